import type { Command, CommandOption } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { commonOptions, helpOptions } from './program.ts'

/** The page docs/reference/cli.md. */
export function cliMarkdown(commands: readonly Command[]): string {
  return [
    '# Command line\n',
    '`npx rollcall <command>` in the project folder; `npm start -- <options>` is `npx rollcall serve <options>`.\n',
    'Results are written to standard output; messages, questions and progress to standard error.\n',
    '| exit code | |\n| --- | --- |',
    ...Object.values(exitCodes).map(({ code, meaning }) => `| ${code} | ${meaning} |`),
    '',
    '| every command takes | |\n| --- | --- |',
    ...optionRows({ ...commonOptions, ...helpOptions }),
    '',
    ...adminApiText,
    ...commands.map(commandMarkdown),
  ].join('\n')
}

const adminApiText = [
  '## Commands of the admin API\n',
  'They call a running server. Without `--url` its address is read from the configuration, without `--key` the root key from the',
  'configuration or `secrets.json`, so that they need no option on the machine of the server. The environment variables',
  '`ROLLCALL_URL`, `ROLLCALL_KEY` and `ROLLCALL_APP` stand for the options.\n',
  '* **A user** is named by a uid, or by `uid:UID`, `num:NUM`, `name:NAME` or `mobile:MOBILE`.',
  '* **`--json`** prints the reply of the admin API, one JSON document: the operation that a command names below has its schema in',
  '  [admin.openapi.json](admin.openapi.json). A list is `{"items": [...], "next": "..."}`, without `next` when it is complete. Commands that',
  '  follow something print one document a line. Fields may be added, and none is removed or renamed. A failure is the problem document,',
  '  on standard error.',
  '* **`--dry-run`** shows what would end or be deleted, and changes nothing.',
  '* **`--yes`** skips the question before something ends or is deleted. Without a terminal nothing is asked.',
  '* **Times** are `2h`, `30m`, `7d` or `1w` from now; `today`, `tomorrow` or a weekday, at 00:00; `2026-12-04` or `2026-12-04T18:00`; these in the time zone',
  '  of this machine, which the answer names; or with a zone of their own, `2026-12-04T18:00+08:00`.\n',
]

const synopsis = ({ name, usage }: Pick<Command, 'name' | 'usage'>): string =>
  ['rollcall', name, usage, '[options]'].filter((part) => part !== '').join(' ')

const commandMarkdown = (command: Command): string =>
  [
    `## ${command.name}\n`,
    `\`${synopsis(command)}\`\n`,
    `${command.summary}.\n`,
    ...(command.details === undefined ? [] : [`${command.details}\n`]),
    ...(command.operation === undefined ? [] : [`With \`--json\`: the reply of ${command.operation}.\n`]),
    ...(command.options === undefined ? [] : ['| option | |\n| --- | --- |', ...optionRows(command.options), '']),
  ].join('\n')

const optionText = (name: string, { value }: CommandOption): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`

const optionRows = (options: Readonly<Record<string, CommandOption>>): string[] =>
  Object.entries(options).map(([name, option]) => `| \`${optionText(name, option)}\` | ${meaningText(option)} |`)

const meaningText = ({ meaning, choices }: CommandOption): string =>
  choices ? `${meaning}: ${choices.map((choice) => `\`${choice}\``).join(', ')}` : meaning
