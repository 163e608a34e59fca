import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import fc from 'fast-check'
import pino from 'pino'
import { systemIds } from '../../src/core/ids.ts'
import { problemType } from '../../src/dialects/kit/problem.ts'
import { adminWire, problem } from '../kit/admin-wire.ts'
import { dialectRows, type RowFacts } from '../kit/dialect-rows.ts'
import { loadExchanges, type Returned, sender, type Wire } from '../kit/exchange.ts'
import type { JsonObject } from '../kit/exchange-match.ts'
import { hostileValues, hostileWholes, plainValues } from '../kit/hostile-json.ts'
import { hostileQueries, hostileTexts, plainTexts } from '../kit/hostile-query.ts'
import { lanyingWire } from '../kit/lanying-wire.ts'
import { openimWire } from '../kit/openim-wire.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { longRun } from '../kit/services.ts'
import { wildfireWire } from '../kit/wildfire-wire.ts'

/** Bodies and queries that no honest client sends, to every row; of 20 callers one has no good credentials. */
type DialectName = keyof typeof dialectRows
const requestsPerDialect = longRun ? 2_500 : 300
const seed = Number(process.env.SEED ?? 20_261_130)

const failures: unknown[] = []
let server: TestServer
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => failures.push(JSON.parse(line)) })
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024, 'limits.loginFailures': 0 }, log })
})
afterAll(() => server.close())

const wires: Readonly<Record<DialectName, (server: TestServer) => Wire | Promise<Wire>>> = {
  wildfire: ({ urls, config, clock }) =>
    wildfireWire({ send: to(urls.wildfire), secret: config['wildfire.secret'], clock, ids: systemIds }),
  openim: ({ urls, config, clock }) =>
    openimWire({
      send: to(urls.openim),
      secret: config['openim.secret'],
      adminUserId: config['openim.adminUserId'],
      clock,
      ids: systemIds,
    }),
  lanying: ({ urls, config }) =>
    lanyingWire({
      send: to(urls.lanying),
      appId: config['lanying.appId'],
      adminToken: config['lanying.adminToken'],
      ids: systemIds,
    }),
  admin: ({ urls, config }) =>
    adminWire({ send: to(urls.rollcall), adminKey: config['rollcall.adminKey'], ids: systemIds, wires: {} }),
}
const to = (url: string | undefined) => sender(url ?? '', fetch)

type Credentials = string | JsonObject
/** The good credential of each dialect's backend, as its exchanges name it. */
const backend = { wildfire: 'signed', openim: 'admin', lanying: 'admin', admin: 'key' } as const
/** None, or bad ones. */
const strangers: Readonly<Record<DialectName, readonly Credentials[]>> = {
  wildfire: ['none', { secret: 'wrong' }, { nonce: '1', timestamp: 'x', sign: '\u00ff' }],
  openim: ['none', 'open', { token: 'wrong' }, { admin: true, operationID: '' }],
  lanying: ['bare', 'none', { token: 'wrong' }],
  admin: ['none', { key: 'wrong' }, { header: 'Basic YTpi' }],
}
/** Rows that also answer callers without credentials. */
const openAuths: ReadonlySet<string> = new Set(['open', 'public', 'channel', 'tokenOrOpen', 'validTokenOrOpen'])

type Body = Readonly<Record<string, unknown>>
/** Every answer has the dialect's envelope. */
const envelope: Readonly<Record<DialectName, (body: Body, answer: Returned) => boolean>> = {
  wildfire: ({ code, msg }) => typeof code === 'number' && typeof msg === 'string',
  openim: ({ errCode, errMsg, errDlt }) => typeof errCode === 'number' && [errMsg, errDlt].every(isText),
  lanying: ({ code }) => typeof code === 'number',
  admin: (body, { status, headers }) =>
    status < 400 ||
    (headers['content-type'] === problemType && problem.safeParse(body).success && body.status === status),
}
/** The answer does what was asked. */
const isSuccess: Readonly<Record<DialectName, (body: Body, answer: Returned) => boolean>> = {
  wildfire: ({ code }) => code === 0,
  openim: ({ errCode }) => errCode === 0,
  lanying: ({ code }) => code === 200,
  admin: (_body, { status }) => status < 400,
}
const isText = (value: unknown): boolean => typeof value === 'string'

