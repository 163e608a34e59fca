import type { Kysely } from 'kysely'
import type { UserCreations, UserFilter, UserListPart, UserPatch, UserStore } from '../../core/accounts/store.ts'
import type { User } from '../../core/accounts/user.ts'
import { inPieces } from '../../core/concurrency/pages.ts'
import { CoreError } from '../../core/errors.ts'
import type { AppId, UserId, UserNum } from '../../core/values.ts'
import { chunks, ends } from '../chunks.ts'
import { compileInsertMany } from '../compiled-inserts.ts'
import { compileKeys } from '../compiled-keys.ts'
import type { Compile, CompiledQueryRunner, Params } from '../compiled-query.ts'
import type { UserRow } from '../rows.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseFlags } from '../sql-database.ts'
import { listByContact, listByDisplayName, listNewest } from './user-indexes.ts'
import type { SqlUserLists } from './user-lists.ts'
import { insertColumns, selectedColumns, toColumns, toRow, toUser } from './user-row.ts'

/** Where a text may be a uid. */
const tablesOfUids = ['users', 'sessions', 'devices', 'restrictions'] as const

/** Items of a list that an API takes; only bulk work has longer ones. */
const callItemsMax = 1_000

/** Texts whose order is that of their bytes. */
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length

/** Compiled: most requests run one of them. */
export const userQueries = (prepare: Compile, flags: DatabaseFlags) => ({
  byUid: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectFrom('users').select(selectedColumns).where('app', '=', p(0)).where('uid', '=', p(1)),
  ),
  byNum: prepare((db, p: Params<[app: AppId, num: UserNum]>) =>
    db.selectFrom('users').select(selectedColumns).where('app', '=', p(0)).where('num', '=', p(1)),
  ),
  byUids: compileKeys(prepare, flags, (db, app: AppId, isListed) =>
    db.selectFrom('users').select(selectedColumns).where('app', '=', app).where(isListed('uid')),
  ),
  uidNamed: prepare((db, p: Params<[app: AppId, name: string]>) =>
    db.selectFrom('users').select('uid').where('app', '=', p(0)).where('name', '=', p(1)),
  ),
  nameless: prepare((db, p: Params<[app: AppId, uid: UserId]>) =>
    db.selectFrom('users').select('uid').where('app', '=', p(0)).where('uid', '=', p(1)).where('name', 'is', null),
  ),
  isUsed: prepare((db, p: Params<[app: AppId, text: string]>) => {
    const inTable = (table: 'users' | 'sessions' | 'devices' | 'restrictions') =>
      db.selectFrom(table).select('uid').where('app', '=', p(0)).where('uid', '=', p(1))
    return inTable('users').union(inTable('sessions')).union(inTable('devices')).union(inTable('restrictions'))
  }),
  namedAny: compileKeys(prepare, flags, (db, app: AppId, isListed) =>
    db.selectFrom('users').select(['uid', 'name as held']).where('app', '=', app).where(isListed('name')),
  ),
  namelessAny: compileKeys(prepare, flags, (db, app: AppId, isListed) =>
    db
      .selectFrom('users')
      .select(['uid', 'uid as held'])
      .where('app', '=', app)
      .where(isListed('uid'))
      .where('name', 'is', null),
  ),
  isNumUsed: prepare((db, p: Params<[app: AppId, text: string, num: UserNum]>) => {
    const inTable = (table: 'users' | 'sessions' | 'devices' | 'restrictions') =>
      db.selectFrom(table).select('uid').where('app', '=', p(0)).where('uid', '=', p(1))
    const numbered = db.selectFrom('users').select('uid').where('app', '=', p(0)).where('num', '=', p(2))
    return inTable('users')
      .union(inTable('sessions'))
      .union(inTable('devices'))
      .union(inTable('restrictions'))
      .union(numbered)
  }),
  numbered: compileKeys(
    prepare,
    flags,
    (db, app: AppId, isListed) =>
      // Ordered, so that SQLite takes the index by num: without statistics it would go through all users of the app.
      db.selectFrom('users').select('num').where('app', '=', app).where(isListed('num')).orderBy('num'),
    'bigint',
  ),
  anyNum: prepare((db, p: Params<[app: AppId, first: UserNum, last: UserNum]>) =>
    db
      .selectFrom('users')
      .select('num')
      .where('app', '=', p(0))
      .where('num', '>=', p(1))
      .where('num', '<=', p(2))
      .orderBy('num')
      .limit(1),
  ),
  anyUid: Object.fromEntries(
    tablesOfUids.map((table) => [
      table,
      prepare((db, p: Params<[app: AppId, first: UserId, last: UserId]>) =>
        db
          .selectFrom(table)
          .select('uid')
          .where('app', '=', p(0))
          .where('uid', '>=', p(1))
          .where('uid', '<=', p(2))
          .limit(1),
      ),
    ]),
  ),
  after: prepare((db, p: Params<[app: AppId, num: UserNum, limit: number]>) =>
    db
      .selectFrom('users')
      .select(selectedColumns)
      .where('app', '=', p(0))
      .where('num', '>', p(1))
      .orderBy('num')
      .limit(p(2)),
  ),
  passwordHashes: compileKeys(prepare, flags, (db, app: AppId, isListed) =>
    db.selectFrom('users').select(['uid', 'password_hash']).where('app', '=', app).where(isListed('uid')),
  ),
  insert: compileInsertMany<'users', UserRow>(prepare, 'users', insertColumns, flags),
  changing: updatesOf(prepare),
})

