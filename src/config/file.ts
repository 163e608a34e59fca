import { readFileSync, statSync } from 'node:fs'
import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import { addEntry, type Findings, noFindings, resolvePath, unknownKey } from './entries.ts'
import { type Origin, type Problem, subjectOf, written } from './problem.ts'
import { type Key, keys, settingOf } from './settings.ts'

export const configFileBytesMax = 1_048_576
/** Keys are at most four words deep. */
const depthMax = 8

/** What a YAML file says; keys may be nested, dotted, or both. Every scalar is taken as the text that stands there. */
export function readConfigFile(path: string): Findings {
  const problem = (what: string): Findings => ({
    entries: [],
    problems: [{ subject: `--config ${path}`, what, fix: 'a YAML file with lines such as `wildfire.mqtt.port: 1883`' }],
  })
  const text = readText(path)
  if ('problem' in text) return problem(text.problem)
  const parsed = parseYaml(text.text)
  if ('problem' in parsed) return problem(parsed.problem)
  if (parsed.value === null || parsed.value === '') return noFindings()
  if (!(parsed.value instanceof Map)) return problem('holds no settings, but a list or a single value')
  return new FileReader(path).read(parsed.value)
}

/** Walks the nested maps of a file. */
class FileReader {
  readonly #findings = noFindings()
  readonly #seen = new Set<string>()
  readonly #origin: Origin
  constructor(path: string) {
    this.#origin = { source: 'file', path }
  }

  read(map: Map<unknown, unknown>): Findings {
    this.#walk(map, '', 1)
    return this.#findings
  }

  #walk(map: Map<unknown, unknown>, prefix: string, depth: number): void {
    for (const [name, value] of map) {
      const path = prefix === '' ? String(name) : `${prefix}.${String(name)}`
      if (value instanceof Map && depth < depthMax) this.#walk(value, path, depth + 1)
      else this.#take(path, value)
    }
  }

  #take(path: string, value: unknown): void {
    const found = resolvePath(path)
    const text = textOf(value)
    if (text === '' && isSection(path)) return
    if (!found) this.#findings.problems.push(unknownKey(path, this.#origin))
    else if (this.#seen.has(path)) this.#findings.problems.push(this.#problem(found.key, 'stands there twice'))
    else if (text === undefined) this.#findings.problems.push(this.#problem(found.key, 'takes one value'))
    else addEntry(this.#findings, found.key, found.member, text, this.#origin)
    this.#seen.add(path)
  }

  #problem(key: Key, what: string): Problem {
    return { subject: subjectOf(key, this.#origin), what, fix: written(key, settingOf(key).example, this.#origin) }
  }
}

/** `wildfire:` with nothing below it, as left behind when its settings are commented out. */
const isSection = (path: string): boolean => keys.some((key) => key.startsWith(`${path}.`))

/** A list is as good as its items between commas. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (value === null) return ''
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(',') : undefined
}

function readText(path: string): { text: string } | { problem: string } {
  try {
    const { size } = statSync(path)
    if (size > configFileBytesMax) return { problem: `is larger than ${configFileBytesMax} bytes` }
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { problem: code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})` }
  }
}

function parseYaml(text: string): { value: unknown } | { problem: string } {
  const lineCounter = new LineCounter()
  try {
    // The failsafe schema keeps scalars as texts, so that `0123` and `off` mean what they mean in the environment.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter })
    const error = document.errors[0]
    return error ? { problem: yamlProblem(error, lineCounter) } : { value: document.toJS({ mapAsMap: true }) }
  } catch {
    return { problem: 'is no YAML that can be read' }
  }
}

/** Says where, and what as far as the file's own text, which may be a secret, is not repeated. */
function yamlProblem(error: YAMLError, lineCounter: LineCounter): string {
  const { line, col } = lineCounter.linePos(error.pos[0])
  return `is not YAML at line ${line}, column ${col}: ${error.message.replace(/:.*$/s, '')}`
}
