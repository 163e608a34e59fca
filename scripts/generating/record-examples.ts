import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemIds } from '../../src/core/ids.ts'
import type { Call } from '../../src/core/values.ts'
import type { Dialect } from '../../src/dialects/kit/dialect.ts'
import type { EndpointRow } from '../../src/dialects/kit/endpoint.ts'
import { hasSuccess, type RecordedExample } from '../../src/dialects/kit/recorded-examples.ts'
import { lanying as lanyingDialect, lanyingRows } from '../../src/dialects/lanying/rest/dialect.ts'
import { openim as openimDialect, openimRows } from '../../src/dialects/openim/rest/dialect.ts'
import { wildfire as wildfireDialect, wildfireRows } from '../../src/dialects/wildfire/rest/dialect.ts'
import { adminWire } from '../../test/kit/admin-wire.ts'
import {
  type Exchange,
  loadExchanges,
  type Outgoing,
  type Returned,
  runExchange,
  sender,
  type Wire,
} from '../../test/kit/exchange.ts'
import { lanyingWire } from '../../test/kit/lanying-wire.ts'
import { openimWire } from '../../test/kit/openim-wire.ts'
import { startTestServer, type TestServer } from '../../test/kit/server.ts'
import { wildfireWire } from '../../test/kit/wildfire-wire.ts'

/**
 * sh scripts/with-bun scripts/generating/record-examples.ts: plays exchanges against a server, and writes request and reply of
 * the first success of each row that has no example. Run it for a new row; then npm run gen.
 */

const root = join(import.meta.dir, '..', '..')

type Recordable = {
  readonly dialect: 'wildfire' | 'lanying' | 'openim'
  readonly rows: readonly EndpointRow<never, never>[]
  readonly wireOf: (server: TestServer) => Promise<Wire> | Wire
  readonly successOf: (body: Record<string, unknown>) => { reply: unknown } | undefined
}

const to = (server: TestServer, listener: string) => sender(server.urls[listener] ?? '', fetch)
const wildfire = (server: TestServer) =>
  wildfireWire({
    send: to(server, 'wildfire'),
    secret: server.config['wildfire.secret'],
    clock: server.clock,
    ids: systemIds,
  })

const recordables: readonly Recordable[] = [
  {
    dialect: 'wildfire',
    rows: wildfireRows as never,
    wireOf: wildfire,
    successOf: ({ code, result }) => (code === 0 ? { reply: result } : undefined),
  },
  {
    dialect: 'lanying',
    rows: lanyingRows as never,
    wireOf: (server) =>
      lanyingWire({
        send: to(server, 'lanying'),
        appId: server.config['lanying.appId'],
        adminToken: server.config['lanying.adminToken'],
        ids: systemIds,
      }),
    // A list has its version beside it.
    successOf: ({ code, ...rest }) => (code === 200 ? { reply: 'version' in rest ? rest : rest.data } : undefined),
  },
  {
    dialect: 'openim',
    rows: openimRows as never,
    wireOf: async (server) => ({
      ...(await openimWire({
        send: to(server, 'openim'),
        secret: server.config['openim.secret'],
        adminUserId: server.config['openim.adminUserId'],
        clock: server.clock,
        ids: systemIds,
      })),
      wires: {
        wildfire: wildfire(server),
        admin: adminWire({
          send: to(server, 'rollcall'),
          adminKey: server.config['rollcall.adminKey'],
          ids: systemIds,
          wires: {},
        }),
      },
    }),
    successOf: ({ errCode, data }) => (errCode === 0 ? { reply: data } : undefined),
  },
]

/** The first success of a row among exchanges that need no server of their own; `undefined` when there is none. */
async function recordedOf(
  row: EndpointRow<never, never>,
  dialect: Dialect<never, Call>,
  exchanges: readonly Exchange[],
  wire: Wire,
  { successOf, wireOf }: Recordable,
): Promise<RecordedExample | undefined> {
  for (const route of row.routes) {
    for (const exchange of exchanges.filter((one) => isOf(one, route))) {
      const played = exchange.empty ? await playAlone(exchange, wireOf) : await play(exchange, wire)
      const success = played && successOf(bodyOf(played.returned))
      if (!played || !success) continue
      const input = inputOf(row, route, played.sent, dialect)
      const example = {
        route,
        name: exchange.name,
        input,
        ...(row.reply && success.reply !== undefined && { reply: success.reply }),
      }
      const isGood =
        input !== undefined &&
        row.input.safeParse(input).success &&
        (!row.reply || row.reply.safeParse(success.reply).success)
      if (isGood) return example
    }
  }
  return undefined
}

const isOf = ({ request, settings }: Exchange, route: string): boolean =>
  settings === undefined && `${request.method} ${request.path.split('?')[0]}` === route

/** On a server that has nothing else. */
async function playAlone(exchange: Exchange, wireOf: Recordable['wireOf']) {
  const server = await startTestServer()
  try {
    return await play(exchange, await wireOf(server))
  } finally {
    await server.close()
  }
}

/** What was sent and returned; `undefined` where the exchange is not as its file says. */
async function play(exchange: Exchange, wire: Wire): Promise<{ sent: Outgoing; returned: Returned } | undefined> {
  let last: { sent: Outgoing; returned: Returned } | undefined
  const send: Wire['send'] = async (sent) => {
    const returned = await wire.send(sent)
    last = { sent, returned }
    return returned
  }
  try {
    await runExchange({ ...exchange, after: [] }, { ...wire, send })
    return last
  } catch {
    return undefined
  }
}

const textOf = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '')

function bodyOf({ body }: Returned): Record<string, unknown> {
  const text = textOf(body)
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
}

/** As the reference shows it: the query of GET; otherwise the body, of which a text is the only field. */
function inputOf(
  row: EndpointRow<never, never>,
  route: string,
  sent: Outgoing,
  { reference }: Dialect<never, Call>,
): unknown {
  const query = Object.fromEntries(new URL(`http://x${sent.path}`).searchParams)
  if (route.startsWith('GET ')) return query
  const text = textOf(sent.body)
  const kind = reference.readers[row.reader ?? '']
  if (kind === 'text') {
    const [field = 'text'] = Object.keys((row.input as { shape?: object }).shape ?? {})
    return { [field]: text }
  }
  if (kind === 'none') return {}
  // Some vendors' clients send in the query what others send as JSON.
  if (text === '') return query
  return /^[[{"]/.test(text) ? (JSON.parse(text) as unknown) : undefined
}

const dialectsByName = {
  wildfire: wildfireDialect({} as never),
  lanying: lanyingDialect({} as never),
  openim: openimDialect({} as never),
} as unknown as Record<Recordable['dialect'], Dialect<never, Call>>

for (const recordable of recordables) {
  const { dialect, rows, wireOf } = recordable
  const server = await startTestServer({ settings: { 'passwords.memoryKiB': 1024 } })
  const wire = await wireOf(server)
  const exchanges = loadExchanges(join(root, 'test', 'exchanges', dialect)).flatMap((file) => file.exchanges)
  const recorded: RecordedExample[] = []
  for (const row of rows.filter((one) => !hasSuccess(one))) {
    const found = await recordedOf(row, dialectsByName[dialect], exchanges, wire, recordable)
    if (found) recorded.push(found)
    else console.log(`${dialect}: no example of ${row.routes.join(', ')}`)
  }
  await server.close()
  const path = `src/dialects/${dialect}/rest/recorded-examples.json`
  writeFileSync(join(root, path), `${JSON.stringify(recorded, null, 2)}\n`)
  console.log(`${path}: ${recorded.length} examples`)
}
process.exit(0)
