import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestClock } from '../../test/kit/clock.ts'
import { readSecretsFile, writeSecretsFile } from '../config/secrets.ts'
import { CoreError } from '../core/errors.ts'
import { systemIds } from '../core/ids.ts'
import type { Command } from './command.ts'
import { configCommands } from './commands/config.ts'
import { type StoredSecretsReader, secretCommand } from './commands/secret.ts'
import { signCommand } from './commands/sign.ts'
import { cliMarkdown } from './help.ts'
import { runCli } from './run.ts'

const storedSecrets: StoredSecretsReader = ({ config }) => readSecretsFile(config['data.dir'])
const sign = (...parts: string[]) => parts.join('~')
const failing = (name: string, error: unknown): Command => ({
  name,
  summary: 'Fails',
  usage: '',
  run: () => Promise.reject(error),
})
const commands: readonly Command[] = [
  ...configCommands(storedSecrets),
  secretCommand(storedSecrets),
  signCommand({
    sign,
    clock: new TestClock(1558350862502),
    ids: { ...systemIds, hex: () => '76616' },
    storedSecrets,
  }),
  failing('expected', new CoreError('user.not_found')),
  failing('full', Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write' })),
  failing('damaged', Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' })),
  failing('bug', new TypeError('no such thing')),
  failing('constraint', Object.assign(new Error('constraint failed'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })),
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function run(line: string, environment: Record<string, string> = {}) {
  let out = ''
  let error = ''
  const code = await runCli(line.split(' '), commands, {
    version: '1.2.3',
    environment: { ROLLCALL_DATA_DIR: folder, ...environment },
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
  })
  return { code, out, error }
}

const kept = 'kept-kept-kept-kept'

describe('rollcall', () => {
  test('help and version go to standard output', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: '1.2.3\n', error: '' })
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    for (const word of ['config', 'secret <setting>', 'sign', 'expected', 'bug'])
      expect(out).toMatch(new RegExp(`^  ${word}  +\\S`, 'm'))
  })

  test('help on one command, and on a group', async () => {
    expect((await run('secret --help')).out).toStartWith('Usage: rollcall secret <setting> [options]\n')
    expect((await run('help sign')).out).toMatch(/^ {2}wildfire +Prints the three header lines/m)
  })

  test('wrong usage prints two lines, with exit code 2', async () => {
    expect(await run('secrte x')).toEqual({
      code: 2,
      out: '',
      error: 'rollcall: there is no command secrte\ndid you mean secret?\n',
    })
    expect((await run('help secrte')).error).toContain('did you mean secret?')
  })

  test('an expected failure prints one line, with exit code 1', async () => {
    expect(await run('expected')).toEqual({ code: 1, out: '', error: 'rollcall: no such user\n' })
    const full = 'rollcall: ENOSPC: no space left on device, write\n'
    expect(await run('full')).toEqual({ code: 1, out: '', error: full })
    expect(await run('damaged')).toEqual({ code: 1, out: '', error: 'rollcall: malformed\n' })
  })

  test('a bug is printed with its stack trace, with exit code 1', async () => {
    const { code, error } = await run('bug')
    expect(code).toBe(1)
    expect(error).toContain('TypeError: no such thing')
    expect(error).toContain('run.test.ts')
    expect((await run('constraint')).error).toContain('run.test.ts')
  })

  test('the reference page has every command', () => {
    const page = cliMarkdown(commands)
    for (const { name } of commands) expect(page).toContain(`## ${name}\n`)
  })
})

describe('config', () => {
  test('shows values and their sources, and no secret', async () => {
    writeSecretsFile(folder, { 'openim.secret': kept })
    const { code, out } = await run('config --set log.level=debug', { ROLLCALL_WILDFIRE_SECRET: kept })
    expect(code).toBe(0)
    expect(out).toContain('log.level = debug  (from --set)')
    expect(out).toContain('wildfire.secret = set  (from the environment)')
    expect(out).toContain('openim.secret = generated  (from secrets.json)')
    expect(out).not.toContain(kept)
  })

  test('reads the file that --config names', async () => {
    const file = join(folder, 'rollcall.yaml')
    writeFileSync(file, 'log:\n  level: warn\n')
    expect((await run(`config --config ${file}`)).out).toContain('log.level = warn  (from the file)')
  })

  test('check counts the settings of each source', async () => {
    const { code, out } = await run('config check --set log.level=debug')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^The configuration is valid: 1 setting from the environment, 1 from flags, \d+ by default\.\n$/,
    )
  })

  test('check prints the problems, with exit code 2', async () => {
    const { code, out, error } = await run('config check --set log.level=loud --set wildfire.secret=123456')
    expect([code, out]).toEqual([2, ''])
    expect(error).toStartWith('The configuration has 2 problems:')
    expect((await run('config check --set redis.url=redis://r')).error).toContain('they need PostgreSQL')
  })

  test('show lists settings, all or those that were changed', async () => {
    writeSecretsFile(folder, { 'openim.secret': kept })
    const { out } = await run('config show --changed --set log.level=debug')
    expect(out).toMatch(/^SETTING +VALUE +SOURCE\n/)
    expect(out).toMatch(/^log\.level +debug +flag$/m)
    expect(out).toMatch(/^openim\.secret +\(not shown\) +secrets$/m)
    expect(out).not.toContain('wildfire.api.port')
    expect((await run('config show')).out).toContain('wildfire.api.port')
    const shown = JSON.parse((await run('config show --json --set log.level=debug')).out) as object[]
    expect(shown).toContainEqual({ key: 'log.level', value: 'debug', source: 'flag' })
    expect(shown).toContainEqual({ key: 'openim.secret', source: 'secrets' })
  })

  test('explain shows one setting', async () => {
    const { out } = await run('config explain log.level --set log.level=warn')
    expect(out).toMatch(/^log\.level = warn {2}\(from --set\)\n.+\ntype: .+\ndefault: info\nexample: --set log\.level=/)
    expect((await run('config explain log.levle')).error).toContain('did you mean log.level?')
  })

  test('neither command creates a file', async () => {
    await run('config')
    await run('config check')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('secret', () => {
  test('prints a generated one', async () => {
    writeSecretsFile(folder, { 'openim.secret': kept })
    expect(await run('secret openim.secret')).toEqual({ code: 0, out: `${kept}\n`, error: '' })
  })

  test('prints a configured one', async () => {
    writeSecretsFile(folder, { 'openim.secret': kept })
    const { out } = await run('secret openim.secret', { ROLLCALL_OPENIM_SECRET: 'given-given-given' })
    expect(out).toBe('given-given-given\n')
  })

  test.each([
    ['secret openim.secret', 'npm start'],
    ['secret openim.secrt', 'did you mean openim.secret?'],
    ['secret log.level', 'log.level is not a secret'],
    ['secret x', 'one of: '],
  ])('%s fails with %s', async (line, message) => {
    const { code, out, error } = await run(line)
    expect([code, out]).toEqual([2, ''])
    expect(error).toContain(message)
  })
})

describe('sign wildfire', () => {
  test('prints header lines for curl -H @-', async () => {
    const { out } = await run('sign wildfire', { ROLLCALL_WILDFIRE_SECRET: kept })
    expect(out).toBe(`nonce: 76616\ntimestamp: 1558350862502\nsign: 76616~${kept}~1558350862502\n`)
  })

  test('before the first start there is no secret to sign with', async () => {
    expect((await run('sign wildfire')).code).toBe(2)
  })
})
