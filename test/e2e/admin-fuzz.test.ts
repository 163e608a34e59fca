import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import pino from 'pino'
import { z } from 'zod'
import type { Call } from '../../src/core/values.ts'
import { admin } from '../../src/dialects/admin/dialect.ts'
import type { EndpointRow } from '../../src/dialects/kit/endpoint.ts'
import { problem } from '../kit/admin-wire.ts'
import { TestClock } from '../kit/clock.ts'
import { adminRegistry } from '../kit/dialect-rows.ts'
import { hostileValues } from '../kit/hostile-json.ts'
import { type JsonSchema, valuesOf } from '../kit/schema-values.ts'
import { startTestServer, type TestServer } from '../kit/server.ts'
import { longRun } from '../kit/services.ts'
import { fillStore } from '../kit/store-fixture.ts'

/** Requests made of the rows' own schemas, to all of the admin API: none fails the server, and each answer is what its row declares. */
const requests = longRun ? 10_000 : 300
/** On a loaded machine too. */
const answerMsMax = 30_000

/** Requests that are generated at once: those after them use what these were answered. */
const batch = 50
const seed = Number(process.env.SEED ?? 20_261_130)

type Row = EndpointRow<never, Call>
const rows = admin(adminRegistry).rows as unknown as readonly Row[]

const failures: unknown[] = []
const clock = new TestClock()
let server: TestServer
/** Texts that may be ids of something: of the store at first, then of the answers too. */
const known: string[] = []
const knownMax = 500
beforeAll(async () => {
  const log = pino({ level: 'error' }, { write: (line: string) => failures.push(JSON.parse(line)) })
  server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 }, clock, log })
  const { uids, nums } = await fillStore(server, clock)
  known.push(...uids, ...nums.map((num) => `num:${num}`), 'name:ann', 'default', '1')
})
// Requests that wait for something wait by the server's clock.
const ticking = setInterval(() => clock.advance(1_000), 10)
afterAll(() => {
  clearInterval(ticking)
  return server.close()
})

const schemaOf = (part: z.ZodType | undefined): JsonSchema =>
  part ? (z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' }) as JsonSchema) : { type: 'object' }

/** Mostly what fits the schema, now and then with a field that does not, and now and then anything. */
function partOf(part: z.ZodType | undefined): fc.Arbitrary<unknown> {
  const schema = schemaOf(part)
  const whole = valuesOf(schema, () => known)
  const names = Object.keys(schema.properties ?? {})
  if (names.length === 0) return whole
  const spoilt = fc
    .tuple(whole, fc.constantFrom(...names), fc.constantFrom(...hostileValues))
    .map(([value, name, hostile]) => ({ ...(value as object), [name]: readHostile(hostile) }))
  return fc.oneof({ weight: 5, arbitrary: whole }, { weight: 2, arbitrary: spoilt })
}

/** Hostile values are JSON texts, of which some are no JSON. */
function readHostile(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Sent = {
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly headers: object
}

const requestTo = (row: Row): fc.Arbitrary<Sent> => {
  const { params, query, body } = row.parts ?? {}
  const headers = fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    fc.constantFrom({ 'idempotency-key': 'a' }, { 'idempotency-key': 'b' }, { 'if-match': '"x"' }, { 'if-match': '*' }),
  )
  return fc
    .record({
      route: fc.constantFrom(...row.routes),
      params: partOf(params),
      query: partOf(query),
      body: fc.oneof(
        { weight: 9, arbitrary: partOf(body).map((value) => JSON.stringify(value)) },
        fc.constantFrom('{', '[]', 'null', '"x"', ''),
      ),
      headers,
    })
    .map(({ route, params, query, body, headers }) => {
      const [method = '', pattern = ''] = route.split(' ')
      const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name) => segmentOf((params as Record<string, unknown>)[name]))
      const search = new URLSearchParams(
        Object.entries(query as object).map(([name, value]) => [name, textOf(value)]),
      ).toString()
      return { method, path: search ? `${path}?${search}` : path, body: method === 'GET' ? undefined : body, headers }
    })
}

/** The head of a request has a bound of its own, which the HTTP layer keeps. */
const textOf = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 1_000).toWellFormed()

/** As a client writes it: never empty, and no dots that a URL would resolve. */
const segmentOf = (value: unknown): string =>
  encodeURIComponent(textOf(value) || 'x').replace(/^\.+$/, (dots) => 'x'.repeat(dots.length))

function learn(value: unknown): void {
  if (typeof value === 'string' && value.length > 0 && value.length <= 64 && known.length < knownMax) known.push(value)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) learn(one)
}

/** `undefined` when the answer is one that the row declares. */
function faultOf(row: Row, status: number, type: string | null, text: string): string | undefined {
  if (status >= 500) return 'a failure of the server'
  if (status === 204) return text === '' && row.status === 204 ? undefined : 'a 204 that its row does not declare'
  if (text === '') return `no body with status ${status}`
  const body: unknown = JSON.parse(text)
  if (status >= 400) {
    if (type !== 'application/problem+json') return `a failure of the type ${type}`
    return problem.safeParse(body).error?.message
  }
  if (status !== row.status) return `a success that its row does not declare`
  learn(body)
  return row.reply?.safeParse(body).error?.message
}

const send = ({ method, path, body, headers }: Sent): Promise<Response> => {
  const key = `Bearer ${server.config['rollcall.adminKey']}`
  return fetch(server.urls.rollcall + path, {
    method,
    headers: { authorization: key, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(answerMsMax),
  }).catch((error: Error) => {
    throw new Error(`no answer to ${method} ${path} ${body}: ${error.message}`)
  })
}

test(
  `${requests} generated requests: no failure of the server, each answer by its schema (seed ${seed})`,
  async () => {
    const answered = new Map<string, Set<string>>()
    const each = fc.oneof(...rows.map((row) => requestTo(row).map((sent) => ({ row, sent }))))
    for (let done = 0; done < requests; done += batch) {
      for (const { row, sent } of fc.sample(each, { seed: seed + done, numRuns: batch })) {
        const response = await send(sent)
        const text = await response.text()
        const fault = faultOf(row, response.status, response.headers.get('content-type'), text)
        const found = { sent, text: fault && text, fault, failures }
        expect(found).toEqual({ sent, text: undefined, fault: undefined, failures: [] })
        const [route = ''] = row.routes
        answered.set(route, (answered.get(route) ?? new Set()).add(response.ok ? 'success' : 'refusal'))
      }
    }
    // The requests reach what the rows do.
    if (longRun) {
      const succeeded = [...answered.values()].filter((outcomes) => outcomes.has('success')).length
      expect(succeeded / rows.length).toBeGreaterThan(0.5)
    }
  },
  longRun ? 240_000 : 60_000,
)
