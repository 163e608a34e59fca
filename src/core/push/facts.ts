import { activeRestrictions } from '../accounts/restrictions.ts'
import { defaultSettings } from '../accounts/settings-store.ts'
import { isDestroyed, type User } from '../accounts/user.ts'
import type { Context } from '../context.ts'
import type { DeviceKey } from '../devices/store.ts'
import type { DialectRegistry } from '../dialect-registry.ts'
import type { Connection } from '../presence/connection.ts'
import type { AppId, UserId } from '../values.ts'
import type { PushDevice, PushUser } from './decide-push.ts'
import type { PushTokenLookup } from './sink.ts'
import type { PushTarget } from './store.ts'

/** The state of one user on which pushes depend, besides its devices. */
export type UserFacts = {
  /** `undefined` for an unregistered id. */
  readonly account: User | undefined
  readonly user: PushUser
  /** Live ones, in connect order. */
  readonly connections: readonly Connection[]
}

/** Four reads, however many users; the answer is for these users only. `timeZone` is the app's;
 * bans are judged at `nowMs`. */
export async function loadPushFacts(
  { storage, cluster: nodes }: Pick<Context, 'storage' | 'cluster'>,
  app: AppId,
  uids: readonly UserId[],
  { timeZone, nowMs }: { timeZone: string; nowMs: number },
): Promise<(uid: UserId) => UserFacts> {
  const [accounts, restrictions, settings, connections] = await Promise.all([
    storage.users.listByUids(app, uids),
    storage.restrictions.listOfMany(app, uids),
    storage.settings.ofMany(app, uids),
    nodes.connectionsOf(app, uids),
  ])
  const accountOf = new Map(accounts.map((account) => [account.uid, account]))
  const restrictionsOf = Map.groupBy(restrictions, ({ uid }) => uid)
  return (uid) => {
    const account = accountOf.get(uid)
    const { badge, ...preferences } = settings.get(uid) ?? defaultSettings
    const user = {
      banned: activeRestrictions(restrictionsOf.get(uid) ?? [], nowMs).ban !== undefined,
      destroyed: account !== undefined && isDestroyed(account),
      globalRecvMsgOpt: account?.globalRecvMsgOpt ?? 0,
      preferences,
      badge,
      appTimeZone: timeZone,
    }
    return { account, user, connections: connections.get(uid) ?? [] }
  }
}

/** Whether the device counts as signed in (docs/architecture.md#t8). */
export const isSignedIn = (dialects: DialectRegistry, { sessions, device }: PushTarget): boolean =>
  sessions === 'live' || (sessions === 'none' && dialects.of(device.dialect).pushesWithoutSession)

/** A device for the rules; `online` when one of its connections can carry a push. */
export const toPushDevice = (dialects: DialectRegistry, target: PushTarget, online: boolean): PushDevice => ({
  signedIn: isSignedIn(dialects, target),
  bound: target.binding !== undefined,
  online,
})

/**
 * The device when it may be pushed to at this moment, else `undefined`: a push that was decided on before a ban, a sign-out,
 * a removal or a deletion is not sent after it (docs/architecture.md#t8). Two reads.
 */
export async function findPushable(
  { storage, clock, dialects }: Pick<Context, 'storage' | 'clock' | 'dialects'>,
  device: DeviceKey,
): Promise<PushTarget | undefined> {
  const [target, restrictions] = await Promise.all([
    storage.pushTargets.find(device),
    storage.restrictions.listOf(device.app, device.uid),
  ])
  if (!target || !isSignedIn(dialects, target)) return undefined
  return activeRestrictions(restrictions, clock.now()).ban ? undefined : target
}

/** Looks up the push token at the moment of sending, so that an unbound one is not used either. */
export const pushTokenLookup =
  (context: Pick<Context, 'storage' | 'clock' | 'dialects'>): PushTokenLookup =>
  async (device) =>
    (await findPushable(context, device))?.binding?.token
