import { defaultApp } from '../apps/store.ts'
import { ClaimedJob, ClaimLostError } from '../claims/claimed-job.ts'
import type { Cluster } from '../cluster.ts'
import type { Context } from '../context.ts'
import type { NodeKeyFacts } from '../nodes/node-query.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { Call, NodeId } from '../values.ts'
import { type KeyRotationBounds, keyRotationBounds, Reencryption } from './reencryption.ts'
import { type KeyRotationStatus, statusOf } from './status.ts'

export type KeyRotationDeps = {
  readonly context: Omit<Context, 'cluster'> & {
    readonly cluster: Pick<
      Cluster,
      'self' | 'epoch' | 'holdsLease' | 'members' | 'query' | 'disconnect' | 'isSingleNode'
    >
  }
  readonly bounds?: Partial<KeyRotationBounds>
  readonly observer: KeyRotationObserver
}

/** What a rotation of `secrets.key` does. Must not throw. */
export interface KeyRotationObserver {
  /** This node encrypts under `secrets.key` from now on, and before under the previous one. */
  replaced(keyId: string): void
  /** All values are under one key: the previous one is not needed any more. */
  finished(keyId: string, values: number): void
  /** Nodes that cannot read values under the new key yet, or encrypt under another: the rotation waits. Once for each list. */
  waiting(nodes: readonly NodeId[]): void
  /** A look or a run failed; the next one is on time. */
  fault(error: unknown): void
}

/** There are values under a key that this node does not have: it was not configured everywhere before it was used. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError'
}

/**
 * Replaces `secrets.key` by another without an interruption, as long as nodes have both. A node encrypts under the new key as
 * soon as every live node can read it; when all encrypt under it, one of them encrypts the values before anew, in pieces, and
 * then the earlier key is forgotten. A run that was killed is begun again, and passes over what it has done.
 */
export class KeyRotation {
  readonly #deps: KeyRotationDeps
  readonly #bounds: KeyRotationBounds
  #stopTimer: (() => void) | undefined
  #running: Promise<void> | undefined
  #run: Reencryption | undefined
  #waitingFor: readonly NodeId[] = []
  #isStarted = false
  #isStopped = false

  constructor(deps: KeyRotationDeps) {
    this.#deps = deps
    this.#bounds = { ...keyRotationBounds, ...deps.bounds }
  }

  /**
   * Chooses the key under which this node encrypts. Call it when the node answers others and before it serves. Throws
   * UnknownKeyError when another node began to use a key meanwhile that this one does not have.
   */
  async begin(): Promise<void> {
    await this.#chooseKey()
  }
  start(): void {
    this.#isStarted = true
    this.#stopTimer = this.#deps.context.clock.every(this.#bounds.checkMs, () => this.check())
    this.check()
  }
  check(): void {
    if (this.#isStarted && !this.#isStopped) void this.look()
  }
  /** Resolves after the running piece. Another node, or the next start, goes on. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopTimer?.()
    this.#run?.stop()
    await this.#running
  }
  /** As `check`; resolves when nothing is left to do at the moment. Does not throw. */
  look(): Promise<void> {
    this.#running ??= this.#look()
      .catch((error) => {
        if (!(error instanceof ClaimLostError)) this.#deps.observer.fault(error)
      })
      .finally(() => {
        this.#running = undefined
      })
    return this.#running
  }
  /** What this node tells the others. */
  facts(): NodeKeyFacts {
    const { writes, reads } = this.#deps.context.storage.encryption.node
    return { writes, reads, ...(this.#run && { progress: this.#run.progress }) }
  }
  async status(): Promise<KeyRotationStatus> {
    const { storage, cluster } = this.#deps.context
    const [stored, answers] = await Promise.all([storage.encryption.list(), cluster.query({ kind: 'node' })])
    return statusOf(storage.encryption.node, stored, answers)
  }

  async #look(): Promise<void> {
    const { context } = this.#deps
    if (!(await this.#chooseKey())) return
    const stored = await context.storage.encryption.list()
    if (stored.length < 2) return
    if (this.#isWaiting(await this.#nodesWritingOthers())) return
    const job = await ClaimedJob.take(context, 'keyRotation')
    if (!job) return
    try {
      await this.#encryptAnew(job, stored)
    } finally {
      this.#run = undefined
      await job.finish(context.clock.now())
    }
  }
  /** `false` while the wanted key cannot be used yet. */
  async #chooseKey(): Promise<boolean> {
    const { context, observer } = this.#deps
    const { encryption } = context.storage
    const { wanted } = encryption.node
    const stored = await encryption.list()
    if (stored.includes(undefined))
      throw new UnknownKeyError('values are encrypted under a key that this node does not have')
    if (!stored.includes(wanted)) {
      if (this.#isWaiting(await this.#nodesWithout(wanted))) return false
      await unitOfWork(context, callOfServer, [], async (tx) => {
        if (!(await tx.stores.encryptionKeys.addWanted())) return
        tx.audit('secret.rotate', defaultApp, { changed: ['secrets.key'], details: { keyId: wanted } })
      })
      if (!(await encryption.list()).includes(wanted)) return false
    }
    if (encryption.node.writes !== wanted) {
      await encryption.adoptWanted()
      observer.replaced(wanted)
    }
    return true
  }
  async #encryptAnew(job: ClaimedJob, stored: readonly (string | undefined)[]): Promise<void> {
    const { context, observer } = this.#deps
    const { storage } = job
    const { writes } = storage.encryption.node
    const run = new Reencryption({ storage, clock: context.clock, bounds: this.#bounds })
    this.#run = run
    if (this.#isStopped) run.stop()
    if (!(await run.toTheEnd())) return
    // A node that came meanwhile may have encrypted under another key.
    if (this.#isWaiting(await this.#nodesWritingOthers())) return
    const values = run.progress.values
    const earlier = stored.filter((id) => id !== writes)
    await unitOfWork({ ...context, storage }, callOfServer, [], async (tx) => {
      if (!(await tx.stores.encryptionKeys.forgetOthers())) return
      const details = { keyId: writes, earlier, values }
      tx.audit('secret.reencrypt', defaultApp, { changed: ['secrets.key'], details })
    })
    observer.finished(writes, values)
  }

  #nodesWithout(key: string): Promise<NodeId[]> {
    return this.#nodes((keys) => !keys.reads.includes(key))
  }
  #nodesWritingOthers(): Promise<NodeId[]> {
    const { writes } = this.#deps.context.storage.encryption.node
    return this.#nodes((keys) => keys.writes !== writes)
  }
  /** Other live nodes for which `is` holds, and those that do not say which keys they have. */
  async #nodes(is: (keys: NodeKeyFacts) => boolean): Promise<NodeId[]> {
    const { cluster } = this.#deps.context
    if (cluster.isSingleNode) return []
    const answers = await cluster.query({ kind: 'node' })
    const others = answers.filter(({ member }) => member.node !== cluster.self)
    return others.filter(({ value }) => !value?.keys || is(value.keys)).map(({ member }) => member.node)
  }
  #isWaiting(nodes: readonly NodeId[]): boolean {
    if (nodes.length > 0 && nodes.join() !== this.#waitingFor.join()) this.#deps.observer.waiting(nodes)
    this.#waitingFor = nodes
    return nodes.length > 0
  }
}

const callOfServer: Call = { app: defaultApp, dialect: 'admin', actor: { kind: 'system', id: 'key-rotation' } }
