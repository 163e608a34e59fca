import { describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import type { RecordedExample } from '../../src/dialects/kit/recorded-examples.ts'
import lanying from '../../src/dialects/lanying/rest/recorded-examples.json' with { type: 'json' }
import openim from '../../src/dialects/openim/rest/recorded-examples.json' with { type: 'json' }
import wildfire from '../../src/dialects/wildfire/rest/recorded-examples.json' with { type: 'json' }
import { loadExchanges } from '../../test/kit/exchange.ts'
import { dialects } from './dialects.ts'

const recorded: Readonly<Record<string, readonly RecordedExample[]>> = { wildfire, lanying, openim }

const exchangesOf = (dialect: string) =>
  loadExchanges(join(import.meta.dir, '..', '..', 'test', 'exchanges', dialect)).flatMap((file) => file.exchanges)

/** Names of members, by which a request is recognised whatever ids it has. */
const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).sort() : []

describe.each(Object.keys(recorded))('the recorded examples of %s', (dialect) => {
  const exchanges = exchangesOf(dialect)

  test.each((recorded[dialect] ?? []).map((one) => [one.name, one] as const))(
    '%s: tests play it, as it is shown',
    (name, { route, input }) => {
      const exchange = exchanges.find((one) => one.name === name)
      expect(exchange && `${exchange.request.method} ${exchange.request.path.split('?')[0]}`).toBe(route)
      // A row that reads no input shows none.
      if (keysOf(input).length > 0 && keysOf(exchange?.request.body).length > 0)
        expect(keysOf(input)).toEqual(keysOf(exchange?.request.body))
    },
  )
})

/** Channels are out of scope: no caller is one, so these never succeed. */
const neverSucceed = ['POST /channel/user_info', 'POST /channel/application/get_user_info']

test.each(dialects.map((one) => [one.name, one] as const))(
  '%s: every operation has an example of a success',
  (_, one) => {
    const shown = new Set([...one.examples.ofSuccess, ...neverSucceed])
    expect(one.operations.map(({ routes: [route = ''] }) => route).filter((route) => !shown.has(route))).toEqual([])
  },
)
