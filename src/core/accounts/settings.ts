import type { Context } from '../context.ts'
import { userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
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
    const { app } = call
    const changed = Object.keys(patch)
    if (changed.length === 0) return
    await unitOfWork(this.context, call, [userKey(app, uid)], async (tx) => {
      requireUser(await tx.stores.users.find(app, uid))
      await tx.stores.settings.update(app, uid, patch)
      tx.audit('settings.update', uid, { changed })
      tx.event({ kind: 'user.settings_changed', call, app, uid, patch })
    })
  }
}
