import { isMapType } from './setting-types.ts'
import { environmentName, type Key, settingOf } from './settings.ts'
import { shellWord } from './shell.ts'

/** Where a setting's text came from, as the person who wrote it calls the place. */
export type Origin =
  | { readonly source: 'file'; readonly path: string }
  | { readonly source: 'environment' }
  | { readonly source: 'flag' }

/** One thing that stops the start. No field ever holds a secret. */
export interface Problem {
  /** The setting's key, or the place when no setting is to blame. */
  readonly subject: string
  readonly what: string
  /** Something that works, ready to be pasted. */
  readonly fix: string
}

/** The configuration cannot be used; carries all that is wrong with it, so that one look is enough. Exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  constructor(
    readonly problems: readonly Problem[],
    options?: { cause?: unknown },
  ) {
    super(problemsText(problems), options)
  }
}

export function problemsText(problems: readonly Problem[]): string {
  const title =
    problems.length === 1 ? 'The configuration has a problem:' : `The configuration has ${problems.length} problems:`
  return [title, ...problems.map(({ subject, what, fix }) => `\n  ${subject}: ${what}\n    this works: ${fix}`)].join(
    '\n',
  )
}

/** A setting written the way its origin writes it: `--set log.level=info`, `ROLLCALL_LOG_LEVEL=info`, `log.level: info`. */
export function written(key: Key, text: string, origin: Origin | undefined, member?: string): string {
  const path = member === undefined ? key : `${key}.${member}`
  if (origin?.source === 'file') return `${path}: ${yamlText(text)}`
  if (origin?.source !== 'environment') return `--set ${shellWord(`${path}=${text}`)}`
  return `${environmentName(key)}=${shellWord(member === undefined ? text : JSON.stringify({ [member]: text }))}`
}

/** The row's example, as its origin writes it. A secret is best left to the server. */
export function exampleOf(key: Key, origin: Origin | undefined, member?: string): string {
  const { example, secret, type } = settingOf(key)
  if (secret)
    return `${key} left out: a strong one is generated at the first start; or what \`openssl rand -hex 24\` prints`
  return written(key, member !== undefined && isMapType(type) ? type.memberExample : example, origin, member)
}

/** `host (in rollcall.yaml)`: the setting and where its text stands. */
export function subjectOf(key: Key, origin: Origin | undefined, member?: string): string {
  const path = member === undefined ? key : `${key}.${member}`
  if (origin === undefined) return path
  if (origin.source === 'file') return `${path} (in ${origin.path})`
  return origin.source === 'flag' ? `${path} (given by --set)` : `${path} (in the environment, ${environmentName(key)})`
}

const yamlText = (text: string): string => (/^[\w./:@-]+$/.test(text) ? text : JSON.stringify(text))
