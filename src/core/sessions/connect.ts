import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { type Connection, type ConnectionTransport, LocalConnection } from '../presence/connection.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import type { AppId, ConnectionId, SessionId, UserId } from '../values.ts'
import { admitAtConnect, type ConnectDecision, type ConnectRequest, disconnectEvicted, endEvicted } from './admit.ts'
import type { Token } from './session.ts'
import { assertNotBanned, verifyStoredToken } from './verify-token.ts'

export type AdmittedConnection = {
  readonly connection: LocalConnection
  /** What made room for it, when anybody had to. */
  readonly evicted: KickReceipt | undefined
}

export type ConnectLimits = {
  /** Connections a user may hold; 0 for no limit. */
  readonly perUserMax: number
}

/**
 * The way in, the same for every wire: `fencingToken` before any credential is read; read and judge them; `enter`. A kick at any
 * moment in between is not missed, and two connections of one user come in one after the other.
 */
export class ConnectionAdmission {
  readonly #context: Context
  readonly #registry: ConnectionRegistry
  readonly #limits: ConnectLimits

  constructor(context: Context, registry: ConnectionRegistry, limits: ConnectLimits) {
    this.#context = context
    this.#registry = registry
    this.#limits = limits
  }

  /** To be taken before credentials are read, and given to `enter`. */
  fencingToken(): number {
    return this.#registry.fencingToken()
  }
  /** A stored token in force. Two reads. Throws `token.unknown`, `user.banned`, `token.expired`, `token.ended`. */
  verifyToken(app: AppId, hash: string): Promise<Token> {
    return verifyStoredToken(this.#context, app, hash)
  }
  /** For credentials that are no stored token. One read. Throws `user.banned`. */
  assertNotBanned(app: AppId, uid: UserId): Promise<void> {
    return assertNotBanned(this.#context, app, uid)
  }

  /**
   * Throws `connections.over_limit` when `enter` would, as things are now: for a wire that can say so only before it has a
   * socket. Reads only when the user is at the limit already.
   */
  async checkConnectionLimit(request: ConnectRequest): Promise<void> {
    const { perUserMax } = this.#limits
    const held = (await this.#context.cluster.connectionsOf(request.app, [request.uid])).get(request.uid) ?? []
    if (perUserMax === 0 || held.length < perUserMax) return
    this.#assertBelowLimit(await admitAtConnect(this.#context, request, async () => held))
  }

  /**
   * The moment `connect` of admission: makes room, then puts the connection into the registry, then tells `transport`. Of two
   * candidates on two nodes at once, the later one knows of the earlier one and makes it leave as the policy says. Costs
   * one read where the policy asks who else is signed in or the session is not known, and writes only when tokens die.
   * When it resolves those who had to leave are out of every answer, but for nodes that `made` lists as unconfirmed.
   *
   * `undefined` when the transport went away meanwhile. Throws `token.ended`, `user.banned`, `admission.refused`,
   * `connections.over_limit`, `server.busy`.
   */
  admit(
    request: ConnectRequest,
    transport: ConnectionTransport,
    fencingToken: number,
  ): Promise<AdmittedConnection | undefined> {
    return this.#context.cluster.exclusive(request.app, request.uid, async (reserve) => {
      const id = this.#context.ids.hex(16)
      const admission = await admitAtConnect(this.#context, request, (sessionId) =>
        reserve(this.#factsOf(request, id, sessionId)),
      )
      if (!transport.awaitingAdmission) return undefined
      this.#registry.check({ ...request, sessionId: admission.sessionId }, fencingToken)
      this.#assertBelowLimit(admission)
      return this.#replaceEvicted({ ...request, id }, admission, transport, fencingToken)
    })
  }

  #assertBelowLimit({ connections }: ConnectDecision): void {
    const { perUserMax } = this.#limits
    if (perUserMax > 0 && connections > perUserMax) throw new CoreError('connections.over_limit')
  }
  /** The candidate first, so that a user who is online never seems to leave; its elders in the same breath. */
  async #replaceEvicted(
    request: Candidate,
    admission: ConnectDecision,
    transport: ConnectionTransport,
    fencingToken: number,
  ) {
    const ended = await endEvicted(this.#context, request, admission)
    let connection: LocalConnection | undefined
    let evicted: KickReceipt | undefined
    try {
      if (transport.awaitingAdmission) connection = this.#add(request, admission.sessionId, transport, fencingToken)
    } finally {
      // Also when an order came in between: the tokens that died stay dead, so their sockets go.
      evicted = await disconnectEvicted(this.#context, request, admission, ended)
    }
    return connection && { connection, evicted }
  }
  #add(
    request: Candidate,
    sessionId: SessionId | undefined,
    transport: ConnectionTransport,
    fencingToken: number,
  ): LocalConnection {
    const connection = new LocalConnection(this.#factsOf(request, request.id, sessionId), transport)
    this.#registry.add(connection, fencingToken)
    transport.admitted(connection)
    return connection
  }
  #factsOf(request: ConnectRequest, id: ConnectionId, sessionId: SessionId | undefined): Connection {
    const { clock, cluster } = this.#context
    return { ...request, id, sessionId, node: cluster.self, connectedAtMs: clock.now(), background: false }
  }
}

type Candidate = ConnectRequest & { readonly id: ConnectionId }
