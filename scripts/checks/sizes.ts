import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

type SizeLimits = {
  readonly fileLinesMax: number
  readonly smallFileLines: number
  readonly smallFilesMax: number
  readonly functionLinesP90Max: number
}

/** Limits of the product's sources, tests apart. */
export const sizeLimits: SizeLimits = {
  fileLinesMax: 300,
  /** A file below this many lines is small. */
  smallFileLines: 25,
  smallFilesMax: 100,
  /** Nine of ten functions have at most this many lines. Arrow functions on one line are not counted. */
  functionLinesP90Max: 19,
}

/** A component is one function, with what it shows. */
const componentLimits: SizeLimits = { ...sizeLimits, functionLinesP90Max: 45 }

/** What is over a limit among the sources under `root`. The console's texts are tables, of any length. */
export function sizeProblems(root: string): string[] {
  const textsOf = (glob: string) => {
    const files = [...new Bun.Glob(glob).scanSync(root)].filter(isWritten).sort()
    return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  }
  return [
    ...sizeProblemsOf(textsOf('{src,console}/**/*.ts')),
    ...sizeProblemsOf(textsOf('console/**/*.tsx'), componentLimits),
  ]
}

/** Not a test, and not generated. */
const isWritten = (file: string): boolean =>
  !file.endsWith('.test.ts') && file !== 'src/admin-client/schema.ts' && !file.startsWith('console/i18n/')

/** The same for these texts by path. */
export function sizeProblemsOf(files: ReadonlyMap<string, string>, limits = sizeLimits): string[] {
  const sizes = Array.from(files, ([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
  const long = sizes.filter(({ lines }) => lines > limits.fileLinesMax)
  const small = sizes.filter(({ lines }) => lines < limits.smallFileLines)
  return [
    ...long.map(({ file, lines }) => `${file}: ${lines} lines, at most ${limits.fileLinesMax}`),
    ...smallFileProblems(small, limits),
    ...functionProblems(files, limits),
  ]
}

function smallFileProblems(small: readonly { file: string; lines: number }[], limits: SizeLimits): string[] {
  if (small.length <= limits.smallFilesMax) return []
  const { smallFilesMax, smallFileLines } = limits
  const names = small.map(({ file, lines }) => `${file} (${lines})`).join(', ')
  return [`${small.length} files have fewer than ${smallFileLines} lines, at most ${smallFilesMax} may: ${names}`]
}

function functionProblems(files: ReadonlyMap<string, string>, limits: SizeLimits): string[] {
  const lines = Array.from(files, ([file, text]) => functionLinesIn(file, text)).flat()
  const p90 = lines.sort((a, b) => a - b)[Math.floor(lines.length * 0.9)] ?? 0
  const max = limits.functionLinesP90Max
  return p90 > max ? [`one function in ten has ${p90} lines or more, at most ${max}`] : []
}

/** Lines of each function in a text that is counted. */
function functionLinesIn(file: string, text: string): number[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext)
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    const lines = lineOf(node.end) - lineOf(node.getStart(source)) + 1
    if (hasBody(node) && (lines > 1 || !ts.isArrowFunction(node))) found.push(lines)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const hasBody = (node: ts.Node): boolean =>
  (ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node)) &&
  node.body !== undefined
