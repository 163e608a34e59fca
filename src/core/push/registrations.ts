import type { AddressedRegistration } from '../accounts/registrations.ts'
import type { User } from '../accounts/user.ts'
import type { Core } from '../core.ts'
import { upsertDevice } from '../devices/upsert-device.ts'
import { aliasKey, pushTokenKey } from '../transaction-keys.ts'
import type { Call, ClientKey, DialectName } from '../values.ts'
import { ensurePushAddress } from './bindings.ts'
import { putAlias } from './labels.ts'

export type PushRegistration = AddressedRegistration & {
  readonly dialect: DialectName
  /** The installation to notify; its device is created at once, before any sign-in. */
  readonly clientKey: ClientKey | undefined
  /** Its push address, when the client sends one; another device that has it loses it. */
  readonly pushToken: string | undefined
  /** `''` for none. */
  readonly alias: string
}

/**
 * Creates an account for pushes with its device, push address and alias, in one transaction. Throws `user.name_taken`,
 * `push.alias_taken`, `server.busy`, `request.rate_limited`.
 */
export async function registerForPush(
  { context, registrations }: Pick<Core, 'context' | 'registrations'>,
  call: Call,
  { dialect, clientKey, pushToken, alias, ...registration }: PushRegistration,
): Promise<{ user: User; pushAddress: string }> {
  const { app } = call
  const keys = [
    ...(alias === '' ? [] : [aliasKey(app, alias)]),
    ...(pushToken === undefined ? [] : [pushTokenKey(app, pushToken)]),
  ]
  return registrations.registerWith(call, registration, keys, async (tx, user) => {
    const { stores, atMs } = tx
    const { uid } = user
    if (alias !== '') {
      await putAlias(stores, app, uid, alias, undefined)
      tx.audit('push.alias_set', uid, { changed: ['alias'] })
    }
    if (clientKey === undefined) return { user, pushAddress: '' }
    const { device } = await upsertDevice(stores, { app, uid, dialect, clientKey }, {}, atMs)
    return { user, pushAddress: await ensurePushAddress(stores, context.ids, device, atMs, pushToken) }
  })
}
