import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EndedClaims } from '../../src/core/claims/ended-claims.ts'
import type { ClusterMember } from '../../src/core/cluster.ts'
import type { Context } from '../../src/core/context.ts'
import { buildCore, type Core } from '../../src/core/core.ts'
import type { Platform } from '../../src/core/devices/platform.ts'
import { Events } from '../../src/core/event.ts'
import { type Ids, systemIds } from '../../src/core/ids.ts'
import type { OutboxBounds } from '../../src/core/outbox/bounds.ts'
import { buildOutbox, type Outbox } from '../../src/core/outbox/outbox.ts'
import type { OnSettled, OutboxReceiver, SentOutcome } from '../../src/core/outbox/receiver.ts'
import { fixedReceivers } from '../../src/core/outbox/receivers.ts'
import { type OutgoingRequest, type Send, SendFailure, type SendFailureReason } from '../../src/core/outbox/send.ts'
import { type CloseReason, LocalConnection } from '../../src/core/presence/connection.ts'
import { LastSeenTimes } from '../../src/core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import type { PresenceRecording } from '../../src/core/presence-log/recorded-apps.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { AppId, Call, DialectName, NodeId, UserId } from '../../src/core/values.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { openStorage } from '../../src/storage/open.ts'
import { checkedStorage, UnitOfWorkViolation } from './checked-storage.ts'
import { TestClock } from './clock.ts'
import { clusterOfOne } from './cluster.ts'
import { appKeys } from './core.ts'
import { testDialects } from './dialects.ts'
import { callOf } from './live-core.ts'
import { withOverrides } from './with-overrides.ts'

/** One request as it reached the receivers. */
export type Arrived = { url: string; id: string; headers: Readonly<Record<string, string>>; text: string; atMs: number }

/** What receivers answer: a status, or why there is no answer; `hang` until given up. */
export type Answer = number | SendFailureReason | 'hang'

export type OutboxRunOptions = {
  receivers: readonly OutboxReceiver[] | ((context: Context) => readonly OutboxReceiver[])
  answer?: (request: OutgoingRequest) => Answer | Promise<Answer>
  /** Over the network, in place of `answer`. */
  send?: Send
  /** Apps that keep a log of presence. */
  recording?: PresenceRecording
  onSettled?: OnSettled
  bounds?: Partial<OutboxBounds>
  ids?: Ids
  /** Wraps the outbox's store. */
  storage?: (storage: Storage) => Storage
}

/** One life of a server, as far as the outbox sees it. */
export type OutboxRun = {
  core: Core
  context: Context
  clock: TestClock
  registry: ConnectionRegistry
  outbox: Outbox
  arrived: Arrived[]
  outcomes: { app: AppId; receiver: string; kind: string; outcome: SentOutcome; reason: string }[]
  queues: Map<string, { pending: number; dead: number; oldestAgeMs: number }>
  troubles: unknown[]
  /** Transitions that were not kept until a batch. */
  dropped: number[]
  /** Bodies that arrived, parsed. */
  bodies(): Record<string, unknown>[]
  connect(uid: UserId, over?: Partial<{ dialect: DialectName; clientKey: string; platform: Platform }>): LocalConnection
  disconnect(connection: LocalConnection, reason?: CloseReason): void
  /** Lets a presence batch go, and what it brings. */
  batch(): Promise<void>
  /** Another node's lease ends. */
  memberGone(node: NodeId): void
  stop(): Promise<void>
  /** Kills the process: nothing is published, only committed state remains. */
  crash(): Promise<void>
}

/** Databases in one folder that outlives the runs on it. */
export class OutboxFolder {
  readonly #path = mkdtempSync(join(tmpdir(), 'rollcall-outbox-'))
  #nowMs: number | undefined

