import { requireUser } from '../accounts/user.ts'
import { CoreError } from '../errors.ts'
import type { AppId, UserId } from '../values.ts'
import { decidePush, type PushDecision, type PushMessage, type PushSender } from './decide-push.ts'
import { loadPushFacts, toPushDevice } from './facts.ts'
import { liveConnections } from './live-delivery.ts'
import { type PushPageDeps, sinkKeyOf } from './plan.ts'
import type { PushTarget } from './store.ts'

export type PushPreviewQuery = {
  /** One device, by its serial number; `undefined` for all of them. */
  readonly sn: number | undefined
  readonly type: PushMessage['type']
  /** `undefined`: now. */
  readonly atMs: number | undefined
  /** Who causes the push; `undefined` for no user. */
  readonly sender: UserId | undefined
}

export type PushPreview = {
  readonly device: PushTarget['device']
  readonly verdict: PushDecision
  /** The sink it would use, `live` for an open connection; `undefined` when it is withheld or no sink is configured. */
  readonly sink: string | undefined
}

/**
 * What a push would do on each device of a user, newest device first; nothing is sent or stored. Sessions, connections and
 * settings are the current ones, also with `atMs`. An id without devices has none. Throws `device.not_found`, and
 * `user.not_found` and `user.destroyed` for the sender.
 */
export async function previewPush(
  { context, sinkOf, bounds }: PushPageDeps,
  app: AppId,
  uid: UserId,
  { sn, type, atMs, sender }: PushPreviewQuery,
): Promise<PushPreview[]> {
  const nowMs = atMs ?? context.clock.now()
  const [targets, factsFor, from] = await Promise.all([
    context.storage.pushTargets.listDevices(app, [uid], bounds.devicesPerUserMax),
    loadPushFacts(context, app, [uid], { timeZone: context.dialects.timeZoneOf(app), nowMs }),
    sender === undefined ? undefined : senderOf(context, app, sender),
  ])
  const { user, connections } = factsFor(uid)
  const asked = targets.filter(({ device }) => sn === undefined || device.sn === sn)
  if (sn !== undefined && asked.length === 0) throw new CoreError('device.not_found')
  return asked.map((target) => {
    const isOnline = liveConnections(context.dialects, connections, target).length > 0
    const verdict = decidePush(
      context.dialects.pushRules,
      user,
      toPushDevice(context.dialects, target, isOnline),
      { type, badge: '', sender: from },
      nowMs,
    )
    const through = target.binding && sinkOf(app, sinkKeyOf(target.binding))?.name
    return { device: target.device, verdict, sink: !verdict.push ? undefined : isOnline ? 'live' : through }
  })
}

/** Throws `user.not_found`, `user.destroyed`. */
async function senderOf({ storage }: PushPageDeps['context'], app: AppId, uid: UserId): Promise<PushSender> {
  const [account, { pushNickName }] = await Promise.all([storage.users.find(app, uid), storage.settings.of(app, uid)])
  return { ...requireUser(account), pushNickName }
}
