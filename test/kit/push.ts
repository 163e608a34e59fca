import type { Core } from '../../src/core/core.ts'
import type { Platform } from '../../src/core/devices/platform.ts'
import type { OutgoingPush } from '../../src/core/push/outgoing-push.ts'
import { buildPush, type Push, type PushOptions } from '../../src/core/push/push.ts'
import type { PushSink, SinkResult } from '../../src/core/push/sink.ts'
import type { PushAudience, PushRequest } from '../../src/core/push/task.ts'
import type { Call, DialectName, UserId } from '../../src/core/values.ts'
import { callOf, type LiveCore, type LiveCoreOptions, startLiveCore } from './live-core.ts'

/** A sink that records its pushes and returns the result of `answer`. */
export type RecordingSink = PushSink & { readonly taken: OutgoingPush[] }

export function recordingSink(
  answer: (push: OutgoingPush) => SinkResult | Promise<SinkResult> = () => ({ kind: 'delivered' }),
) {
  const taken: OutgoingPush[] = []
  const sink: RecordingSink = {
    taken,
    hasCapacity: async () => true,
    send: async (push) => {
      taken.push(push)
      return answer(push)
    },
  }
  return sink
}

export const lanyingCall: Call = callOf('lanying')

export type PushCore = LiveCore & {
  readonly push: Push
  readonly sink: RecordingSink
  /** Registers accounts with these uids. */
  register(...uids: UserId[]): Promise<void>
  /** Signs `uid` in on one more device, bound to `token`, if any; returns its serial number. */
  device(uid: UserId, token?: string, dialect?: DialectName, platform?: Platform): Promise<number>
  /** Sends a push and waits until it is done; answers counts as `outcome:reason` and, when not android, ` platform`. */
  notify(audience: PushAudience, request?: Partial<PushRequest>): Promise<Record<string, number>>
  counts(task: number): Promise<Record<string, number>>
}

/** A core that pushes to a sink that keeps everything; the notifier `cert` is set, others are not. */
export async function startPushCore(
  options: LiveCoreOptions & { push?: Partial<PushOptions>; sink?: RecordingSink } = {},
): Promise<PushCore> {
  const live = await startLiveCore(options)
  const sink = options.sink ?? recordingSink()
  const push = buildPush(live.context, {
    sinkOf: (_app, notifier) =>
      ['cert', 'openim', 'wildfire'].includes(notifier) ? { name: notifier, sink } : undefined,
    queued: () => {},
    fault: (error) => live.faults.push(error),
    ...options.push,
  })
  push.tasks.start()
  let made = 0
  const counts = async (task: number) => {
    const [record] = await push.tasks.list(lanyingCall, [task])
    const { counts = [] } = record ?? {}
    return Object.fromEntries(
      counts.map(({ outcome, reason, platform, count }) => [
        `${outcome}:${reason}${['android', 'unknown'].includes(platform) ? '' : ` ${platform}`}`,
        count,
      ]),
    )
  }
  return {
    ...live,
    push,
    sink,
    counts,
    async register(...uids) {
      await live.core.users.register(
        lanyingCall,
        uids.map((uid) => ({ uid })),
      )
    },
    async device(uid, token, dialect = 'lanying', platform = 'android') {
      await live.signIn(dialect, uid, platform, `${uid}-${++made}`)
      const sn = await newestDevice(live.core, uid)
      if (token !== undefined) {
        const notifier = dialect === 'lanying' ? 'cert' : ''
        await live.core.pushBindings.bind(lanyingCall, uid, { sn }, { token, notifier })
      }
      return sn
    },
    async notify(audience, request = {}) {
      const task = await push.tasks.notify(lanyingCall, { ...plainRequest, audience, ...request })
      await push.tasks.whenIdle()
      return counts(task)
    },
    async close() {
      await push.tasks.stop()
      await live.close()
    },
  }
}

async function newestDevice({ context }: Core, uid: UserId): Promise<number> {
  return (await context.storage.devices.listOfUser('default', uid)).at(-1)?.sn ?? 0
}

export const plainRequest: PushRequest = {
  audience: { kind: 'all' },
  content: { type: 'text', title: 'Title', body: 'Body', badge: '+1', channels: {} },
  strategy: 'combined',
  sequence: [],
}

/** What a push service of one's own needs; it works on nothing until it is started. */
export const pushOptionsOf = (on: PushCore, sink: PushSink): PushOptions => ({
  sinkOf: () => ({ name: 'cert', sink }),
  queued: () => {},
  fault: (error) => on.faults.push(error),
})
