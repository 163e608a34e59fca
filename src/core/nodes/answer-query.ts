import type { Clock } from '../clock.ts'
import { nextTurn } from '../concurrency/next-turn.ts'
import type { LocalConnection } from '../presence/connection.ts'
import { connectionTest } from '../presence/connection-filter.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import type { RecentRequest, RequestQuery } from '../requests/recent-request.ts'
import type {
  NodeConnection,
  NodeConnections,
  NodeFacts,
  NodeQuery,
  NodeQueryKind,
  NodeQueryReplies,
  NodeQueryReply,
} from './node-query.ts'

export const nodeQueryBounds = {
  /** Connections that a node looks at for one page of a list. */
  connectionScanMax: 50_000,
  /** Those of them before other work gets its turn. */
  connectionPiece: 1_000,
  /** Connections in one answer. */
  connectionsMax: 1_000,
} as const

export type AnswerDeps = {
  readonly registry: ConnectionRegistry
  readonly clock: Clock
  readonly facts: () => NodeFacts
  readonly requests: RequestLister
}

/** The latest requests of this node. */
export type RequestLister = (query: RequestQuery) => readonly RecentRequest[]

/** What this node answers to a query; `undefined` to one that it does not know. */
export async function answerQuery(deps: AnswerDeps, query: NodeQuery): Promise<NodeQueryReply | undefined> {
  switch (query.kind) {
    case 'connections':
      return reply('connections', await connectionsOf(deps, query))
    case 'connection':
      return reply('connection', { connection: await findConnection(deps, query) })
    case 'online':
      return reply('online', deps.registry.online(query.app))
    case 'node':
      return reply('node', deps.facts())
    case 'requests':
      return reply('requests', { requests: deps.requests(query) })
    default:
      return undefined
  }
}

const reply = <K extends NodeQueryKind>(answered: K, value: NodeQueryReplies[K]): NodeQueryReply<K> => ({
  answered,
  value,
})

async function connectionsOf(
  deps: AnswerDeps,
  { app, filter, before = Number.MAX_SAFE_INTEGER, limit }: Extract<NodeQuery, { kind: 'connections' }>,
): Promise<NodeConnections> {
  const { registry } = deps
  const fits = connectionTest(filter)
  const wanted = Math.min(limit, nodeQueryBounds.connectionsMax)
  if (filter.uid !== undefined) {
    const own = registry.ofUser(app, filter.uid).filter((one) => one.place < before && fits(one))
    const found = own.toReversed().slice(0, wanted)
    return pageOf(deps, found, found.length < own.length ? found.at(-1)?.place : undefined)
  }
  const found: LocalConnection[] = []
  let next = before
  for await (const piece of pieces(registry, app, before)) {
    for (const connection of piece) {
      next = connection.place
      if (fits(connection)) found.push(connection)
      if (found.length === wanted) return pageOf(deps, found, next)
    }
    if (piece.length < nodeQueryBounds.connectionPiece) return pageOf(deps, found, undefined)
  }
  return pageOf(deps, found, next)
}

/** The newest connections before a place, in pieces with a turn of the event loop between, as far as a page looks. */
async function* pieces(registry: ConnectionRegistry, app: string, before: number) {
  const { connectionPiece: limit, connectionScanMax } = nodeQueryBounds
  let place = before
  for (let seen = 0; seen < connectionScanMax; seen += limit) {
    if (seen > 0) await nextTurn()
    const piece = registry.latest(app, place, limit)
    yield piece
    place = piece.at(-1)?.place ?? 0
  }
}

/** An id is looked for among all: an index by id would cost each connection memory for a rare question. */
async function findConnection(
  deps: AnswerDeps,
  { app, id }: Extract<NodeQuery, { kind: 'connection' }>,
): Promise<NodeConnection | undefined> {
  let place = Number.MAX_SAFE_INTEGER
  for (;;) {
    const piece = deps.registry.latest(app, place, nodeQueryBounds.connectionPiece)
    const found = piece.find((one) => one.id === id)
    if (found) return shown(deps, found)
    const last = piece.at(-1)
    if (!last) return undefined
    place = last.place
    await nextTurn()
  }
}

const pageOf = (deps: AnswerDeps, found: readonly LocalConnection[], next: number | undefined): NodeConnections => ({
  connections: found.map((one) => shown(deps, one)),
  next,
})

function shown({ clock }: AnswerDeps, connection: LocalConnection): NodeConnection {
  const { id, app, uid, dialect, clientKey, sessionId, tokenId, platform } = connection
  const { node, address, connectedAtMs, background, place } = connection
  const lastInboundAtMs = Math.round(clock.now() - (clock.monotonic() - connection.lastInboundAtMs))
  const identity = { id, app, uid, dialect, clientKey, sessionId, tokenId, platform }
  return { ...identity, node, address, connectedAtMs, background, lastInboundAtMs, place }
}
