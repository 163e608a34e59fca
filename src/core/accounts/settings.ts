import type { Context } from '../context.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, UserId } from '../values.ts'
import type { SettingsPatch, UserSettings } from './settings-store.ts'
import { requireUser } from './user.ts'

/** Settings that users choose: pushes, friend requests, values for their clients. */
export class Settings {
  constructor(private readonly context: Context) {}

  /** The defaults for users without settings. */
  of(app: AppId, uid: UserId): Promise<UserSettings> {
    return this.context.storage.settings.of(app, uid)
  }
  /** By uid; users without settings are absent. */
  ofMany(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, UserSettings>> {
    return this.context.storage.settings.ofMany(app, uids)
  }
  /** Changes what the patch names. Throws `user.not_found`, `user.destroyed`. */
  async update(call: Call, uid: UserId, patch: SettingsPatch): Promise<void> {
    if (Object.keys(patch).length === 0) return
    await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      requireUser(await tx.stores.users.find(call.app, uid))
      await updateSettings(tx, uid, patch)
    })
  }
}

/** Inside a transaction, with audit entry and event. */
export async function updateSettings(tx: Transaction, uid: UserId, patch: SettingsPatch): Promise<void> {
  const { stores, call } = tx
  const { app } = call
  await stores.settings.update(app, uid, patch)
  tx.audit('settings.update', uid, { changed: Object.keys(patch) })
  tx.event({ kind: 'user.settings_changed', call, app, uid, patch })
}