/** Names of fields and parameters that the dialect's exchanges send, by path; under `''` those of all. */
function fieldsOf(dialect: DialectName): ReadonlyMap<string, string[]> {
  const folder = join(import.meta.dir, '../exchanges', dialect)
  const found = new Map<string, Set<string>>()
  for (const { request } of loadExchanges(folder).flatMap(({ exchanges }) => exchanges)) {
    const [path = '', query] = request.path.split('?')
    const names = new Set([...namesIn(request.body), ...new URLSearchParams(query).keys()])
    for (const key of ['', path]) found.set(key, (found.get(key) ?? new Set()).union(names))
  }
  return new Map([...found].map(([path, names]) => [path, [...names]]))
}

const namesIn = (body: unknown): string[] =>
  Object.keys(typeof body === 'object' && body !== null ? body : {}).filter((name) => !/^\d|\$/.test(name))

const bodyFor = (fields: readonly string[]) => {
  const name = fc.constantFrom(...fields, ...fields, '__proto__', 'constructor', 'surplus')
  const value = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...plainValues) }, fc.constantFrom(...hostileValues))
  const member = fc.tuple(name, value).map(([key, value]) => `${JSON.stringify(key)}:${value}`)
  const object = fc
    .array(member, { minLength: 1, maxLength: 8 })
    .map((members) => Buffer.from(`{${members.join(',')}}`))
  const whole = fc.constantFrom(...hostileWholes).map((text) => Buffer.from(text))
  const bytes = fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some))
  return fc.oneof({ weight: 8, arbitrary: object }, whole, bytes)
}

/** Some parameters, one of them perhaps twice. */
const queryFor = (fields: readonly string[]) => {
  const name = fc.constantFrom(...fields, ...fields, '__proto__', 'constructor', '%00', 'surplus')
  const text = fc.oneof(fc.constantFrom(...plainTexts), fc.constantFrom(...hostileTexts))
  const pair = fc.tuple(name, text).map((both) => both.join('='))
  const pairs = fc
    .tuple(fc.array(pair, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([once, isRepeated]) => [...once, ...(isRepeated ? once.slice(0, 1) : [])].join('&'))
  return fc.oneof({ weight: 8, arbitrary: pairs }, fc.constantFrom(...hostileQueries))
}

type Sent = { method: string; path: string; body: Buffer | undefined; isOpen: boolean }

function requestTo(
  route: string,
  { auth }: RowFacts,
  fields: ReadonlyMap<string, readonly string[]>,
): fc.Arbitrary<Sent> {
  const [method = '', path = ''] = route.split(' ')
  const names = fields.get(path) ?? fields.get('') ?? []
  const filled = path.replaceAll(/\{\w+\}/g, 'ann')
  const base = { method, isOpen: openAuths.has(auth) }
  return method === 'GET'
    ? queryFor(names).map((query) => ({ ...base, path: `${filled}?${query}`, body: undefined }))
    : bodyFor(names).map((body) => ({ ...base, path: filled, body }))
}

function requestsTo(dialect: DialectName) {
  const fields = fieldsOf(dialect)
  const each = dialectRows[dialect].flatMap((row) => row.routes.map((route) => requestTo(route, row, fields)))
  const stranger = fc.constantFrom<Credentials[]>(...strangers[dialect])
  const credentials = fc.oneof({ weight: 19, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: stranger })
  return fc.sample(fc.record({ request: fc.oneof(...each), credentials }), { seed, numRuns: requestsPerDialect })
}

const textOf = ({ body }: Returned) => Buffer.from(body).toString()

describe('hostile input', () => {
  test.each(Object.keys(dialectRows) as DialectName[])(
    `every answer of %s is its own, and none is a failure of the server (seed ${seed})`,
    async (dialect) => {
      const wire = await wires[dialect](server)
      for (const { request, credentials } of requestsTo(dialect)) {
        const { method, path, body, isOpen } = request
        const headers = { 'content-type': 'application/json', ...wire.authorize(credentials ?? backend[dialect]) }
        const answer = await wire.send({ method, path, headers, body })
        const sent = [method, path.slice(0, 300), body?.subarray(0, 300).toString(), credentials]
        expect([sent, answer.status < 500, failures]).toEqual([sent, true, []])
        if (answer.status === 204 && credentials === undefined) continue
        const text = textOf(answer)
        const parsed = JSON.parse(text) as Body
        expect([sent, text, envelope[dialect](parsed, answer)]).toEqual([sent, text, true])
        if (credentials !== undefined && !isOpen)
          expect([sent, text, isSuccess[dialect](parsed, answer)]).toEqual([sent, text, false])
      }
    },
    120_000,
  )
})
