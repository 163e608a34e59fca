import { parseArgs } from 'node:util'
import { nearest } from '../config/nearest.ts'
import { type Command, type CommandOption, type Invocation, UsageError } from './command.ts'

/** Options of every command, at any place of the command line. */
export const commonOptions: Readonly<Record<string, CommandOption>> = {
  config: { value: 'FILE', meaning: 'reads settings from this YAML file' },
  set: { value: 'KEY=VALUE', meaning: 'sets one setting, over file and environment; repeatable' },
  help: { meaning: 'shows this help' },
  version: { meaning: 'shows the version' },
}
const shortOptions: Readonly<Record<string, string>> = { help: 'h', version: 'V' }

export type ParsedLine =
  | { readonly kind: 'version' }
  /** The command or group to show help for; empty for the overview. */
  | { readonly kind: 'help'; readonly words: readonly string[] }
  | ({ readonly kind: 'run' } & Invocation)

/** Parses a command line without the program's name. Throws UsageError. */
export function parseArguments(argv: readonly string[], commands: readonly Command[]): ParsedLine {
  const line = readTokens(argv, commands)
  if (line.options.has('version')) return { kind: 'version' }
  if (line.words[0] === 'help') return { kind: 'help', words: line.words.slice(1) }
  if (line.options.has('help') || argv.length === 0) return { kind: 'help', words: line.words }
  const command = findCommand(line.words, commands)
  const args = line.words.slice(command.name.split(' ').length)
  checkOptions(line.options, command)
  checkArguments(args, command, commands)
  return { kind: 'run', command, args, options: line.options, flags: line.flags, file: line.file }
}

interface TokenizedLine {
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string | true>
  readonly flags: readonly string[]
  readonly file: string | undefined
}

/** Separates words from options. An option takes a value for all commands or for none, so options may come first. */
function readTokens(argv: readonly string[], commands: readonly Command[]): TokenizedLine {
  const known = knownOptions(commands)
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(Array.from(known, ([name, option]) => [name, parseOption(name, option)])),
  })
  const words: string[] = []
  const options = new Map<string, string | true>()
  const flags: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const value = checkOption(token, known)
    if (token.name === 'set') flags.push(String(value))
    else options.set(token.name, value)
  }
  const file = options.get('config')
  return { words, options, flags, file: typeof file === 'string' ? file : undefined }
}

const parseOption = (name: string, option: CommandOption) => ({
  type: option.value === undefined ? ('boolean' as const) : ('string' as const),
  ...(shortOptions[name] !== undefined && { short: shortOptions[name] }),
})

function knownOptions(commands: readonly Command[]): Map<string, CommandOption> {
  const known = new Map(Object.entries(commonOptions))
  for (const { name: command, options = {} } of commands) {
    for (const [name, option] of Object.entries(options)) {
      const before = known.get(name)
      const agrees = before === undefined || (before.value === undefined) === (option.value === undefined)
      if (!agrees) throw new Error(`--${name} of ${command} takes a value for one command and none for another`)
      known.set(name, option)
    }
  }
  return known
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** The option's value, `true` for a switch. */
function checkOption(
  { name, rawName, value, inlineValue }: OptionToken,
  known: Map<string, CommandOption>,
): string | true {
  const option = known.get(name)
  if (!option) {
    const near = nearest(name, known.keys())
    throw new UsageError(`there is no option ${rawName}`, near === undefined ? helpHint : `did you mean --${near}?`)
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`, `leave out what follows the =`)
    return true
  }
  // A value that looks like an option probably means that the value is missing.
  if (value === undefined || (!inlineValue && value.startsWith('-'))) {
    throw new UsageError(`${rawName} needs a value`, `write ${rawName} ${option.value}`)
  }
  return value
}

const helpHint = 'try: rollcall --help'

/** The command whose name is the longest prefix of the words. */
export function findCommand(words: readonly string[], commands: readonly Command[]): Command {
  const pair = words.slice(0, 2).join(' ')
  const found = commands.find(({ name }) => name === pair) ?? commands.find(({ name }) => name === words[0])
  if (found) return found
  if (words[0] === undefined) throw new UsageError('the command is missing', helpHint)
  const group = commandsOfGroup(words[0], commands)
  if (group.length === 0) throw new UsageError(`there is no command ${words[0]}`, suggestion(words, commands))
  const what = words[1] === undefined ? `${words[0]} needs one more word` : `there is no command ${pair}`
  throw new UsageError(what, groupSuggestion(pair, group))
}

/** Commands whose second word this is; a command or group named like the first word, or a command like both; an option. */
function suggestion(words: readonly string[], commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name)
  const seconds = names.filter((name) => name.split(' ')[1] === words[0])
  if (seconds.length > 0) return `did you mean ${seconds.join(' or ')}?`
  const groups = names.flatMap((name) => (name.includes(' ') ? (name.split(' ')[0] ?? []) : []))
  const near = nearest(words.slice(0, 2).join(' '), names) ?? nearest(words[0] ?? '', [...names, ...groups])
  if (near !== undefined) return `did you mean ${near}?`
  const option = nearest(words[0] ?? '', Object.keys(commonOptions))
  return option === undefined ? helpHint : `did you mean --${option}?`
}

function groupSuggestion(pair: string, group: readonly Command[]): string {
  const names = group.map(({ name }) => name)
  const near = pair.includes(' ') ? nearest(pair, names) : undefined
  return near === undefined ? `one of: ${names.join(', ')}` : `did you mean ${near}?`
}

/** The commands of the group with this name. */
export const commandsOfGroup = (word: string | undefined, commands: readonly Command[]): readonly Command[] =>
  commands.filter(({ name }) => name.startsWith(`${word} `))

function checkOptions(options: ReadonlyMap<string, unknown>, command: Command): void {
  const foreign = [...options.keys()].find((name) => !Object.hasOwn({ ...commonOptions, ...command.options }, name))
  if (foreign === undefined) return
  throw new UsageError(`${command.name} has no option --${foreign}`, `try: rollcall ${command.name} --help`)
}

function checkArguments(args: readonly string[], command: Command, commands: readonly Command[]): void {
  const places = command.usage.split(' ').filter((place) => place !== '')
  const missing = places.filter((place) => place.startsWith('<'))[args.length]
  if (missing !== undefined) {
    throw new UsageError(`${command.name} needs ${missing}`, `write: rollcall ${command.name} ${command.usage}`)
  }
  const surplus = args[places.length]
  if (surplus === undefined) return
  const meant = nearest(
    `${command.name} ${surplus}`,
    commandsOfGroup(command.name, commands).map(({ name }) => name),
  )
  const hint = meant === undefined ? `try: rollcall ${command.name} --help` : `did you mean ${meant}?`
  throw new UsageError(`${command.name} takes no argument ${JSON.stringify(surplus)}`, hint)
}
