import type { CommanderError, Command as Program } from 'commander'
import { nearest } from '../config/nearest.ts'
import { type Command, type Invocation, UsageError } from './command.ts'
import { checkValues, programOf } from './program.ts'

export type ParsedLine =
  /** Help or version, as text. */
  { readonly kind: 'print'; readonly text: string } | ({ readonly kind: 'run' } & Invocation)

/** Parses a command line without the program's name. Throws UsageError. */
export function parseArguments(argv: readonly string[], commands: readonly Command[], version = ''): ParsedLine {
  let run: Invocation | undefined
  let text = ''
  const program = programOf(commands, version, {
    onRun: (invocation) => {
      run = invocation
    },
    onText: (more) => {
      text += more
    },
    onError: (error, where) => {
      throw isPrinted(error) ? error : usageError(error, where, commands)
    },
  })
  const words = withHelp(argv, commands)
  checkValues(words, commands)
  try {
    program.parse([...words], { from: 'user' })
  } catch (error) {
    if (!isPrinted(error)) throw error
  }
  return run ? { kind: 'run', ...run } : { kind: 'print', text }
}

/** `rollcall`, `rollcall help user ban`. Help about a command that does not exist is an error. */
function withHelp(argv: readonly string[], commands: readonly Command[]): readonly string[] {
  if (argv.length === 0) return ['--help']
  const [first = '', ...rest] = argv
  const words = first === 'help' ? [...rest, '--help'] : argv
  const isKnown = words[0]?.startsWith('-') || isNamed(words, commands)
  return isKnown ? words : words.filter((word) => word !== '--help' && word !== '-h')
}

/** Whether the words begin with the name of a command, or are that of a group. */
function isNamed([first = '', second]: readonly string[], commands: readonly Command[]): boolean {
  const isGroup = second === undefined || second.startsWith('-')
  return commands.some(({ name }) =>
    name.includes(' ') ? name === `${first} ${second}` || (isGroup && name.startsWith(`${first} `)) : name === first,
  )
}

const isPrinted = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && printed.includes(String(error.code))
const printed = ['commander.helpDisplayed', 'commander.version']

/** The library's error as what is wrong and what to write. */
function usageError({ code, message }: CommanderError, program: Program, commands: readonly Command[]): UsageError {
  const name = nameOf(program)
  const help = `try: rollcall ${name === '' ? '' : `${name} `}--help`
  const [, quoted = ''] = /'([^']*)'/.exec(message) ?? []
  switch (code) {
    case 'commander.help':
      return new UsageError(
        name === '' ? 'the command is missing' : `${name} needs one more word`,
        groupHint(name, commands),
      )
    case 'commander.unknownCommand':
      return new UsageError(`there is no command ${wordsOf(program)}`, commandHint(program, commands))
    case 'commander.excessArguments':
      return new UsageError(`${name} takes no argument ${surplusOf(program)}`, surplusHint(program, commands) ?? help)
    case 'commander.missingArgument':
      return new UsageError(`${name} needs <${quoted}>`, `write: rollcall ${synopsisOf(name, commands)}`)
    case 'commander.unknownOption':
      return new UsageError(`${name === '' ? 'rollcall' : name} has no option ${quoted}`, suggested(message) ?? help)
    case 'commander.optionMissingArgument':
      return new UsageError(`${quoted.split(' ')[0]} needs a value`, `write ${quoted.replace(/[<>]/g, '')}`)
    default:
      return new UsageError(message.replace(/^error: /, ''), help)
  }
}

/** The library's own suggestion, where it has one. */
function suggested(message: string): string | undefined {
  const meant = /\(Did you mean (.*)\?\)/.exec(message)?.[1]
  return meant && `did you mean ${meant}?`
}

const synopsisOf = (name: string, commands: readonly Command[]): string =>
  `${name} ${commands.find((command) => command.name === name)?.usage ?? ''}`

/** `user ban` of that command; nothing of the whole program. */
const nameOf = (program: Program): string =>
  program.parent ? [nameOf(program.parent), program.name()].filter((one) => one !== '').join(' ') : ''

const wordsOf = (program: Program): string => [nameOf(program), program.args[0]].filter((one) => one !== '').join(' ')

/** A command that is like what was written, or one of another group whose second word it is. */
function commandHint(program: Program, commands: readonly Command[]): string {
  const name = nameOf(program)
  const first = program.args[0] ?? ''
  const names = commands.map((command) => command.name)
  if (name !== '') {
    const near = nearest(wordsOf(program), namesOfGroup(name, commands))
    return near === undefined ? groupHint(name, commands) : `did you mean ${near}?`
  }
  const seconds = names.filter((one) => one.split(' ')[1] === first)
  if (seconds.length > 0) return `did you mean ${seconds.join(' or ')}?`
  const groups = names.map((one) => one.split(' ')[0] ?? '')
  const near = nearest(program.args.slice(0, 2).join(' '), names) ?? nearest(first, [...names, ...groups])
  return near === undefined ? 'try: rollcall --help' : `did you mean ${near}?`
}

const groupHint = (name: string, commands: readonly Command[]): string =>
  name === '' ? 'try: rollcall --help' : `one of: ${namesOfGroup(name, commands).join(', ')}`

/** The names of the commands of one group. */
const namesOfGroup = (group: string, commands: readonly Command[]): string[] =>
  commands.map(({ name }) => name).filter((name) => name.startsWith(`${group} `))

const surplusOf = (program: Program): string => JSON.stringify(program.args[program.registeredArguments.length] ?? '')

/** A command that is a group too may be followed by a mistyped command. */
function surplusHint(program: Program, commands: readonly Command[]): string | undefined {
  const name = nameOf(program)
  const near = nearest(`${name} ${program.args[0] ?? ''}`, namesOfGroup(name, commands))
  return near === undefined ? undefined : `did you mean ${near}?`
}
