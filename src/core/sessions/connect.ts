import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { type Connection, type ConnectionTransport, LocalConnection } from '../presence/connection.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import type { AppId, ConnectionId, SessionId, UserId } from '../values.ts'
import { admitAtConnect, type ConnectDecision, type ConnectRequest, disconnectEvicted, endEvicted } from './admit.ts'
import { type CredentialEnd, findEndOrigin } from './credential-end.ts'
import type { DisconnectOrigin } from './disconnect-command.ts'
import type { Token } from './session.ts'
import { assertNotBanned, verifyStoredToken } from './verify-token.ts'

export type AdmittedConnection = {
  readonly connection: LocalConnection
  /** What was evicted for it; `undefined` when nothing was. */
  readonly evicted: KickReceipt | undefined
}

export type ConnectLimits = {
  /** Connections a user may hold; 0 for no limit. */
  readonly perUserMax: number
}

/**
 * Admits connections, the same way for every wire: call `fencingToken`, then read and verify the credentials, then call
 * `admit`. A kick in between is not missed, and connections of one user are admitted one after another.
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

  /** Call it before credentials are read, and pass it to `admit`. */
  fencingToken(): number {
    return this.#registry.fencingToken()
  }
  /** Ask it before each frame and each answer: after a pause other nodes may count the connections as ended already. */
  checkLease(): boolean | Promise<boolean> {
    return this.#context.cluster.checkLease()
  }
  /** A stored token in force. Two reads. Throws `token.unknown`, `user.banned`, `token.expired`, `token.ended`. */
  verifyToken(app: AppId, hash: string): Promise<Token> {
    return verifyStoredToken(this.#context, app, hash)
  }
  /** For credentials without a stored token. One read. Throws `user.banned`. */
  assertNotBanned(app: AppId, uid: UserId): Promise<void> {
    return assertNotBanned(this.#context, app, uid)
  }

  /** Who ended a credential that was refused; `undefined` when nothing says it. At most one read; for the log. */
  endOrigin(end: CredentialEnd): Promise<DisconnectOrigin | undefined> {
    return findEndOrigin(this.#context, end)
  }

  /**
   * Throws `connections.over_limit` when `admit` would throw it now: for a wire that can report it only before the upgrade.
   * Reads only when the user is at the limit.
   */
  async checkConnectionLimit(request: ConnectRequest): Promise<void> {
    const { perUserMax } = this.#limits
    const held = (await this.#context.cluster.connectionsOf(request.app, [request.uid])).get(request.uid) ?? []
    if (perUserMax === 0 || held.length < perUserMax) return
    this.#assertBelowLimit(await admitAtConnect(this.#context, request, async () => held))
  }

  /**
   * The moment `connect` of admission: ends evicted sessions, adds the connection to the registry and calls
   * `transport.admitted`. Of two concurrent candidates on two nodes, the later one sees the earlier one and evicts it when the
   * policy says so. Costs one read when the policy needs the user's sessions or the session is unknown, and writes only when
   * tokens end. When it resolves, evicted connections are in no result any more, except on nodes that `evicted` lists as
   * unconfirmed.
   *
   * `undefined` when the transport was closed meanwhile. Throws `token.ended`, `user.banned`, `admission.refused`,
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
  /** Adds the candidate and closes older connections synchronously after it, so that an online user never goes offline. */
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
      // Also when a command arrived meanwhile: the evicted tokens stay ended, so their connections are closed.
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
