import { type Kysely, sql } from 'kysely'
import {
  defaultSettings,
  type SettingsPatch,
  type UserSettings,
  type UserSettingsStore,
} from '../../core/accounts/settings-store.ts'
import { inPieces } from '../../core/concurrency/pages.ts'
import { type BadgeChange, badgeMax } from '../../core/push/decide-push.ts'
import { type AppId, type UserId, withoutUndefined } from '../../core/values.ts'
import { chunks } from '../chunks.ts'
import type { UserSettingsRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

export class SqlUserSettingsStore implements UserSettingsStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async of(app: AppId, uid: UserId): Promise<UserSettings> {
    const row = await this.#rows(app).where('uid', '=', uid).executeTakeFirst()
    return row ? toSettings(row) : defaultSettings
  }
  async ofMany(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, UserSettings>> {
    const rows = await inPieces(uids, (some) => this.#rows(app).where('uid', 'in', some).execute())
    return new Map(rows.map((row) => [row.uid, toSettings(row)]))
  }
  async update(app: AppId, uid: UserId, patch: SettingsPatch): Promise<void> {
    const changing = toColumns(patch)
    const insert = this.db.insertInto('user_settings').values({ app, uid, ...toColumns(defaultSettings), ...changing })
    // `uid` is set too: an empty patch still makes a row, and PostgreSQL needs a column to set.
    await insert.onConflict((on) => on.columns(['app', 'uid']).doUpdateSet({ uid, ...changing })).execute()
  }
  async moveBadges(app: AppId, uids: readonly UserId[], change: BadgeChange): Promise<void> {
    const badge = 'set' in change ? change.set : change.add
    const raised = sql<number>`case when user_settings.badge > ${badgeMax - badge} then ${badgeMax}
      else user_settings.badge + ${badge} end`
    const columns = { ...toColumns(defaultSettings), badge }
    for (const some of chunks(uids)) {
      const rows = some.map((uid) => ({ app, uid, ...columns }))
      await this.db
        .insertInto('user_settings')
        .values(rows)
        .onConflict((on) => on.columns(['app', 'uid']).doUpdateSet({ badge: 'set' in change ? badge : raised }))
        .execute()
    }
  }
  async remove(app: AppId, uid: UserId): Promise<boolean> {
    const removal = this.db.deleteFrom('user_settings').where('app', '=', app).where('uid', '=', uid)
    return (await removal.executeTakeFirst()).numDeletedRows > 0n
  }

  #rows(app: AppId) {
    return this.db.selectFrom('user_settings').selectAll().where('app', '=', app)
  }
}

type Columns = Omit<UserSettingsRow, 'app' | 'uid'>

const toSettings = (row: UserSettingsRow): UserSettings => ({
  authMode: row.auth_mode,
  authQuestion: row.auth_question,
  authAnswer: row.auth_answer,
  autoDownload: row.auto_download === 1,
  groupConfirm: row.group_confirm === 1,
  noPush: row.no_push === 1,
  noPushDetail: row.no_push_detail === 1,
  noPushWindow: { startHour: row.no_push_start_hour, endHour: row.no_push_end_hour },
  silenceWindow: { startHour: row.silence_start_hour, endHour: row.silence_end_hour },
  noSounds: row.no_sounds === 1,
  vibratory: row.vibratory === 1,
  pushNickName: row.push_nick_name,
  timeZone: row.time_zone,
  badge: row.badge,
})

/** Booleans are stored as 1 and 0 on both databases. */
const bit = (value: boolean | undefined) => (value === undefined ? undefined : value ? 1 : 0)

function toColumns(patch: UserSettings): Columns
function toColumns(patch: SettingsPatch): Partial<Columns>
function toColumns(patch: SettingsPatch): Partial<Columns> {
  const columns: { [K in keyof Columns]: Columns[K] | undefined } = {
    auth_mode: patch.authMode,
    auth_question: patch.authQuestion,
    auth_answer: patch.authAnswer,
    auto_download: bit(patch.autoDownload),
    group_confirm: bit(patch.groupConfirm),
    no_push: bit(patch.noPush),
    no_push_detail: bit(patch.noPushDetail),
    no_push_start_hour: patch.noPushWindow?.startHour,
    no_push_end_hour: patch.noPushWindow?.endHour,
    silence_start_hour: patch.silenceWindow?.startHour,
    silence_end_hour: patch.silenceWindow?.endHour,
    no_sounds: bit(patch.noSounds),
    vibratory: bit(patch.vibratory),
    push_nick_name: patch.pushNickName,
    time_zone: patch.timeZone,
    badge: patch.badge,
  }
  return withoutUndefined(columns)
}
