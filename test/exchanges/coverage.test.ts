import { describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import { z } from 'zod'
import { dialectRows, type RowFacts } from '../kit/dialect-rows.ts'
import { type Exchange, type ExchangeReply, loadExchanges } from '../kit/exchange.ts'
import { isObject, type Json, type JsonObject } from '../kit/exchange-match.ts'

type DialectName = keyof typeof dialectRows
type Outcome = 'success' | 'refusal'

/** What a reply of each dialect is, by its envelope; `undefined` where the exchange leaves it open. */
const outcomes: Readonly<Record<DialectName, (body: JsonObject, status: number) => Outcome | undefined>> = {
  wildfire: ({ code }) => byCode(code, 0),
  lanying: ({ code }) => byCode(code, 200),
  openim: ({ errCode }) => byCode(errCode, 0),
  admin: ({ code }, status) => (status < 300 ? 'success' : typeof code === 'string' ? 'refusal' : undefined),
}
const byCode = (code: Json | undefined, success: number): Outcome | undefined =>
  typeof code === 'number' ? (code === success ? 'success' : 'refusal') : undefined

/** The members that a reply's body is known to have. */
function bodyOf({ body }: ExchangeReply): JsonObject {
  if (!isObject(body)) return {}
  return isObject(body.$open) ? body.$open : body
}

/**
 * A row cannot be refused when it asks for no credential and reads nothing of the request: then every request that reaches
 * it is answered alike.
 */
const cannotBeRefused = ({ auth, input }: RowFacts): boolean =>
  auth === 'open' &&
  Object.keys(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }).properties ?? {}).length === 0

/** An exchange holds no connection: these have a test with clients. */
const needConnection = ['GET /v1/connections/{connection}', 'DELETE /v1/connections/{connection}']

/** There are no channels for a caller to be. */
const cannotSucceed = ({ auth, routes }: RowFacts): boolean =>
  auth === 'channel' || routes.some((route) => needConnection.includes(route))

const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`)
const routeOf = ({ method, path }: Exchange['request']): string => `${method} ${path.split('?')[0]}`

describe.each(Object.entries(dialectRows) as [DialectName, RowFacts[]][])('the exchanges of %s', (dialect, rows) => {
  const exchanges = loadExchanges(join(import.meta.dir, dialect)).flatMap((file) => file.exchanges)
  const outcomesOf = ({ routes }: RowFacts): Set<Outcome | undefined> => {
    const patterns = routes.map(patternOf)
    const own = exchanges.filter(({ request }) => patterns.some((pattern) => pattern.test(routeOf(request))))
    return new Set(own.map(({ reply }) => outcomes[dialect](bodyOf(reply), reply.status)))
  }

  test.each(rows.map((row) => [row.routes.join(', '), row] as const))('%s: a success and a refusal', (_, row) => {
    const found = outcomesOf(row)
    if (cannotSucceed(row)) expect([...found]).not.toContain('success')
    else expect([...found]).toContain('success')
    if (cannotBeRefused(row)) expect([...found]).not.toContain('refusal')
    else expect([...found]).toContain('refusal')
  })

  test('have unique names', () => {
    const names = exchanges.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('are not duplicates', () => {
    const same = Map.groupBy(exchanges, ({ name, source, ...rest }) => JSON.stringify(rest))
    const copies = [...same.values()].filter(({ length }) => length > 1)
    expect(copies.map((some) => some.map(({ name }) => name))).toEqual([])
  })
})
