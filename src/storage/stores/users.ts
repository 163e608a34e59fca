import { type Kysely, sql } from 'kysely'
import { CoreError } from '../../core/errors.ts'
import type { UserFilter, UserPatch, UserStore } from '../../core/users/store.ts'
import type { User } from '../../core/users/user.ts'
import type { AppId, Page, UserId, UserNum } from '../../core/values.ts'
import type { Schema, UserRow } from '../schema.ts'
import { isUniqueViolation } from '../violations.ts'

/** Columns that `User` shows; the password hash is read by its own method only. */
type ShownRow = Omit<UserRow, 'password_hash' | 'uid_folded' | 'display_name_folded'>

const shown = [
  'app',
  'uid',
  'num',
  'kind',
  'grade',
  'name',
  'display_name',
  'portrait',
  'gender',
  'mobile',
  'email',
  'address',
  'company',
  'social',
  'extra',
  'description',
  'public_info',
  'private_info',
  'ex',
  'global_recv_msg_opt',
  'created_at_ms',
  'changed_at_ms',
  'destroyed_at_ms',
] as const satisfies readonly (keyof ShownRow)[]

/** Rows an insert statement carries: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const rowsPerInsert = 500

export class SqlUserStore implements UserStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async find(app: AppId, uid: UserId): Promise<User | undefined> {
    const row = await this.#rows().where('app', '=', app).where('uid', '=', uid).executeTakeFirst()
    return row && toUser(row)
  }
  async findByNum(app: AppId, num: UserNum): Promise<User | undefined> {
    const row = await this.#rows().where('app', '=', app).where('num', '=', num).executeTakeFirst()
    return row && toUser(row)
  }
  async findByName(app: AppId, name: string): Promise<User | undefined> {
    const named = await this.#rows().where('app', '=', app).where('name', '=', name).executeTakeFirst()
    if (named) return toUser(named)
    const nameless = this.#rows().where('app', '=', app).where('uid', '=', name).where('name', 'is', null)
    const row = await nameless.executeTakeFirst()
    return row && toUser(row)
  }
  async listByMobile(app: AppId, mobile: string, limit: number): Promise<User[]> {
    const query = this.#rows().where('app', '=', app).where('mobile', '=', mobile).where('mobile', '<>', '')
    return (await query.orderBy('num').limit(limit).execute()).map(toUser)
  }
  async listByEmail(app: AppId, email: string, limit: number): Promise<User[]> {
    const query = this.#rows().where('app', '=', app).where('email', '=', email).where('email', '<>', '')
    return (await query.orderBy('num').limit(limit).execute()).map(toUser)
  }
  async listByUids(app: AppId, uids: readonly UserId[]): Promise<User[]> {
    if (uids.length === 0) return []
    return (await this.#rows().where('app', '=', app).where('uid', 'in', uids).execute()).map(toUser)
  }
  async listByNums(app: AppId, nums: readonly UserNum[]): Promise<User[]> {
    if (nums.length === 0) return []
    return (await this.#rows().where('app', '=', app).where('num', 'in', nums).execute()).map(toUser)
  }
  async list(app: AppId, filter: UserFilter, page: Page): Promise<User[]> {
    const query = filtered(this.#rows().where('app', '=', app), filter)
    return (await query.orderBy('num').limit(page.limit).offset(page.offset).execute()).map(toUser)
  }
  async count(app: AppId, filter: UserFilter): Promise<number> {
    const all = this.db.selectFrom('users').where('app', '=', app)
    const row = await filtered(all, filter).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
    return Number(row.n)
  }
  async countByDay(app: AppId, fromMs: number, toMs: number): Promise<Map<string, number>> {
    const day = sql<number>`created_at_ms / ${sql.lit(dayMs)}`
    const rows = await this.db
      .selectFrom('users')
      .select([day.as('day'), sql<number>`count(*)`.as('n')])
      .where('app', '=', app)
      .where('created_at_ms', '>=', fromMs)
      .where('created_at_ms', '<', toMs)
      .groupBy('day')
      .orderBy('day')
      .execute()
    return new Map(rows.map((row) => [new Date(Number(row.day) * dayMs).toISOString().slice(0, 10), Number(row.n)]))
  }
  async countCreatedBefore(app: AppId, atMs: number): Promise<number> {
    const all = this.db.selectFrom('users').where('app', '=', app).where('created_at_ms', '<', atMs)
    const row = await all
      .where('destroyed_at_ms', 'is', null)
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  async insert(users: readonly User[]): Promise<void> {
    try {
      for (let start = 0; start < users.length; start += rowsPerInsert)
        await this.db
          .insertInto('users')
          .values(users.slice(start, start + rowsPerInsert).map(toRow))
          .execute()
    } catch (error) {
      if (isUniqueViolation(error)) throw new CoreError('user.exists', undefined, { cause: error })
      throw error
    }
  }
  async update(app: AppId, uid: UserId, patch: UserPatch): Promise<void> {
    const columns = toColumns(patch)
    if (Object.keys(columns).length === 0) return
    await this.db.updateTable('users').set(columns).where('app', '=', app).where('uid', '=', uid).execute()
  }
  async nameHolder(app: AppId, name: string, except: UserId | undefined): Promise<UserId | undefined> {
    const named = await this.db
      .selectFrom('users')
      .select('uid')
      .where('app', '=', app)
      .where('name', '=', name)
      .executeTakeFirst()
    if (named && named.uid !== except) return named.uid
    if (name === except) return undefined
    const nameless = this.db.selectFrom('users').select('uid').where('app', '=', app).where('uid', '=', name)
    return (await nameless.where('name', 'is', null).executeTakeFirst())?.uid
  }
  async uidsInUse(app: AppId, texts: readonly string[]): Promise<Set<string>> {
    const used = new Set<string>()
    for (let start = 0; start < texts.length; start += rowsPerInsert) {
      const some = texts.slice(start, start + rowsPerInsert)
      const inTable = (table: 'users' | 'sessions' | 'devices' | 'restrictions') =>
        this.db.selectFrom(table).select('uid').where('app', '=', app).where('uid', 'in', some)
      const query = inTable('users').union(inTable('sessions')).union(inTable('devices')).union(inTable('restrictions'))
      for (const row of await query.execute()) used.add(row.uid)
    }
    return used
  }
  async passwordHash(app: AppId, uid: UserId): Promise<string | undefined> {
    const query = this.db.selectFrom('users').select('password_hash').where('app', '=', app).where('uid', '=', uid)
    return (await query.executeTakeFirst())?.password_hash ?? undefined
  }
  async setPasswordHash(app: AppId, uid: UserId, hash: string | undefined): Promise<void> {
    const change = this.db.updateTable('users').set({ password_hash: hash ?? null })
    await change.where('app', '=', app).where('uid', '=', uid).execute()
  }

  #rows() {
    return this.db.selectFrom('users').select(shown)
  }
}

const dayMs = 86_400_000

// biome-ignore format: one line a rule
function filtered<Q extends { where: unknown }>(query: Q, filter: UserFilter): Q {
  let chosen = query as unknown as import('kysely').SelectQueryBuilder<Schema, 'users', object>
  if (!filter.destroyed) chosen = chosen.where('destroyed_at_ms', 'is', null)
  if (filter.kinds) chosen = chosen.where('kind', 'in', filter.kinds)
  if (filter.displayName !== undefined) chosen = chosen.where('display_name', '=', filter.displayName)
  const { uidContains, displayNameContains } = filter
  if (uidContains || displayNameContains)
    chosen = chosen.where((is) => is.or([
      ...(uidContains ? [is('uid_folded', 'like', sql<string>`${likePattern(uidContains)} escape '\\'`)] : []),
      ...(displayNameContains ? [is('display_name_folded', 'like', sql<string>`${likePattern(displayNameContains)} escape '\\'`)] : []),
    ]))
  return chosen as unknown as Q
}

/** A literal, case-folded substring. */
const likePattern = (text: string): string => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`
const fold = (text: string): string => text.toLowerCase()

const toUser = (row: ShownRow): User => ({
  app: row.app,
  uid: row.uid,
  num: Number(row.num),
  kind: row.kind as User['kind'],
  grade: row.grade,
  name: row.name ?? '',
  displayName: row.display_name,
  portrait: row.portrait,
  gender: row.gender,
  mobile: row.mobile,
  email: row.email,
  address: row.address,
  company: row.company,
  social: row.social,
  extra: row.extra,
  description: row.description,
  publicInfo: row.public_info,
  privateInfo: row.private_info,
  ex: row.ex,
  globalRecvMsgOpt: row.global_recv_msg_opt,
  createdAtMs: Number(row.created_at_ms),
  changedAtMs: Number(row.changed_at_ms),
  destroyedAtMs: row.destroyed_at_ms === null ? undefined : Number(row.destroyed_at_ms),
})

const toRow = (user: User): UserRow => ({
  app: user.app,
  uid: user.uid,
  num: user.num,
  kind: user.kind,
  grade: user.grade,
  name: user.name || null,
  display_name: user.displayName,
  portrait: user.portrait,
  gender: user.gender,
  mobile: user.mobile,
  email: user.email,
  address: user.address,
  company: user.company,
  social: user.social,
  extra: user.extra,
  description: user.description,
  public_info: user.publicInfo,
  private_info: user.privateInfo,
  ex: user.ex,
  global_recv_msg_opt: user.globalRecvMsgOpt,
  password_hash: null,
  uid_folded: fold(user.uid),
  display_name_folded: fold(user.displayName),
  created_at_ms: user.createdAtMs,
  changed_at_ms: user.changedAtMs,
  destroyed_at_ms: user.destroyedAtMs ?? null,
})

const columnOf = {
  kind: 'kind',
  grade: 'grade',
  displayName: 'display_name',
  portrait: 'portrait',
  gender: 'gender',
  mobile: 'mobile',
  email: 'email',
  address: 'address',
  company: 'company',
  social: 'social',
  extra: 'extra',
  description: 'description',
  publicInfo: 'public_info',
  privateInfo: 'private_info',
  ex: 'ex',
  globalRecvMsgOpt: 'global_recv_msg_opt',
  changedAtMs: 'changed_at_ms',
  name: 'name',
  destroyedAtMs: 'destroyed_at_ms',
} as const satisfies Record<keyof UserPatch, keyof UserRow>

/** Only what the patch names: other keys of an object that is wider than its type are left alone. */
function toColumns(patch: UserPatch): Partial<UserRow> {
  const columns: Record<string, unknown> = {}
  for (const [key, column] of Object.entries(columnOf)) {
    if (!(key in patch)) continue
    const value = patch[key as keyof UserPatch]
    columns[column] = key === 'name' ? value || null : (value ?? null)
  }
  if (patch.displayName !== undefined) columns.display_name_folded = fold(patch.displayName)
  return columns as Partial<UserRow>
}
