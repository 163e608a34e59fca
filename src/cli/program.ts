import { type CommanderError, Option, Command as Program } from 'commander'
import { type Command, type CommandOption, type Invocation, UsageError } from './command.ts'

/** Options of every command, at any place of the command line. */
export const commonOptions: Readonly<Record<string, CommandOption>> = {
  config: { value: 'FILE', meaning: 'reads settings from this YAML file' },
  set: { value: 'KEY=VALUE', meaning: 'sets one setting, over file and environment; repeatable' },
}

/** Those that the library adds to every command. */
export const helpOptions: Readonly<Record<string, CommandOption>> = {
  help: { meaning: 'shows this help' },
  version: { meaning: 'shows the version' },
}

/** What the commands of a group are for, by the group's word; a group that is a command too has its own summary. */
const groups: Readonly<Record<string, string>> = {
  user: 'Finds, shows, creates, bans, mutes, kicks and deletes users',
  session: 'Ends one session',
  events: 'Follows what happens',
  audit: 'Reads the audit log, and verifies that it was not changed',
  app: 'Apps, and the administrator tokens of the Lanying API',
  key: 'Keys of the admin API',
  token: 'Says why a token is refused',
  webhook: 'Webhooks of the admin API: state, test, retry and replay',
  push: 'Pushes: what one would do, and what became of those sent',
  job: 'Bulk jobs: progress, results and cancellation',
  policy: 'Explains the policy for devices',
  sign: 'Signs calls of the vendors’ server APIs',
}

export type ProgramEvents = {
  /** A command line is complete. */
  readonly onRun: (invocation: Invocation) => void
  /** Help or version, on standard output. */
  readonly onText: (text: string) => void
  /** What is wrong with a command line, and the command or group that it is wrong for. */
  readonly onError: (error: CommanderError, program: Program) => never
}

/** Columns of the help. */
const helpColumns = 120

/** The command line as commander parses it, from the table of commands. */
export function programOf(commands: readonly Command[], version: string, events: ProgramEvents): Program {
  const program = new Program('rollcall')
    .description('The user plane of an instant messaging backend, with the APIs of WildfireChat, Lanying and OpenIM.')
    .usage('<command> [options]')
    .version(version, '-V, --version', helpOptions.version?.meaning)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: events.onText, writeErr: () => {}, getOutHelpWidth: () => helpColumns })
    .addHelpText('after', settingsHelp)
  setUp(program, commonOptions, events)
  for (const command of commands) addCommand(program, command, events)
  return program
}

const settingsHelp = `
Every setting is a flag (--set log.level=debug), an environment variable (ROLLCALL_LOG_LEVEL=debug) or a line
of the file (log.level: debug). \`rollcall config\` lists them all. \`rollcall <command> --help\` shows a command.`

/** What the library does not copy from a command to those below it. */
function setUp(program: Program, options: Readonly<Record<string, CommandOption>>, events: ProgramEvents): void {
  program
    .helpCommand(false)
    .helpOption('-h, --help', helpOptions.help?.meaning)
    .exitOverride((error) => events.onError(error, program))
  for (const [name, option] of Object.entries(options)) program.addOption(libraryOption(name, option))
}

function addCommand(program: Program, command: Command, events: ProgramEvents): void {
  const [first = '', second] = command.name.split(' ')
  const parent = second === undefined ? program : groupOf(program, first, events)
  const added = parent
    .command(second ?? first)
    .description(command.summary)
    .usage(usageText(command))
  setUp(added, command.options ?? {}, events)
  if (command.details !== undefined) added.addHelpText('after', `\n${command.details}`)
  for (const place of command.usage.split(' ').filter((one) => one !== '')) added.argument(place)
  added.action(() => events.onRun(invocationOf(command, added)))
}

const usageText = ({ usage }: Command): string => (usage === '' ? '[options]' : `${usage} [options]`)

/** The group of a command of two words; it may be a command itself. */
function groupOf(program: Program, name: string, events: ProgramEvents): Program {
  const known = program.commands.find((one) => one.name() === name)
  if (known) return known
  const group = program
    .command(name)
    .description(groups[name] ?? '')
    .usage('<command> [options]')
  setUp(group, {}, events)
  return group
}

function libraryOption(name: string, { value, meaning, choices }: CommandOption): Option {
  const option = new Option(value === undefined ? `--${name}` : `--${name} <${value}>`, meaning)
  if (name === 'set') option.argParser<string[]>((text, before = []) => [...before, text])
  return choices ? option.choices([...choices]) : option
}

function invocationOf(command: Command, program: Program): Invocation {
  const { set = [], config } = program.optsWithGlobals<{ set?: string[]; config?: string }>()
  const own = program.options.filter((option) => Object.hasOwn(command.options ?? {}, nameOf(option)))
  const given = own.flatMap((option) => {
    const value = program.getOptionValue(option.attributeName()) as string | true | undefined
    return value === undefined ? [] : [[nameOf(option), value] as const]
  })
  return { command, args: program.args, options: new Map(given), flags: set, file: config }
}

const nameOf = (option: Option): string => option.long?.slice(2) ?? ''

/** An option's value that looks like an option probably means that the value is missing; `--set=-1` is one. */
export function checkValues(argv: readonly string[], commands: readonly Command[]): void {
  const all = Object.entries({ ...commonOptions, ...Object.assign({}, ...commands.map(({ options }) => options)) })
  const values = new Map(all as [string, CommandOption][])
  const end = argv.indexOf('--')
  for (const [place, word] of (end < 0 ? argv : argv.slice(0, end)).entries()) {
    const value = word.startsWith('--') ? values.get(word.slice(2))?.value : undefined
    const next = argv[place + 1]
    if (value !== undefined && next?.startsWith('--'))
      throw new UsageError(`${word} needs a value`, `write ${word} ${value}`)
  }
}
