import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import fc from 'fast-check'
import pino from 'pino'
import { systemIds } from '../../src/core/ids.ts'
import { adminWire } from '../kit/admin-wire.ts'
import { dialectRows } from '../kit/dialect-rows.ts'
import { loadExchanges, type Returned, sender, type Wire } from '../kit/exchange.ts'
import { hostileValues, hostileWholes, plainValues } from '../kit/hostile-json.ts'
import { lanyingWire } from '../kit/lanying-wire.ts'
import { openimWire } from '../kit/openim-wire.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { longRun } from '../kit/services.ts'
import { wildfireWire } from '../kit/wildfire-wire.ts'

/** Bodies that no honest client sends, to every row, by callers whose credentials are good. */
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

/** The good credential of each dialect's backend, as its exchanges name it. */
const backend = { wildfire: 'signed', openim: 'admin', lanying: 'admin', admin: 'key' } as const

/** Every answer has the dialect's envelope. */
const envelope: Readonly<Record<DialectName, (body: Record<string, unknown>) => boolean>> = {
  wildfire: ({ code, msg }) => typeof code === 'number' && typeof msg === 'string',
  openim: ({ errCode, errMsg, errDlt }) => typeof errCode === 'number' && [errMsg, errDlt].every(isText),
  lanying: ({ code }) => typeof code === 'number',
  admin: () => true,
}
const isText = (value: unknown): boolean => typeof value === 'string'

/** Names of fields that the dialect's exchanges send, by path; under `''` those of all. */
function fieldsOf(dialect: DialectName): ReadonlyMap<string, string[]> {
  const folder = join(import.meta.dir, '../exchanges', dialect)
  const found = new Map<string, Set<string>>()
  for (const { request } of loadExchanges(folder).flatMap(({ exchanges }) => exchanges))
    for (const path of ['', request.path])
      found.set(path, (found.get(path) ?? new Set()).union(new Set(namesIn(request.body))))
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

function requestsTo(dialect: DialectName) {
  const routes = dialectRows[dialect].flatMap(({ routes }) => routes).filter((route) => !route.startsWith('GET'))
  const fields = fieldsOf(dialect)
  const bodyOf = (route: string) => bodyFor(fields.get(route.slice(route.indexOf(' ') + 1)) ?? fields.get('') ?? [])
  const request = fc
    .constantFrom(...routes)
    .chain((route) => fc.record({ route: fc.constant(route), body: bodyOf(route) }))
  return fc.sample(request, { seed, numRuns: requestsPerDialect })
}

const textOf = ({ body }: Returned) => Buffer.from(body).toString()

describe('hostile input', () => {
  test.each(Object.keys(dialectRows) as DialectName[])(
    `every answer of %s is its own, and none is a failure of the server (seed ${seed})`,
    async (dialect) => {
      const wire = await wires[dialect](server)
      for (const { route, body } of requestsTo(dialect)) {
        const [method = '', path = ''] = route.split(' ')
        const filled = path.replaceAll(/\{\w+\}/g, 'ann')
        const headers = { 'content-type': 'application/json', ...wire.authorize(backend[dialect]) }
        const answer = await wire.send({ method, path: filled, headers, body })
        const sent = `${route} ${body.subarray(0, 300).toString()}`
        expect([sent, answer.status < 500, failures]).toEqual([sent, true, []])
        const text = textOf(answer)
        if (answer.status !== 204) expect([sent, text, envelope[dialect](JSON.parse(text))]).toEqual([sent, text, true])
      }
    },
    120_000,
  )
})
