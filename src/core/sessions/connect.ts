import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { type Connection, type ConnectionTransport, LocalConnection } from '../presence/connection.ts'
import type { ConnectionRegistry } from '../presence/registry.ts'
import type { AppId, ConnectionId, SessionId, UserId } from '../values.ts'
import { admitAtConnect, type ConnectDecision, type ConnectRequest, disconnectEvicted, endEvicted } from './admit.ts'
import { assertNotBanned, verifyStoredToken } from './proof.ts'
import type { Token } from './session.ts'

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
 * The way in, the same for every wire: `mark` before any credential is read; read and judge them; `enter`. A kick at any
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
  async checkConnectionLimit(claim: ConnectRequest): Promise<void> {
    const { perUserMax } = this.#limits
    const held = (await this.#context.cluster.connectionsOf(claim.app, [claim.uid])).get(claim.uid) ?? []
    if (perUserMax === 0 || held.length < perUserMax) return
    this.#refuseExcess(await admitAtConnect(this.#context, claim, async () => held))
  }

  /**
   * The moment `connect` of admission: makes room, then puts the connection into the registry, then tells `carrier`. Of two
   * candidates on two nodes at once, the later one knows of the earlier one and makes it leave as the policy says. Costs
   * one read where the policy asks who else is signed in or the session is not known, and writes only when tokens die.
   * When it resolves those who had to leave are out of every answer, but for nodes that `made` lists as unconfirmed.
   *
   * `undefined` when the carrier went away meanwhile. Throws `token.ended`, `user.banned`, `admission.refused`,
   * `connections.over_limit`, `server.busy`.
   */
  admit(claim: ConnectRequest, carrier: ConnectionTransport, mark: number): Promise<AdmittedConnection | undefined> {
    return this.#context.cluster.exclusive(claim.app, claim.uid, async (reserve) => {
      const id = this.#context.ids.hex(16)
      const admission = await admitAtConnect(this.#context, claim, (sessionId) =>
        reserve(this.#factsOf(claim, id, sessionId)),
      )
      if (!carrier.awaitingAdmission) return undefined
      this.#registry.check({ ...claim, sessionId: admission.sessionId }, mark)
      this.#refuseExcess(admission)
      return this.#changePlaces({ ...claim, id }, admission, carrier, mark)
    })
  }

  #refuseExcess({ connections }: ConnectDecision): void {
    const { perUserMax } = this.#limits
    if (perUserMax > 0 && connections > perUserMax) throw new CoreError('connections.over_limit')
  }
  /** The candidate first, so that a user who is online never seems to leave; its elders in the same breath. */
  async #changePlaces(claim: Candidate, admission: ConnectDecision, carrier: ConnectionTransport, mark: number) {
    const ended = await endEvicted(this.#context, claim, admission)
    let connection: LocalConnection | undefined
    let evicted: KickReceipt | undefined
    try {
      if (carrier.awaitingAdmission) connection = this.#add(claim, admission.sessionId, carrier, mark)
    } finally {
      // Also when an order came in between: the tokens that died stay dead, so their sockets go.
      evicted = await disconnectEvicted(this.#context, claim, admission, ended)
    }
    return connection && { connection, evicted }
  }
  #add(
    claim: Candidate,
    sessionId: SessionId | undefined,
    carrier: ConnectionTransport,
    mark: number,
  ): LocalConnection {
    const connection = new LocalConnection(this.#factsOf(claim, claim.id, sessionId), carrier)
    this.#registry.add(connection, mark)
    carrier.admitted(connection)
    return connection
  }
  #factsOf(claim: ConnectRequest, id: ConnectionId, sessionId: SessionId | undefined): Connection {
    const { clock, cluster } = this.#context
    return { ...claim, id, sessionId, node: cluster.self, connectedAtMs: clock.now(), background: false }
  }
}

type Candidate = ConnectRequest & { readonly id: ConnectionId }
