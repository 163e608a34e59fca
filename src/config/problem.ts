import { isMapType } from './setting-types.ts'
import { environmentName, type Key, settingOf } from './settings.ts'
import { shellWord } from './shell.ts'

/** The source of a setting's text. */
export type Origin =
  | { readonly source: 'file'; readonly path: string }
  | { readonly source: 'environment' }
  | { readonly source: 'flag' }

/** One problem that stops the start. No field contains a secret. */
export interface Problem {
  /** The setting's key, or the source when the problem concerns no single setting. */
  readonly subject: string
  readonly what: string
  /** A correct value or command, to copy. */
  readonly fix: string
}

/** The configuration is invalid; carries all problems. */
export class ConfigError extends Error {
  override readonly name: string = 'ConfigError'
  readonly exitCode: number = 2
  constructor(
    readonly problems: readonly Problem[],
    options?: { cause?: unknown },
    heading = headingOf(problems.length),
  ) {
    super(problemsText(problems, heading), options)
  }
}

/** The configuration is valid, but what it names cannot be used: a full disk, a damaged file. */
export class StartError extends ConfigError {
  override readonly name: string = 'StartError'
  constructor(problem: Problem, options?: { cause?: unknown }) {
    super([problem], options, 'Rollcall cannot run:')
  }
}

/** A port or `data.dir` is in use by another process: the same start may succeed later. 75 is EX_TEMPFAIL of sysexits.h. */
export class InUseError extends StartError {
  override readonly name = 'InUseError'
  override readonly exitCode = 75
}

const headingOf = (count: number): string =>
  count === 1 ? 'The configuration has a problem:' : `The configuration has ${count} problems:`

export function problemsText(problems: readonly Problem[], heading = headingOf(problems.length)): string {
  return [heading, ...problems.map(({ subject, what, fix }) => `\n  ${subject}: ${what}\n    this works: ${fix}`)].join(
    '\n',
  )
}

/** A setting in the syntax of its source: `--set log.level=info`, `ROLLCALL_LOG_LEVEL=info`, `log.level: info`. */
export function assignmentText(key: Key, text: string, origin: Origin | undefined, member?: string): string {
  const path = member === undefined ? key : `${key}.${member}`
  if (origin?.source === 'file') return `${path}: ${yamlText(text)}`
  if (origin?.source !== 'environment') return `--set ${shellWord(`${path}=${text}`)}`
  return `${environmentName(key)}=${shellWord(member === undefined ? text : JSON.stringify({ [member]: text }))}`
}

/** The row's example in the syntax of its source. For a secret, the advice to let the server generate it. */
export function exampleAssignment(key: Key, origin: Origin | undefined, member?: string): string {
  const { example, secret, type } = settingOf(key)
  if (secret)
    return `${key} left out: a strong one is generated at the first start; or what \`openssl rand -hex 24\` prints`
  return assignmentText(key, member !== undefined && isMapType(type) ? type.memberExample : example, origin, member)
}

/** The setting and its source: `host (in rollcall.yaml)`. */
export function settingLabel(key: Key, origin: Origin | undefined, member?: string): string {
  const path = member === undefined ? key : `${key}.${member}`
  if (origin === undefined) return path
  if (origin.source === 'file') return `${path} (in ${origin.path})`
  return origin.source === 'flag' ? `${path} (given by --set)` : `${path} (in the environment, ${environmentName(key)})`
}

const yamlText = (text: string): string => (/^[\w./:@-]+$/.test(text) ? text : JSON.stringify(text))
