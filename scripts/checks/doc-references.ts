import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const pageGlobs = ['*.md', 'docs/**/*.md']
const citingGlobs = ['src/**/*.ts', 'test/**/*.{ts,json}', 'scripts/**/*.ts']

/** Plants references that lead nowhere, to show that they are reported. */
const planting = ['test/architecture.test.ts']

/** Pages whose paths are those of another time or of a reader's machine. */
const historic = ['CHANGELOG.md']

/**
 * `path:line: what` of every reference to documentation under `root` that leads nowhere: a page or heading that is cited
 * in sources and tests, a link between pages, a file that a page names.
 */
export function referenceProblems(root: string): string[] {
  const pages = new Map(filesOf(root, pageGlobs).map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const anchors = new Map([...pages].map(([path, text]) => [path, anchorsOf(text)]))
  const exists = (path: string) => existsSync(join(root, path))
  const citing = filesOf(root, citingGlobs).filter((path) => !planting.includes(path))
  const cited = citing.flatMap((path) => citationProblems(path, readFileSync(join(root, path), 'utf8'), anchors))
  const linked = [...pages].flatMap(([path, text]) => [
    ...linkProblems(path, text, anchors, exists),
    ...(historic.includes(path) ? [] : namedFileProblems(path, text, exists)),
  ])
  return [...cited, ...linked]
}

const filesOf = (root: string, globs: readonly string[]): string[] =>
  globs.flatMap((glob) => [...new Bun.Glob(glob).scanSync(root)].sort())

type Anchors = ReadonlyMap<string, ReadonlySet<string>>

const citation = /\bdocs\/[\w./-]+?\.md(?:#([\w-]*))?/g

/** Names of papers that are not in the repository. */
const absentPapers = /\bdialect sheet\b|\bDESIGN\b|(?<!\/)\b(?:wildfire|lanying|openim)\.md\b|\bDecided for Rollcall\b/g

/** A truth is cited with its page, so that its text is one step away; names of tests may do without. */
const truthsPage = 'docs/architecture.md'
const bareTruth = /(?<!#)\bT(?:10|[1-9])\b(?!:)/g

/** What the text of one source or test cites that is not there. */
export function citationProblems(path: string, text: string, anchors: Anchors): string[] {
  const missing = matchesIn(path, text, citation, ([cited = '', anchor]) =>
    missingTarget(cited.replace(/#.*/, ''), anchor, anchors),
  )
  const absent = matchesIn(path, text, absentPapers, ([cited]) => `cites "${cited}", which is not in the repository`)
  if (path.startsWith('scripts/') || /\.(test\.ts|json)$/.test(path)) return [...missing, ...absent]
  const truths = matchesIn(path, text, bareTruth, ([cited]) => `cite ${cited} as ${truthsPage}#${lower(cited)}`)
  return [...missing, ...absent, ...truths]
}

const link = /\]\(([^)\s#]*)(?:#([^)\s]*))?\)/g

function linkProblems(path: string, text: string, anchors: Anchors, exists: (path: string) => boolean): string[] {
  return matchesIn(path, text, link, ([, target = '', anchor]) => {
    if (/^[a-z]+:/.test(target)) return undefined
    const file = target === '' ? path : normalize(join(dirname(path), target))
    if (!file.endsWith('.md')) return exists(file) ? undefined : `links to ${file}, which does not exist`
    return missingTarget(file, anchor, anchors)
  })
}

const namedFile = /`((?:src|test|scripts|docs|console)\/[\w./-]+)`/g

function namedFileProblems(path: string, text: string, exists: (path: string) => boolean): string[] {
  return matchesIn(path, text, namedFile, ([, file = '']) =>
    exists(file) ? undefined : `names ${file}, which does not exist`,
  )
}

function missingTarget(file: string, anchor: string | undefined, anchors: Anchors): string | undefined {
  const known = anchors.get(file)
  if (!known) return `cites ${file}, which does not exist`
  return anchor === undefined || known.has(anchor)
    ? undefined
    : `cites ${file}#${anchor}, a heading that does not exist`
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>()
  const counts = new Map<string, number>()
  for (const [, title = ''] of markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6} +(.+)$/gm)) {
    const slug = slugOf(title)
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    anchors.add(count === 0 ? slug : `${slug}-${count}`)
  }
  return anchors
}

const slugOf = (title: string): string =>
  lower(title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const lower = (text: string): string => text.toLowerCase()

function matchesIn(
  path: string,
  text: string,
  pattern: RegExp,
  problemOf: (match: RegExpExecArray) => string | undefined,
): string[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const problem = problemOf(match)
    if (problem === undefined) return []
    const line = text.slice(0, match.index).split('\n').length
    return [`${path}:${line}: ${problem}`]
  })
}
