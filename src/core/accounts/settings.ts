import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import type { AppId, Call, UserId } from '../values.ts'
import type { SettingsPatch, UserSettings } from './settings-store.ts'
import { requireUser } from './user.ts'

/** What users chose for themselves: pushes, friend requests, hints for their clients. */
export class Settings {
  constructor(private readonly context: Context) {}

  /** The defaults for who never chose. */
  of(app: AppId, uid: UserId): Promise<UserSettings> {
    return this.context.storage.settings.of(app, uid)
  }
  /** Those who chose anything. */
  ofMany(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, UserSettings>> {
    return this.context.storage.settings.ofMany(app, uids)
  }
  /** Changes what the patch names. Throws `user.not_found`, `user.destroyed`. */
  async update(call: Call, uid: UserId, patch: SettingsPatch): Promise<void> {
    const fields = Object.keys(patch)
    if (fields.length === 0) return
    const atMs = this.context.clock.now()
    const changed = { kind: 'user.settings_changed' as const, call, app: call.app, uid, patch }
    await this.context.storage.transaction(async (stores) => {
      requireUser(await stores.users.find(call.app, uid))
      await stores.settings.update(call.app, uid, patch)
      await record(stores, call, atMs, 'settings.update', uid, { fields })
      await this.context.events.record(stores, [changed])
    })
    this.context.events.emit(changed)
  }
}
