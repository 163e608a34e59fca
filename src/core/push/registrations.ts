import type { Registration } from '../accounts/registrations.ts'
import type { User } from '../accounts/user.ts'
import { record } from '../audit/record.ts'
import type { Core } from '../core.ts'
import { upsertDevice } from '../devices/upsert-device.ts'
import type { Call, ClientKey, DialectName } from '../values.ts'
import { putAlias } from './labels.ts'
import { ensurePushAddress } from './push-address.ts'

export type PushRegistration = Registration & {
  readonly dialect: DialectName
  /** The installation that is to be notified, made known at once though nobody signs in on it. */
  readonly clientKey: ClientKey | undefined
  /** Its address for pushes, where the client brings one; another device that had it loses it. */
  readonly pushToken: string | undefined
  /** `''` for none. */
  readonly alias: string
}

/**
 * Makes an account for pushes, with its device, address and alias, or nothing of it. Throws `user.name_taken`,
 * `push.alias_taken`, `server.busy`.
 */
export async function registerForPush(
  { context, registrations }: Pick<Core, 'context' | 'registrations'>,
  call: Call,
  { dialect, clientKey, pushToken, alias, ...registration }: PushRegistration,
): Promise<{ user: User; pushAddress: string }> {
  let pushAddress = ''
  const user = await registrations.register(call, registration, async (stores, { app, uid }, atMs) => {
    if (clientKey !== undefined) {
      const { device } = await upsertDevice(stores, { app, uid, dialect, clientKey }, {}, atMs)
      pushAddress = await ensurePushAddress(stores, context.ids, device, atMs, pushToken)
    }
    if (alias === '') return
    await putAlias(stores, app, uid, alias, undefined)
    await record(stores, call, atMs, 'push.alias_set', uid)
  })
  return { user, pushAddress }
}
