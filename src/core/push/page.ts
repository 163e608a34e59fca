import { isCurrentRun } from '../cluster.ts'
import { mapLimited } from '../concurrency/map-limited.ts'
import type { QueuedMessage } from '../outbox/store.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { Call, UserId } from '../values.ts'
import { type AudiencePage, nextPage } from './audience.ts'
import type { PushBounds } from './bounds.ts'
import { badgeChange } from './decide-push.ts'
import { auditDecisions } from './decisions.ts'
import { deliverLive } from './live-delivery.ts'
import { OutcomeCounts } from './outcome-counts.ts'
import { pushId } from './outgoing-push.ts'
import { type PushPageDeps, type PushPlan, planPushes } from './plan.ts'
import type { SinkResult } from './sink.ts'
import type { PushBinding } from './store.ts'
import type { PushOutcome, PushRequest, PushTask } from './task.ts'

/** The results of a page, to be written after its pushes were sent. */
type PageResult = {
  readonly counts: OutcomeCounts
  readonly queued: QueuedMessage[]
  /** Accounts with a push that was queued or delivered. */
  readonly reached: Set<UserId>
  readonly invalid: PushBinding[]
}

/**
 * Processes the next page of a task: reads its users and devices, decides on each device, sends, then writes progress,
 * counts, badges and queued messages in one transaction. A page that was interrupted is processed again, so pushes of sinks
 * that do not queue may be sent twice, with the same id. `put_off`: nothing was written, because a sink has no capacity
 * (then nothing was sent either), because the node lost its lease, or because `signal` aborted.
 */
export async function processPage(
  deps: PushPageDeps,
  task: PushTask,
  signal: AbortSignal,
): Promise<'worked' | 'put_off'> {
  const { storage } = deps.context
  const request = task.request()
  const page = await nextPage(storage, task.app, request.audience, task.cursor, pageUsersOf(task, deps.bounds))
  const result: PageResult = { counts: new OutcomeCounts(), queued: [], reached: new Set(), invalid: [] }
  result.counts.add({ outcome: 'withheld', reason: 'target.unknown' }, 'unknown', page.unknown)
  const plans = await planPushes(deps, task, request, page, result.counts)
  if (!(await haveCapacity(plans))) return 'put_off'
  const isOurs = () => !signal.aborted && isCurrentRun(deps.context.cluster, task.claimedBy)
  await mapLimited(plans, deps.bounds.inFlightMax, async (plan) => {
    if (isOurs()) await send(deps, plan, result, signal)
  })
  if (!isOurs()) return 'put_off'
  await write(deps, task, request, page, result)
  return 'worked'
}

function pageUsersOf({ cursor }: PushTask, { pageUsers, firstPageUsers }: PushBounds): number {
  const isFirst = cursor.tag === 0 && cursor.uid === ''
  return isFirst ? Math.min(firstPageUsers, pageUsers) : pageUsers
}

async function haveCapacity(plans: readonly PushPlan[]): Promise<boolean> {
  for (const sink of new Set(plans.flatMap(({ sink }) => sink?.sink ?? [])))
    if (!(await sink.hasCapacity())) return false
  return true
}

/** Over an open connection, else through the sink: at most one of them, and each at most once. */
async function send(
  { context }: PushPageDeps,
  { push, connections, sink: named, fallback, binding }: PushPlan,
  result: PageResult,
  signal: AbortSignal,
): Promise<void> {
  const note = (outcome: PushOutcome) => {
    result.counts.addDevice(outcome, push.device)
    if (isUnderWay(outcome) && push.num !== undefined) result.reached.add(push.uid)
  }
  const live = connections.length === 0 ? undefined : await deliverLive(context, push, connections)
  if (live === 'delivered') return note({ outcome: 'delivered', reason: 'live' })
  if (live === 'withdrawn') return note({ outcome: 'withheld', reason: 'token.withdrawn' })
  if (!named) return note(live === undefined ? fallback : { outcome: 'withheld', reason: 'connection.closed' })
  const sent = await named.sink.send(push, signal)
  if (sent.kind === 'queued') result.queued.push(sent.message)
  if (sent.kind === 'gone' && binding?.token === sent.token) result.invalid.push(binding)
  note(outcomeOf(sent, named.name))
}

const isUnderWay = ({ outcome }: PushOutcome): boolean => outcome === 'queued' || outcome === 'delivered'

function outcomeOf(sent: SinkResult, sinkName: string): PushOutcome {
  switch (sent.kind) {
    case 'delivered':
    case 'queued':
      return { outcome: sent.kind, reason: sinkName }
    case 'failed':
      return { outcome: 'failed', reason: sent.reason }
    case 'expired':
      return { outcome: 'withheld', reason: 'message.expired' }
    default:
      return { outcome: 'withheld', reason: `token.${sent.kind}` }
  }
}

async function write(
  { context, counted, bounds }: PushPageDeps,
  task: PushTask,
  request: PushRequest,
  page: AudiencePage,
  { counts, queued, reached, invalid }: PageResult,
): Promise<void> {
  const call: Call = { app: task.app, dialect: 'admin', actor: { kind: 'system', id: 'push' } }
  const keys = invalid.map(({ app, uid }) => userKey(app, uid))
  const list = counts.list()
  const devices = counts.devices.map((one) => ({ ...one, push: pushId(task.id, one.device) }))
  const { value: isOurs } = await unitOfWork(context, call, keys, async (tx) => {
    const { pushTasks, settings, outbox } = tx.stores
    const by = { owner: task.claimedBy, nowMs: tx.atMs, cursor: page.next }
    if (!(await pushTasks.advance(task.id, by))) return false
    const badge = badgeChange(request.content.badge)
    if (badge) await settings.moveBadges(task.app, [...reached], badge)
    await outbox.add(queued)
    for (const binding of invalid) await unbindInvalid(tx, binding)
    await pushTasks.count(task.id, list)
    await pushTasks.recordDevices(task.id, devices, tx.atMs, bounds.recordedDevicesMax)
    auditDecisions(tx, task, request, page, counts)
    return true
  })
  if (isOurs) counted(list)
}

/** Unbinds a token that its push service no longer accepts; a token that was bound in its place meanwhile stays. */
async function unbindInvalid(tx: Transaction, binding: PushBinding): Promise<void> {
  const { uid, dialect, clientKey } = binding
  if (await tx.stores.pushBindings.remove(binding))
    tx.audit('push.unbind', uid, { details: { device: clientKey, dialect, reason: 'gone' } })
}
