import { describe, expect, test } from 'bun:test'
import { parseArguments } from './arguments.ts'
import { type Command, UsageError } from './command.ts'

const command = (name: string, usage = '', options?: Command['options']): Command => ({
  name,
  summary: `Does ${name}`,
  usage,
  run: () => 0,
  ...(options && { options }),
})
const commands = [
  command('serve'),
  command('config'),
  command('config check'),
  command('secret', '<setting>'),
  command('secret rotate', '<setting>'),
  command('policy explain', '<user> [device]', {
    platform: { value: 'NAME', meaning: 'as this platform', choices: ['ios', 'web'] },
  }),
  command('app token', '', { all: { meaning: 'all of them' } }),
]
const parse = (line: string) => parseArguments(line.split(' '), commands, '1.2.3')
function printed(line: string): string {
  const parsed = parse(line)
  if (parsed.kind !== 'print') throw new Error(`${line} is ${parsed.kind}`)
  return parsed.text
}

function run(line: string) {
  const parsed = parse(line)
  if (parsed.kind !== 'run') throw new Error(`${line} is ${parsed.kind}`)
  return parsed
}
function failure(line: string): string {
  try {
    parse(line)
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}; ${error.hint}`
    throw error
  }
  return ''
}

describe('a valid command line', () => {
  test.each([
    ['serve', 'serve', []],
    ['config', 'config', []],
    ['config check', 'config check', []],
    ['secret openim.secret', 'secret', ['openim.secret']],
    ['policy explain alice', 'policy explain', ['alice']],
    ['policy explain --platform ios alice d1', 'policy explain', ['alice', 'd1']],
    ['--config x policy explain alice d1', 'policy explain', ['alice', 'd1']],
    ['secret rotate openim.secret', 'secret rotate', ['openim.secret']],
    ['secret -- --odd', 'secret', ['--odd']],
  ] as const)('%s', (line, name, args) => {
    const parsed = run(line)
    expect([parsed.command.name, ...parsed.args]).toEqual([name, ...args])
  })

  test('settings keep their order, at any place', () => {
    const parsed = run('--set a=1 serve --config x.yaml --set=b=-2 --set c=')
    expect(parsed.flags).toEqual(['a=1', 'b=-2', 'c='])
    expect(parsed.file).toBe('x.yaml')
  })

  test('options of the command', () => {
    expect(run('policy explain alice --platform=ios').options.get('platform')).toBe('ios')
    expect(run('app token --all').options.get('all')).toBe(true)
  })

  test.each([
    ['--help', 'rollcall <command> [options]'],
    ['help', 'rollcall <command> [options]'],
    ['help config check', 'rollcall config check [options]'],
    ['serve -h', 'rollcall serve [options]'],
    ['app --help', 'rollcall app <command> [options]'],
    ['policy explain --help', 'rollcall policy explain <user> [device] [options]'],
  ])('%s asks for help', (line, usage) => {
    expect(printed(line)).toStartWith(`Usage: ${usage}\n`)
  })

  test('an empty line asks for help', () => {
    expect(parseArguments([], commands)).toEqual(parse('--help'))
  })

  test('the help of a command has its options and those of every command', () => {
    expect(printed('policy explain --help')).toMatch(/--platform <NAME> +as this platform[\s\S]*--set <KEY=VALUE>/)
  })

  test.each(['--version', '-V', 'serve --version'])('%s asks for the version', (line) => {
    expect(parse(line)).toEqual({ kind: 'print', text: '1.2.3\n' })
  })
})

describe('an invalid command line', () => {
  test.each([
    ['srve', 'there is no command srve; did you mean serve?'],
    ['sevre', 'there is no command sevre; did you mean serve?'],
    ['sevre --set a=1', 'there is no command sevre; did you mean serve?'],
    ['polcy explain alice', 'there is no command polcy; did you mean policy explain?'],
    ['polcy', 'there is no command polcy; did you mean policy?'],
    ['policy explian alice', 'there is no command policy explian; did you mean policy explain?'],
    ['explain alice', 'there is no command explain; did you mean policy explain?'],
    ['check', 'there is no command check; did you mean config check?'],
    ['rotate', 'there is no command rotate; did you mean secret rotate?'],
    ['zzz --help', 'there is no command zzz; try: rollcall --help'],
    ['help policy explian', 'there is no command policy explian; did you mean policy explain?'],
    ['zzzzzz', 'there is no command zzzzzz; try: rollcall --help'],
    ['--set a=1', 'the command is missing; try: rollcall --help'],
    ['app', 'app needs one more word; one of: app token'],
    ['app tokn', 'there is no command app tokn; did you mean app token?'],
    ['app zzz', 'there is no command app zzz; one of: app token'],
    ['app token --al', 'app token has no option --al; did you mean --all?'],
    ['serve --confg x', 'serve has no option --confg; did you mean --config?'],
    ['serve -x', 'serve has no option -x; try: rollcall serve --help'],
    ['serve --constructor', 'serve has no option --constructor; try: rollcall serve --help'],
    ['serve --config', '--config needs a value; write --config FILE'],
    ['serve --set --config x', '--set needs a value; write --set KEY=VALUE'],
    ['serve --version=2', 'serve has no option --version=2; did you mean --version?'],
    [
      'policy explain ann --platform toaster',
      "option '--platform <NAME>' argument 'toaster' is invalid. Allowed choices are ios, web.; try: rollcall policy explain --help",
    ],
    ['serve --platform ios', 'serve has no option --platform; try: rollcall serve --help'],
    ['secret', 'secret needs <setting>; write: rollcall secret <setting>'],
    ['secret a b', 'secret takes no argument "b"; try: rollcall secret --help'],
    ['config chek', 'config takes no argument "chek"; did you mean config check?'],
  ])('%s', (line, message) => {
    expect(failure(line)).toBe(message)
  })
})