/** Sets of changed columns whose update is kept compiled; callers send few different ones. */
const updatesMax = 64

/** The update of those columns; `undefined` when too many others are kept. Its values: those of the columns, app and uid. */
function updatesOf(prepare: Compile) {
  const kept = new Map<string, CompiledQueryRunner<readonly unknown[], unknown, Schema>>()
  return (columns: readonly string[]) => {
    const key = columns.join()
    if (kept.size < updatesMax && !kept.has(key)) kept.set(key, prepare(updateOf(columns)))
    return kept.get(key)
  }
}

const updateOf = (columns: readonly string[]) => (db: Kysely<Schema>, p: Params<readonly unknown[]>) =>
  db
    .updateTable('users')
    .set(Object.fromEntries(columns.map((name, place) => [name, p(place)])) as Partial<UserRow>)
    .where('app', '=', p(columns.length) as AppId)
    .where('uid', '=', p(columns.length + 1) as UserId)

export class SqlUserStore implements UserStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof userQueries>,
    private readonly flags: DatabaseFlags,
    private readonly lists: SqlUserLists,
  ) {}

  find(app: AppId, uid: UserId): Promise<User | undefined> {
    return this.compiled.byUid.on(this.db)(app, uid).then(firstUser)
  }
  findByNum(app: AppId, num: UserNum): Promise<User | undefined> {
    return this.compiled.byNum.on(this.db)(app, num).then(firstUser)
  }
  async findByName(app: AppId, name: string): Promise<User | undefined> {
    const named = await this.#rows(app).where('name', '=', name).executeTakeFirst()
    if (named) return toUser(named)
    const nameless = await this.#rows(app).where('uid', '=', name).where('name', 'is', null).executeTakeFirst()
    return nameless && toUser(nameless)
  }
  listByMobile(app: AppId, mobile: string, limit: number, afterNum?: UserNum): Promise<User[]> {
    return listByContact(this.db, app, 'mobile', mobile, limit, afterNum)
  }
  listByEmail(app: AppId, email: string, limit: number, afterNum?: UserNum): Promise<User[]> {
    return listByContact(this.db, app, 'email', email, limit, afterNum)
  }
  listByDisplayName(app: AppId, prefix: string, after: NamedUser | undefined, limit: number): Promise<User[]> {
    return listByDisplayName(this.db, app, prefix, after, limit)
  }
  listNewest(app: AppId, part: UserListPart, before: UserNum | undefined, limit: number): Promise<User[]> {
    return listNewest(this.db, app, part, before, limit)
  }
  async listByUids(app: AppId, uids: readonly UserId[]): Promise<User[]> {
    return (await this.compiled.byUids(this.db)(app, [...new Set(uids)])).map(toUser)
  }
  async listByNums(app: AppId, nums: readonly UserNum[]): Promise<User[]> {
    if (!(await this.#hasNumBetween(app, nums))) return []
    return inPieces([...new Set(nums)], async (some) =>
      // Ordered, so that SQLite takes the index by num: without statistics it would go through all users of the app.
      (await this.#rows(app).where('num', 'in', some).orderBy('num').execute()).map(toUser),
    )
  }
  list(...query: Parameters<UserStore['list']>): Promise<User[]> {
    return this.lists.list(...query)
  }
  count(app: AppId, filter: UserFilter): Promise<number> {
    return this.lists.count(app, filter)
  }
  page(...query: Parameters<UserStore['page']>): Promise<{ total: number; users: User[] }> {
    return this.lists.page(...query)
  }
  creations(app: AppId, fromMs: number, toMs: number): Promise<UserCreations> {
    return this.lists.creations(app, fromMs, toMs)
  }
  listAfter(app: AppId, num: UserNum, limit: number): Promise<User[]> {
    return this.compiled.after
      .on(this.db)(app, num, limit)
      .then((rows) => rows.map(toUser))
  }
  async insert(users: readonly User[], passwordHashes?: ReadonlyMap<UserId, string>): Promise<void> {
    const rows = users.map((user) => toRow(user, passwordHashes?.get(user.uid)))
    await this.compiled
      .insert(this.db)(rows)
      .catch((error) => this.#refuse(error))
  }
  async update(app: AppId, uid: UserId, patch: UserPatch): Promise<void> {
    const columns = toColumns(patch)
    const names = Object.keys(columns)
    if (names.length === 0) return
    const compiled = this.compiled.changing(names)
    if (compiled)
      return void (await compiled
        .changing(this.db)(...Object.values(columns), app, uid)
        .catch((error) => this.#refuse(error)))
    const change = this.db.updateTable('users').set(columns).where('app', '=', app).where('uid', '=', uid)
    await change.execute().catch((error) => this.#refuse(error))
  }
  async nameHolder(app: AppId, name: string, except: UserId | undefined): Promise<UserId | undefined> {
    const [named] = await this.compiled.uidNamed.on(this.db)(app, name)
    if (named && named.uid !== except) return named.uid
    if (name === except) return undefined
    const [nameless] = await this.compiled.nameless.on(this.db)(app, name)
    return nameless?.uid
  }
  async uidsInUse(app: AppId, texts: readonly string[]): Promise<Set<string>> {
    const [only, another] = texts
    if (only !== undefined && another === undefined)
      return new Set((await this.compiled.isUsed.on(this.db)(app, only)).map(({ uid }) => uid))
    const tables = texts.length > callItemsMax ? await this.#tablesBetween(app, texts) : tablesOfUids
    const [first, ...others] = tables
    const used = new Set<string>()
    if (first === undefined) return used
    const inTable = (table: (typeof tablesOfUids)[number], some: readonly string[]) =>
      this.db.selectFrom(table).select('uid').where('app', '=', app).where('uid', 'in', some)
    for (const some of chunks(texts)) {
      const query = others.reduce((union, table) => union.union(inTable(table, some)), inTable(first, some))
      for (const row of await query.execute()) used.add(row.uid)
    }
    return used
  }
  /** The tables with any uid between the first and the last of the texts: often none, for numbers. */
  async #tablesBetween(app: AppId, texts: readonly string[]): Promise<(typeof tablesOfUids)[number][]> {
    if (!texts.every(isAscii)) return [...tablesOfUids]
    const [first = '', last = ''] = ends(texts)
    const found: (typeof tablesOfUids)[number][] = []
    for (const table of tablesOfUids) {
      const rows = await this.compiled.anyUid[table]?.on(this.db)(app, first, last)
      if (!rows || rows.length > 0) found.push(table)
    }
    return found
  }
  async numsInUse(app: AppId, nums: readonly UserNum[]): Promise<Set<UserNum>> {
    const [only, another] = nums
    if (only !== undefined && another === undefined)
      return new Set((await this.compiled.isNumUsed.on(this.db)(app, String(only), only)).map(() => only))
    const asked = (await this.#hasNumBetween(app, nums)) ? [...nums] : []
    const taken = await this.compiled.numbered(this.db)(app, asked)
    const used = await this.uidsInUse(app, nums.map(String))
    return new Set([...taken.map(({ num }) => Number(num)), ...nums.filter((num) => used.has(String(num)))])
  }
  /** Whether it is worth to look for each: of a long list of new accounts none may be there. */
  async #hasNumBetween(app: AppId, nums: readonly UserNum[]): Promise<boolean> {
    const [first, last] = ends(nums)
    if (first === undefined || last === undefined) return false
    return nums.length <= callItemsMax || (await this.compiled.anyNum.on(this.db)(app, first, last)).length > 0
  }
  async nameHolders(app: AppId, names: readonly string[]): Promise<Map<string, UserId[]>> {
    const { namedAny, namelessAny } = this.compiled
    const rows = [...(await namedAny(this.db)(app, names)), ...(await namelessAny(this.db)(app, names))]
    const holders = Map.groupBy(rows, ({ held }) => held ?? '')
    return new Map(Array.from(holders, ([name, holding]) => [name, holding.map(({ uid }) => uid)]))
  }
  async namelessAmong(app: AppId, uids: readonly UserId[]): Promise<UserId[]> {
    return (await this.compiled.namelessAny(this.db)(app, uids)).map(({ uid }) => uid)
  }
  async passwordHashes(app: AppId, uids: readonly UserId[]): Promise<Map<UserId, string>> {
    const rows = await this.compiled.passwordHashes(this.db)(app, uids)
    return new Map(rows.flatMap(({ uid, password_hash }) => (password_hash === null ? [] : [[uid, password_hash]])))
  }
  async passwordHash(app: AppId, uid: UserId): Promise<string | undefined> {
    const query = this.db.selectFrom('users').select('password_hash').where('app', '=', app).where('uid', '=', uid)
    return (await query.executeTakeFirst())?.password_hash ?? undefined
  }
  async setPasswordHash(app: AppId, uid: UserId, hash: string | undefined): Promise<void> {
    const change = this.db.updateTable('users').set({ password_hash: hash ?? null })
    await change.where('app', '=', app).where('uid', '=', uid).execute()
  }

  #refuse(error: unknown): never {
    const index = this.flags.violatedIndex(error)
    if (index === undefined) throw error
    throw new CoreError(index === 'users_by_name' ? 'user.name_taken' : 'user.exists', undefined, { cause: error })
  }
  #rows(app: AppId) {
    return this.db.selectFrom('users').select(selectedColumns).where('app', '=', app)
  }
}

type NamedUser = Pick<User, 'displayName' | 'num'>

const firstUser = ([row]: Parameters<typeof toUser>[0][]): User | undefined => row && toUser(row)
