import { commandsOfGroup, commonOptions, findCommand } from './arguments.ts'
import type { Command, CommandOption } from './command.ts'

/** Help of a command or of a group of commands; the overview when no word is given. Throws UsageError for an unknown command. */
export function helpText(words: readonly string[], commands: readonly Command[]): string {
  const [first] = words
  if (first === undefined) return overview(commands)
  const group = commandsOfGroup(first, commands)
  const isGroup = group.length > 0 && !commands.some(({ name }) => name === first)
  return isGroup && words.length === 1 ? groupHelp(first, group) : commandHelp(findCommand(words, commands))
}

const overview = (commands: readonly Command[]): string =>
  paragraphs(
    'Rollcall is the user plane of an instant messaging backend, with the APIs of\nWildfireChat, Lanying and OpenIM.',
    'Usage: rollcall <command> [options]',
    `Commands:\n${table(commands.map(({ name, summary }) => [name, summary]))}`,
    optionsText(commonOptions),
    'Every setting is a flag (--set log.level=debug), an environment variable (ROLLCALL_LOG_LEVEL=debug)\nor a line of the file (log.level: debug). `rollcall config` lists them all.',
    '`rollcall <command> --help` shows a command.',
  )

const groupHelp = (word: string, group: readonly Command[]): string =>
  paragraphs(
    `Usage: rollcall ${word} <command> [options]`,
    `Commands:\n${table(group.map(({ name, summary }) => [name, summary]))}`,
  )

const commandHelp = ({ summary, details = '', options = {}, ...command }: Command): string =>
  paragraphs(`Usage: ${synopsis(command)}`, `${summary}.`, details, optionsText({ ...options, ...commonOptions }))

const synopsis = ({ name, usage }: Pick<Command, 'name' | 'usage'>): string =>
  ['rollcall', name, usage, '[options]'].filter((part) => part !== '').join(' ')

const optionsText = (options: Readonly<Record<string, CommandOption>>): string =>
  `Options:\n${table(Object.entries(options).map(([name, option]) => [optionText(name, option), option.meaning]))}`

const optionText = (name: string, { value }: CommandOption): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`

/** Two columns, the first as wide as its widest cell. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

const paragraphs = (...parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`

/** The page docs/reference/cli.md. */
export function cliMarkdown(commands: readonly Command[]): string {
  return [
    '# Command line\n',
    '`npx rollcall <command>` in the project folder; `npm start -- <options>` is `npx rollcall serve <options>`.\n',
    'Exit codes: 0 success, 1 failure, 2 wrong usage or configuration, 75 a port or data.dir is in use.\n',
    '| every command takes | |\n| --- | --- |',
    ...optionRows(commonOptions),
    '',
    ...commands.map(commandMarkdown),
  ].join('\n')
}

const commandMarkdown = (command: Command): string =>
  [
    `## ${command.name}\n`,
    `\`${synopsis(command)}\`\n`,
    `${command.summary}.\n`,
    ...(command.details === undefined ? [] : [`${command.details}\n`]),
    ...(command.options === undefined ? [] : ['| option | |\n| --- | --- |', ...optionRows(command.options), '']),
  ].join('\n')

const optionRows = (options: Readonly<Record<string, CommandOption>>): string[] =>
  Object.entries(options).map(([name, option]) => `| \`${optionText(name, option)}\` | ${option.meaning} |`)
