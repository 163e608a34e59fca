import type { Transaction } from '../unit-of-work.ts'
import type { UserId } from '../values.ts'
import type { AudiencePage } from './audience.ts'
import type { OutcomeCounts } from './outcome-counts.ts'
import type { PushCount, PushRequest, PushTask } from './task.ts'

/**
 * Events of what a page decided. Of users that the call named, one for each with all devices: the call bounds how many they
 * are. Of an audience that has no bound, all or tags, one for the page with counts: an event a user would cost more than the push.
 */
export function auditDecisions(
  tx: Transaction,
  { id: task }: PushTask,
  { audience }: PushRequest,
  { users }: AudiencePage,
  counts: OutcomeCounts,
): void {
  if (audience.kind === 'all' || audience.kind === 'tags') {
    const details = { task, users: users.size, counts: byOutcome(counts.list()) }
    if (users.size > 0) tx.audit('push.decide', String(task), { details })
    return
  }
  for (const [uid, devices] of devicesOf(users.keys(), counts))
    tx.audit('push.decide', uid, { details: { task, ...(devices.length > 0 ? { devices } : noDevice) } })
}

const noDevice = { outcome: 'withheld', reason: 'user.no_device' } as const

/** Each user's devices with the rule that withheld the push, or the sink that has it. At most `devicesPerUserMax` of one. */
function* devicesOf(uids: Iterable<UserId>, counts: OutcomeCounts) {
  const byUser = Map.groupBy(counts.devices, ({ device }) => device.uid)
  for (const uid of uids) {
    const own = byUser.get(uid) ?? []
    const devices = own.map(({ outcome, reason, device: { dialect, clientKey, platform } }) => ({
      ...{ device: clientKey, dialect, platform, outcome, reason },
    }))
    yield [uid, devices] as const
  }
}

/** Without the platforms: `[{outcome, reason, count}]`. */
function byOutcome(counts: readonly PushCount[]) {
  const merged = Map.groupBy(counts, ({ outcome, reason }) => `${outcome}\0${reason}`)
  return [...merged.values()].flatMap((some) => {
    const [first] = some
    const count = some.reduce((sum, one) => sum + one.count, 0)
    return first ? [{ outcome: first.outcome, reason: first.reason, count }] : []
  })
}
