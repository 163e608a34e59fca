import { writtenOver } from '../audit/recorded-values.ts'
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

/** Inside a transaction, with audit entry and event. `known`: the settings as they are, where the caller has read them. */
export async function updateSettings(
  tx: Transaction,
  uid: UserId,
  patch: SettingsPatch,
  known?: UserSettings,
): Promise<void> {
  const { stores, call } = tx
  const { app } = call
  const before = known ?? (await stores.settings.of(app, uid))
  await stores.settings.update(app, uid, patch)
  tx.audit(
    'settings.update',
    uid,
    writtenOver(shown(before), shown(changedSettings(before, patch)), Object.keys(patch)),
  )
  tx.event({ kind: 'user.settings_changed', call, app, uid, patch })
}

/** Without what is secret. */
const shown = ({ authAnswer: _, ...settings }: UserSettings): Omit<UserSettings, 'authAnswer'> => settings

/** A patch may name one end of a window. */
const changedSettings = (before: UserSettings, patch: SettingsPatch): UserSettings => ({
  ...before,
  ...patch,
  noPushWindow: { ...before.noPushWindow, ...patch.noPushWindow },
  silenceWindow: { ...before.silenceWindow, ...patch.silenceWindow },
})
