import { describe, expect, test } from 'bun:test'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pino from 'pino'
import { CoreError } from '../src/core/errors.ts'
import { ConnectionRegistry } from '../src/core/presence/registry.ts'
import { CredentialEnd, endedError } from '../src/core/sessions/credential-end.ts'
import { disconnectCommand } from '../src/core/sessions/disconnect-command.ts'
import { allSessions } from '../src/core/sessions/session-selector.ts'
import { loggedRequestIdCharsMax } from '../src/dialects/kit/incoming.ts'
import type { AnsweredRequest } from '../src/dialects/kit/runner.ts'
import { gatewayBounds } from '../src/gateway/bounds.ts'
import { ConnectionLog } from '../src/gateway/connection-log.ts'
import { type RefusalLine, RefusalLog } from '../src/gateway/refusal-log.ts'
import { connectionMessages, gatewayLog } from '../src/http/gateway-log.ts'
import { requestLog } from '../src/http/request-log.ts'
import { TestClock } from './kit/clock.ts'
import { connectionOf } from './kit/connections.ts'

const root = join(import.meta.dir, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = ['README.md', 'CHANGELOG.md', ...new Bun.Glob('docs/**/*.md').scanSync(root)].sort()

describe('links in the documentation', () => {
  test.each(pages)('%s leads to files that are there', (page) => {
    const targets = Array.from(read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g), ([, target = '']) => target)
    const local = targets.filter((target) => !/^[a-z]+:/.test(target))
    const missing = local.filter((target) => !existsSync(join(root, dirname(page), target)))
    expect(missing).toEqual([])
  })
})

describe('the page on planted faults', () => {
  const row = /^\| .* \| `(src\/\S+)` \| `(\S+)`: (.*) \|$/gm
  const rows = Array.from(read('docs/decisions/planted-faults.md').matchAll(row), ([, file, suite, title]) => ({
    file: file ?? '',
    suite: suite ?? '',
    title: title ?? '',
  }))

  test('has twenty faults at least in core, gateway and storage', () => {
    expect(rows.filter(({ file }) => /^src\/(?:core|gateway|storage)\//.test(file)).length).toBeGreaterThanOrEqual(20)
  })
  test.each(rows)('names a file and a test that are there: $title', ({ file, suite, title }) => {
    expect(existsSync(join(root, file))).toBe(true)
    expect(read(suite).replaceAll("\\'", "'")).toContain(title)
  })
})

describe('the page on the log', () => {
  const documented = new Set(Array.from(read('docs/reference/log.md').matchAll(/`(\w+)`/g), ([, name]) => name))
  const answered: AnsweredRequest = {
    requestId: 'op',
    dialect: 'wildfire',
    route: '-',
    method: 'POST',
    path: '/admin/x',
    status: 200,
    code: 251,
    ms: 1,
    call: { app: 'default', dialect: 'wildfire', actor: { kind: 'key', id: 'wildfire.secret' } },
    address: () => '127.0.0.1',
    error: undefined,
  }

  test.each([
    ['a success', answered],
    ['a refusal', { ...answered, error: new CoreError('request.invalid') }],
    ['a bug', { ...answered, error: new CoreError('internal', undefined, { cause: new Error('x') }) }],
  ])('names every field of the line of %s', (_, one) => {
    const lines: string[] = []
    const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line) => lines.push(line) })
    requestLog(log, true)(one)
    const fields = Object.keys(JSON.parse(lines.join('')))
    expect(fields.length).toBeGreaterThan(8)
    expect(fields).toContain('id')
    expect(fields.filter((field) => !documented.has(field))).toEqual([])
  })

  test('names every field of the line of a refused connection, and its bounds', () => {
    const lines: RefusalLine[] = []
    const clock = new TestClock()
    const origin = { actor: 'key:a', dialect: 'openim', platform: 'ios', requestId: 'r' } as const
    const failure = endedError('token.ended', new CredentialEnd('kicked', 0, origin))
    const write = (line: RefusalLine) => lines.push(line)
    const refusals = new RefusalLog({ listener: 'openimGateway', clock, write, endOrigin: async () => undefined })
    const client = { user: 'ann', platform: 'web' } as const
    const refuse = () =>
      refusals.note({ error: 'token.ended', reason: 'ended', client, failure }, '127.0.0.1', () => 'op')
    for (let i = 0; i <= gatewayBounds.refusalLinesPerSecond; i++) refuse()
    clock.advance(1_000)
    refuse()
    const fields = Object.keys(lines.at(-1) ?? {})
    expect(fields).toHaveLength(14)
    expect(fields.filter((field) => !documented.has(field))).toEqual([])
    const { refusalLinesPerSecond, refusalReasonCharsMax } = gatewayBounds
    const numbers = [refusalLinesPerSecond, refusalReasonCharsMax, loggedRequestIdCharsMax]
    const page = read('docs/reference/log.md')
    expect(numbers.filter((number) => !page.includes(`at most ${number} `))).toEqual([])
  })

  test('names every field of the lines of a connection, their texts, and their bound', async () => {
    const lines: string[] = []
    const { connections } = gatewayLog(pino({ base: null, timestamp: false }, { write: (line) => lines.push(line) }))
    const registry = new ConnectionRegistry(new TestClock())
    const clock = new TestClock()
    if (connections) new ConnectionLog(registry, { clock, ...connections })
    const { connectionLinesPerSecond } = gatewayBounds
    for (let i = 0; i <= connectionLinesPerSecond; i++) registry.add(connectionOf(), registry.fencingToken())
    const by = { actor: 'key:a', dialect: 'openim', platform: 'ios', requestId: 'r' } as const
    registry.disconnect(disconnectCommand({ app: 'default', uid: 'ann', selector: allSessions, reason: 'kicked', by }))
    clock.advance(1_000)
    const written = lines.map((line) => JSON.parse(line) as { msg: string })
    const fields = new Set(written.flatMap((line) => Object.keys(line)))
    expect(fields.size).toBe(16)
    expect([...fields].filter((field) => !documented.has(field))).toEqual([])
    const page = read('docs/reference/log.md')
    const texts = new Set([...written.map(({ msg }) => msg), ...Object.values(connectionMessages)])
    expect(texts.size).toBe(4)
    expect([...texts].filter((text) => !page.includes(`| \`${text}\` | 30 |`))).toEqual([])
    expect(page).toContain(`at most ${connectionLinesPerSecond} `)
  })

  test('has a row for every other line that is written, with its level', () => {
    const levels = { info: 30, warn: 40, error: 50 }
    const calls = /\blog\.(info|warn|error)\((?:\s*\{.*\},)?\s*'([^']+)'/g
    const sources = [...new Bun.Glob('src/**/*.ts').scanSync(root)].filter((path) => !/test|request-log/.test(path))
    const lines = sources.flatMap((path) =>
      Array.from(read(path).matchAll(calls), ([, level, msg]) => ({ level, msg })),
    )
    const rows = lines.map(({ level, msg }) => `| \`${msg}\` | ${levels[level as keyof typeof levels]} |`)
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.filter((row) => !read('docs/reference/log.md').includes(row))).toEqual([])
  })
})
