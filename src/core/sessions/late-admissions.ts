import { mapLimited } from '../concurrency/map-limited.ts'
import type { Context } from '../context.ts'
import { isCoreError } from '../errors.ts'
import type { Connection } from '../presence/connection.ts'
import type { AppId, ConnectionId, UserId } from '../values.ts'
import { admitOpen, disconnectEvicted, endEvicted } from './admit.ts'

export const lateAdmissionBounds = {
  /** Users gathered before their connections are compared, and how often that is tried until all nodes are known. */
  gatherMs: 500,
  /** More are not compared: their older connections stay until the clients connect again. */
  usersMax: 100_000,
  concurrentMax: 8,
} as const

type UserKey = { readonly app: AppId; readonly uid: UserId }

/**
 * Decides on connections that were admitted on different nodes while these did not know of each other, because the bus could
 * not be reached or had lost its data: once all are known each connection ends what it would have ended when it connected.
 */
export class LateAdmissions {
  readonly #context: Context
  readonly #fault: (error: unknown) => void
  readonly #waiting = new Map<string, UserKey>()
  #isWorking = false

  /** `fault`: called with failures; the user's connections stay as they are then. */
  constructor(context: Context, fault: (error: unknown) => void) {
    this.#context = context
    this.#fault = fault
    context.cluster.onOverlap((app, uid) => this.#enqueue({ app, uid }))
  }

  #enqueue(user: UserKey): void {
    if (this.#waiting.size >= lateAdmissionBounds.usersMax) return
    this.#waiting.set(keyOf(user), user)
    if (!this.#isWorking) this.#schedule()
  }
  #schedule(): void {
    this.#isWorking = true
    this.#context.clock.after(lateAdmissionBounds.gatherMs, () => void this.#work())
  }
  async #work(): Promise<void> {
    const users = [...this.#waiting.values()]
    if (await this.#isComplete(users)) {
      for (const one of users) this.#waiting.delete(keyOf(one))
      await mapLimited(users, lateAdmissionBounds.concurrentMax, (one) => this.#decide(one).catch(this.#fault))
    }
    this.#isWorking = false
    if (this.#waiting.size > 0) this.#schedule()
  }
  /** Whether the connections of all nodes are known: a read shows it. */
  async #isComplete(users: readonly UserKey[]): Promise<boolean> {
    const { cluster } = this.#context
    for (const { app, uid } of users.slice(0, 1)) await cluster.connectionsOf(app, [uid])
    return cluster.complete()
  }
  #decide({ app, uid }: UserKey): Promise<void> {
    const { cluster } = this.#context
    return cluster.exclusive(app, uid, async () => {
      const found = (await cluster.connectionsOf(app, [uid])).get(uid) ?? []
      const all = found.toSorted((a, b) => a.connectedAtMs - b.connectedAtMs)
      const closed = new Set<ConnectionId>()
      for (const [index, candidate] of all.entries()) {
        if (closed.has(candidate.id)) continue
        const elsewhere = (one: Connection) => one.node !== candidate.node && !closed.has(one.id)
        for (const id of await this.#admitAgain(candidate, all.slice(0, index).filter(elsewhere))) closed.add(id)
      }
    })
  }
  /** The moment `connect` again, against older connections on other nodes. Returns those that ended. */
  async #admitAgain(candidate: Connection, older: readonly Connection[]): Promise<readonly ConnectionId[]> {
    if (older.length === 0) return []
    try {
      const admission = await admitOpen(this.#context, candidate, older)
      const ended = await endEvicted(this.#context, candidate, admission)
      await disconnectEvicted(this.#context, candidate, admission, ended)
      return admission.decision.closedConnectionIds
    } catch (error) {
      // The policy prefers the older ones, which are more than it allows already.
      if (isCoreError(error, 'admission.refused')) return []
      throw error
    }
  }
}

const keyOf = ({ app, uid }: UserKey): string => `${app}\0${uid}`
