import { ownClaims } from '../cluster.ts'
import { mapLimited } from '../concurrency/map-limited.ts'
import type { Pending } from '../outbox/store.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { Call, UserId } from '../values.ts'
import { type AudiencePage, nextPage } from './audience.ts'
import type { PushBounds } from './bounds.ts'
import { type Plan, type PushPageDeps, plansOf } from './plan.ts'
import type { Taken } from './sink.ts'
import type { PushBinding } from './store.ts'
import { OutcomeCounts } from './tally.ts'
import type { PushOutcome, PushRequest, PushTask } from './task.ts'
import { badgeChange } from './would-push.ts'

/** What is to be written of a page once everything that does not wait was sent. */
type Harvest = {
  readonly tally: OutcomeCounts
  readonly queued: Pending[]
  /** Accounts to whom something went. */
  readonly reached: Set<UserId>
  readonly gone: PushBinding[]
}

/**
 * Works on the next page of a task: reads its users and devices, judges each device, sends, then writes progress, counts,
 * badges and queued messages in one transaction. A page that was cut off is worked on again, so pushes of sinks that do
 * not queue may come twice, with the same id. `put_off`: nothing was written, since a sink
 * has no room (then nothing was sent either) or `signal` aborted.
 */
export async function processPage(
  parts: PushPageDeps,
  task: PushTask,
  signal: AbortSignal,
): Promise<'worked' | 'put_off'> {
  const { storage } = parts.context
  const request = task.request()
  const page = await nextPage(storage, task.app, request.audience, task.cursor, pageUsersOf(task, parts.bounds))
  const harvest: Harvest = { tally: new OutcomeCounts(), queued: [], reached: new Set(), gone: [] }
  harvest.tally.add({ outcome: 'skipped', reason: 'target.unknown' }, 'unknown', page.unknown)
  const plans = await plansOf(parts, task, request, page, harvest.tally)
  if (!(await haveRoom(plans))) return 'put_off'
  await mapLimited(plans, parts.bounds.inFlightMax, (plan) => send(parts, plan, harvest, signal))
  if (signal.aborted) return 'put_off'
  await write(parts, task, request, page, harvest)
  return 'worked'
}

function pageUsersOf({ cursor }: PushTask, { pageUsers, firstPageUsers }: PushBounds): number {
  const isFirst = cursor.tag === 0 && cursor.uid === ''
  return isFirst ? Math.min(firstPageUsers, pageUsers) : pageUsers
}

async function haveRoom(plans: readonly Plan[]): Promise<boolean> {
  for (const sink of new Set(plans.flatMap(({ through }) => through?.sink ?? [])))
    if (!(await sink.hasRoom())) return false
  return true
}

async function send(
  { link }: PushPageDeps,
  { push, over, through, otherwise, binding }: Plan,
  harvest: Harvest,
  signal: AbortSignal,
): Promise<void> {
  const note = (outcome: PushOutcome) => {
    harvest.tally.add(outcome, push.device.platform)
    if (outcome.outcome === 'sent' && push.num !== undefined) harvest.reached.add(push.uid)
  }
  if (over.length > 0 && (await link.deliver(push, over))) return note({ outcome: 'sent', reason: 'link' })
  if (!through) return note(otherwise)
  const taken = await through.sink.take(push, signal)
  if (taken.kind === 'queued') harvest.queued.push(taken.message)
  if (taken.kind === 'gone' && binding?.token === taken.token) harvest.gone.push(binding)
  note(outcomeOf(taken, through.name))
}

function outcomeOf(taken: Taken, sinkName: string): PushOutcome {
  switch (taken.kind) {
    case 'sent':
    case 'queued':
      return { outcome: 'sent', reason: sinkName }
    case 'failed':
      return { outcome: 'failed', reason: taken.reason }
    default:
      return { outcome: 'skipped', reason: `token.${taken.kind}` }
  }
}

async function write(
  { context, counted }: PushPageDeps,
  task: PushTask,
  { content }: PushRequest,
  { next }: AudiencePage,
  { tally, queued, reached, gone }: Harvest,
): Promise<void> {
  const call: Call = { app: task.app, dialect: 'admin', actor: { kind: 'system', id: 'push' } }
  const keys = gone.map(({ app, uid }) => userKey(app, uid))
  const counts = tally.list()
  const { value: isOurs } = await unitOfWork(context, call, keys, async (tx) => {
    const { pushTasks, settings, outbox } = tx.stores
    const by = { owner: ownClaims(context.cluster), nowMs: tx.atMs, cursor: next }
    if (!(await pushTasks.advance(task.id, by))) return false
    const badge = badgeChange(content.badge)
    if (badge) await settings.moveBadges(task.app, [...reached], badge)
    await outbox.add(queued)
    for (const binding of gone) await forget(tx, binding)
    await pushTasks.count(task.id, counts)
    return true
  })
  if (isOurs) counted(counts)
}

/** A token that its push service does not know any more; one that was bound in its place meanwhile stays. */
async function forget(tx: Transaction, binding: PushBinding): Promise<void> {
  const { uid, dialect, clientKey } = binding
  if (await tx.stores.pushBindings.remove(binding))
    tx.audit('push.unbind', uid, { details: { device: clientKey, dialect, reason: 'gone' } })
}