  /** Starts a run; the one before must have stopped or crashed. The clock continues. */
  async run(options: OutboxRunOptions): Promise<OutboxRun> {
    const clock = new TestClock(this.#nowMs)
    const ids = options.ids ?? systemIds
    const opened = await openStorage(`sqlite:${join(this.#path, 'rollcall.db')}`, {
      clock,
      cipher: columnCipher('0'.repeat(16), systemIds),
    })
    const events = new Events()
    const violations: string[] = []
    const tapped = options.storage?.(opened.storage) ?? opened.storage
    const storage = checkedStorage(tapped, events, (problem) => violations.push(problem))
    const registry = new ConnectionRegistry(clock)
    const ended = new Set<(member: ClusterMember) => void>()
    const nodes = withOverrides(await clusterOfOne(clock, registry), {
      onMemberEnded(listener) {
        ended.add(listener)
        return () => ended.delete(listener)
      },
    })
    const context: Context = {
      storage,
      clock,
      ids,
      events,
      cluster: nodes,
      dialects: testDialects(),
      lastSeen: new LastSeenTimes(),
    }
    const core = buildCore(context, appKeys('default'))
    await core.apps.load()
    const arrived: Arrived[] = []
    const outcomes: OutboxRun['outcomes'] = []
    const queues: OutboxRun['queues'] = new Map()
    const troubles: unknown[] = []
    const dropped: number[] = []
    const box = buildOutbox({
      context,
      registry,
      receivers: fixedReceivers(
        typeof options.receivers === 'function' ? options.receivers(context) : options.receivers,
      ),
      send: options.send ?? sendTo(arrived, options.answer ?? (() => 200), clock),
      observer: {
        sent: ({ ms: _, ...sent }) => outcomes.push(sent),
        queue: ({ receiver, ...queue }) => queues.set(receiver, queue),
        presenceDropped: (count) => dropped.push(count),
        fault: (error) => troubles.push(error),
      },
      ...(options.recording && { recording: options.recording }),
      ...(options.onSettled && { onSettled: options.onSettled }),
      ...(options.bounds && { bounds: options.bounds }),
    })
    const claims = new EndedClaims({ context, released: () => box.wake(), fault: (error) => troubles.push(error) })
    await claims.release()
    await box.start()
    box.startSending()
    claims.start()
    await settled()
    const end = async () => {
      await claims.stop()
      this.#nowMs = clock.now()
      await opened.storage.close()
      if (violations.length > 0) throw new UnitOfWorkViolation(violations.join('; '))
    }
    return {
      core,
      context,
      clock,
      registry,
      outbox: box,
      arrived,
      outcomes,
      queues,
      troubles,
      dropped,
      bodies: () => arrived.map(({ text }) => JSON.parse(text) as Record<string, unknown>),
      connect: (uid, over) => connect(registry, clock, uid, over),
      disconnect: (connection, reason = 'gone') => {
        registry.remove(connection, reason)
      },
      async batch() {
        clock.advance(100)
        await settled()
      },
      memberGone(node) {
        for (const listener of ended) listener({ node, epoch: 1, state: 'active' })
      },
      async stop() {
        await box.stop()
        await end()
      },
      crash: end,
    }
  }
  remove(): void {
    rmSync(this.#path, { recursive: true })
  }
}

function sendTo(
  arrived: Arrived[],
  answer: (request: OutgoingRequest) => Answer | Promise<Answer>,
  clock: TestClock,
): Send {
  return async (request) => {
    const { url, headers, signal } = request
    const text = typeof request.body === 'string' ? request.body : Buffer.from(request.body).toString()
    arrived.push({ url, id: headers['idempotency-key'] ?? '', headers, text, atMs: clock.now() })
    const answered = await answer(request)
    if (answered === 'hang') await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(givenUp)))
    if (typeof answered === 'string') throw new SendFailure(answered as SendFailureReason)
    return { status: answered, body: '' }
  }
}
const givenUp = new SendFailure('aborted')

let made = 0
function connect(
  registry: ConnectionRegistry,
  clock: TestClock,
  uid: UserId,
  over: Partial<{ dialect: DialectName; clientKey: string; platform: Platform }> = {},
): LocalConnection {
  const facts = {
    id: (++made).toString(16).padStart(32, '0'),
    app: 'default',
    uid,
    dialect: 'openim' as const,
    clientKey: 'openim-5',
    sessionId: undefined,
    tokenId: undefined,
    tokenText: '',
    platform: 'web' as const,
    node: 1,
    address: '127.0.0.1',
    connectedAtMs: clock.now(),
    ...over,
  }
  const carrier = { awaitingAdmission: true, lastInboundAtMs: 0, admitted() {}, close() {}, notify: () => true }
  const connection = new LocalConnection(facts, carrier)
  registry.add(connection, registry.fencingToken())
  return connection
}

/** Lets the event loop come round until what was begun is done: reads, commits, answers that are ready. */
export async function settled(rounds = 40): Promise<void> {
  for (let i = 0; i < rounds; i++) await new Promise<void>((resolve) => setImmediate(resolve))
}

/** A call of OpenIM's API by its path. */
export const openimCall = (operation: string, requestId = 'op-1'): Call => ({
  ...callOf('openim'),
  operation,
  requestId,
})
