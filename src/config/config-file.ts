import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { LineCounter, YAMLError } from 'yaml'
import { addEntry, type ConfigEntries, noEntries, resolvePath, unknownKey } from './entries.ts'
import { exampleAssignment, type Origin, type Problem, settingLabel } from './problem.ts'
import { isMapType, networks } from './setting-types.ts'
import { isKey, type Key, keys, settingOf } from './settings.ts'

export const configFileBytesMax = 1_048_576
/** Nested maps of a file; keys have at most four parts. */
const depthMax = 8

/** Settings from a YAML file; keys may be nested, dotted, or both. Every scalar is taken as its text. */
export function readConfigFile(path: string): ConfigEntries {
  const problem = (what: string): ConfigEntries => ({
    entries: [],
    problems: [{ subject: `--config ${path}`, what, fix: 'a YAML file with lines such as `wildfire.mqtt.port: 1883`' }],
  })
  const text = readText(path)
  if ('problem' in text) return problem(text.problem)
  const parsed = parseYaml(text.text)
  if ('problem' in parsed) return problem(parsed.problem)
  if (parsed.value === null || parsed.value === '') return noEntries()
  if (!(parsed.value instanceof Map)) return problem('contains a list or a single value in place of settings')
  return new FileReader(path).read(parsed.value)
}

/** Walks the nested maps of a file. */
class FileReader {
  readonly #findings = noEntries()
  readonly #seen = new Set<string>()
  readonly #origin: Origin
  constructor(path: string) {
    this.#origin = { source: 'file', path }
  }

  read(map: Map<unknown, unknown>): ConfigEntries {
    this.#walk(map, '', 1)
    return this.#findings
  }

  #walk(map: Map<unknown, unknown>, prefix: string, depth: number): void {
    for (const [name, value] of map) {
      const path = prefix === '' ? String(name) : `${prefix}.${String(name)}`
      if (value instanceof Map && depth < depthMax && !takesOneValue(path)) this.#walk(value, path, depth + 1)
      else this.#take(path, value)
    }
  }

  #take(path: string, value: unknown): void {
    const found = resolvePath(path)
    const text = textOf(value, found !== undefined && takesList(found.key))
    if (text === '' && isSection(path)) return
    if (!found) this.#findings.problems.push(unknownKey(path, this.#origin))
    else if (this.#seen.has(path)) this.#findings.problems.push(this.#problem(found.key, 'is set twice'))
    else if (text === undefined)
      this.#findings.problems.push(this.#problem(found.key, wrongShape(found.key, found.member, value)))
    else addEntry(this.#findings, found.key, found.member, text, this.#origin)
    this.#seen.add(path)
  }

  #problem(key: Key, what: string): Problem {
    return { subject: settingLabel(key, this.#origin), what, fix: exampleAssignment(key, this.#origin) }
  }
}

/** `wildfire:` with nothing below it, as left behind when its settings are commented out. */
const isSection = (path: string): boolean => keys.some((key) => key.startsWith(`${path}.`))

const takesOneValue = (path: string): boolean => isKey(path) && !isMapType(settingOf(path).type)
const takesList = (key: Key): boolean => settingOf(key).type === networks

/** A setting that is a list may be a YAML list or a text with commas. */
function textOf(value: unknown, mayBeList: boolean): string | undefined {
  if (typeof value === 'string') return value
  if (value === null) return ''
  const isTexts = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return mayBeList && isTexts ? value.join(',') : undefined
}

/** The kind of value in the file and the expected one. The value is not shown: it may be a secret. */
function wrongShape(key: Key, member: string | undefined, value: unknown): string {
  const { type } = settingOf(key)
  const expected = `it must be ${isMapType(type) && member !== undefined ? type.member.rule : type.rule}`
  if (!Array.isArray(value)) return `is a map, but must be one value: ${expected}`
  const isNested = takesList(key) || (isMapType(type) && member === undefined)
  return isNested ? `is an invalid list: ${expected}` : `is a list, but must be one value: ${expected}`
}

function readText(path: string): { text: string } | { problem: string } {
  try {
    const { size } = statSync(path)
    if (size > configFileBytesMax) return { problem: `is larger than ${configFileBytesMax} bytes` }
    return { text: readFileSync(path, 'utf8') }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { problem: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` }
  }
}

/** Loaded where there is a file: commands without one start sooner. */
const yaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml')

function parseYaml(text: string): { value: unknown } | { problem: string } {
  const { LineCounter, parseDocument } = yaml()
  const lineCounter = new LineCounter()
  try {
    // The failsafe schema keeps scalars as texts, so that `0123` and `off` mean the same as in the environment.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, lineCounter })
    const error = document.errors[0]
    return error ? { problem: yamlProblem(error, lineCounter) } : { value: document.toJS({ mapAsMap: true }) }
  } catch {
    return { problem: 'is not valid YAML' }
  }
}

/** Position and kind of the error, without the file's text, which may be a secret. */
function yamlProblem(error: YAMLError, lineCounter: LineCounter): string {
  const { line, col } = lineCounter.linePos(error.pos[0])
  return `is not YAML at line ${line}, column ${col}: ${error.message.replace(/:.*$/s, '')}`
}
