import { z } from 'zod'
import { platforms } from '../../../core/devices/platform.ts'
import type { DialectRegistry } from '../../../core/dialect-registry.ts'
import { CoreError } from '../../../core/errors.ts'
import type { NodeConnection } from '../../../core/nodes/node-query.ts'
import { type ConnectionFilter, isAddressOrNetwork } from '../../../core/presence/connection-filter.ts'
import type { ConnectionPlaces } from '../../../core/presence/connection-list.ts'
import { type DialectName, withoutUndefined } from '../../../core/values.ts'
import { endpoint } from '../deps.ts'
import { evidence, toEvidence } from '../evidence.ts'
import { connectionExamples } from '../examples/connections.ts'
import { moment, nodeId, resourceId, userReference } from '../fields.ts'
import { decodeCursor, encodeCursor, pageOf, pageQuery } from '../pages.ts'
import { receipt, toReceipt } from '../receipts.ts'

const connectionItem = (dialects: readonly DialectName[]) =>
  z.object({
    connection: z.string(),
    user: z.string(),
    dialect: z.enum(dialects),
    platform: z.enum(platforms),
    node: z.int(),
    address: z.string(),
    since: z.int(),
    /** When data last arrived from the client. */
    lastInboundAt: z.int(),
    background: z.boolean(),
    /** Absent for tokens that no device holds. */
    session: z.string().optional(),
    clientKey: z.string().optional(),
  })

const toConnectionItem = (one: NodeConnection) => ({
  ...{ connection: one.id, user: one.uid, dialect: one.dialect, platform: one.platform, node: one.node },
  ...{ address: one.address, since: one.connectedAtMs, lastInboundAt: one.lastInboundAtMs, background: one.background },
  ...(one.sessionId !== undefined && { session: one.sessionId }),
  ...(one.clientKey !== undefined && { clientKey: one.clientKey }),
})

const address = z.string().max(64).refine(isAddressOrNetwork, {
  error: 'must be an address or a network, such as 192.0.2.7 or 192.0.2.0/24',
})

const list = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/connections',
    summary:
      'Live connections of all nodes, the newest first; a page may be short, or empty, and have a next one, since a request looks at a bounded number of connections',
    source: 'Rollcall',
    auth: 'viewer',
    ...connectionExamples.list,
    request: {
      query: z.object({
        dialect: z.enum(names).optional(),
        platform: z.enum(platforms).optional(),
        node: nodeId.optional(),
        address: address.optional(),
        user: userReference.optional(),
        /** Connected before this time. */
        before: moment.optional(),
        /** Connected at this time or later. */
        since: moment.optional(),
        ...pageQuery,
      }),
    },
    reply: pageOf(connectionItem(names)).extend(evidence),
    run: async ({ core }, { query: { limit, cursor, user, before, since, ...rest } }, { app }) => {
      const after = readPlaces(cursor)
      const uid = user === undefined ? undefined : await core.users.resolve(app, user)
      const filter: ConnectionFilter = withoutUndefined({ ...rest, uid, beforeMs: before, sinceMs: since })
      return core.connections.list(app, filter, after, limit)
    },
    map: ({ connections, next, ...rest }) => ({
      items: connections.map(toConnectionItem),
      ...(next && { next: writePlaces(next) }),
      ...toEvidence(rest),
    }),
  })

/** `node:epoch=place` of each node, in base 36. */
const writePlaces = (places: ConnectionPlaces): string =>
  encodeCursor([
    [...places]
      .map(([run, place]) => [...run.split(':').map((part) => Number(part).toString(36)), place.toString(36)].join('.'))
      .join(' '),
  ])

function readPlaces(cursor: string | undefined): ConnectionPlaces {
  const [text = ''] = decodeCursor(cursor, 'string') ?? []
  if (text !== '' && !/^[\da-z]+\.[\da-z]+\.[\da-z]+( [\da-z]+\.[\da-z]+\.[\da-z]+)*$/.test(text))
    throw new CoreError('request.invalid', 'cursor: is of another list')
  const runs = text === '' ? [] : text.split(' ')
  return new Map(
    runs.map((run) => {
      const [node = 0, epoch = 0, place = 0] = run.split('.').map((part) => Number.parseInt(part, 36))
      return [`${node}:${epoch}`, place]
    }),
  )
}

const get = ({ names }: DialectRegistry) =>
  endpoint({
    route: 'GET /v1/connections/{connection}',
    summary: 'One live connection, whichever node holds it',
    source: 'Rollcall',
    auth: 'viewer',
    ...connectionExamples.get,
    request: { params: z.object({ connection: resourceId }) },
    reply: connectionItem(names),
    run: ({ core }, { params: { connection } }, { app }) => core.connections.get(app, connection),
    map: toConnectionItem,
  })

const disconnect = endpoint({
  route: 'DELETE /v1/connections/{connection}',
  summary: 'Closes one connection; its session stays, and the client may connect again',
  source: 'Rollcall',
  auth: 'operator',
  ...connectionExamples.disconnect,
  request: { params: z.object({ connection: resourceId }) },
  reply: receipt,
  run: ({ core }, { params: { connection } }, call) => core.connections.disconnect(call, connection),
  map: toReceipt,
})

export const connectionRows = (dialects: DialectRegistry) => [list(dialects), get(dialects), disconnect]
