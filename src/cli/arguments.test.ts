import { describe, expect, test } from 'bun:test'
import { findCommand, parseArguments } from './arguments.ts'
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
  command('policy explain', '<user> [device]', { platform: { value: 'NAME', meaning: 'as this platform' } }),
  command('app token', '', { all: { meaning: 'all of them' } }),
]
const parse = (line: string) => parseArguments(line.split(' '), commands)

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
    ['policy --platform ios explain alice d1', 'policy explain', ['alice', 'd1']],
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
    ['--help', []],
    ['help', []],
    ['help config check', ['config', 'check']],
    ['serve -h', ['serve']],
  ])('%s asks for help', (line, words) => {
    expect(parse(line)).toEqual({ kind: 'help', words })
  })

  test('an empty line asks for help', () => {
    expect(parseArguments([], commands)).toEqual({ kind: 'help', words: [] })
  })

  test.each(['--version', '-V', 'serve --version'])('%s asks for the version', (line) => {
    expect(parse(line)).toEqual({ kind: 'version' })
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
    ['version', 'there is no command version; did you mean --version?'],
    ['zzzzzz', 'there is no command zzzzzz; try: rollcall --help'],
    ['--set a=1', 'the command is missing; try: rollcall --help'],
    ['app', 'app needs one more word; one of: app token'],
    ['app tokn', 'there is no command app tokn; did you mean app token?'],
    ['app zzz', 'there is no command app zzz; one of: app token'],
    ['secret zzz --al', 'there is no option --al; did you mean --all?'],
    ['serve --confg x', 'there is no option --confg; did you mean --config?'],
    ['serve -x', 'there is no option -x; try: rollcall --help'],
    ['serve --constructor', 'there is no option --constructor; try: rollcall --help'],
    ['serve --config', '--config needs a value; write --config FILE'],
    ['serve --set --config x', '--set needs a value; write --set KEY=VALUE'],
    ['serve --version=2', '--version takes no value; leave out what follows the ='],
    ['serve --platform ios', 'serve has no option --platform; try: rollcall serve --help'],
    ['secret', 'secret needs <setting>; write: rollcall secret <setting>'],
    ['secret a b', 'secret takes no argument "b"; try: rollcall secret --help'],
    ['config chek', 'config takes no argument "chek"; did you mean config check?'],
  ])('%s', (line, message) => {
    expect(failure(line)).toBe(message)
  })

  test('an option with a value in one command and none in another is a bug', () => {
    const odd = [...commands, command('odd', '', { platform: { meaning: 'a switch here' } })]
    expect(() => parseArguments(['serve'], odd)).toThrow('--platform')
  })
})

test('the longest matching name is taken', () => {
  expect(findCommand(['config', 'check'], commands).name).toBe('config check')
  expect(findCommand(['config', 'x'], commands).name).toBe('config')
})
