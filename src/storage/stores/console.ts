import type { Kysely } from 'kysely'
import type {
  ConsoleLink,
  ConsoleLogin,
  ConsoleLoginPatch,
  ConsoleRole,
  ConsoleSession,
  LoginName,
} from '../../core/console/console-login.ts'
import type { ConsoleStore, SessionOfLogin } from '../../core/console/store.ts'
import type { Compile, Params } from '../compiled-query.ts'
import type { ConsoleLoginRow } from '../rows.ts'
import type { Schema } from '../schema.ts'

/** Compiled: each request of a browser that is signed in runs it. */
export const consoleQueries = (prepare: Compile) => ({
  session: prepare((db, p: Params<[hash: string]>) =>
    db
      .selectFrom('console_sessions as s')
      .innerJoin('console_logins as l', 'l.name', 's.login')
      .selectAll('l')
      .select(['s.hash', 's.begun_at_ms', 's.used_at_ms'])
      .where('s.hash', '=', p(0)),
  ),
})

export class SqlConsoleStore implements ConsoleStore {
  constructor(
    private readonly db: Kysely<Schema>,
    private readonly compiled: ReturnType<typeof consoleQueries>,
  ) {}

  async findLogin(name: LoginName): Promise<ConsoleLogin | undefined> {
    const row = await this.db.selectFrom('console_logins').selectAll().where('name', '=', name).executeTakeFirst()
    return row && toLogin(row)
  }
  async listLogins(after: LoginName | undefined, limit: number): Promise<ConsoleLogin[]> {
    const rows = await this.db
      .selectFrom('console_logins')
      .selectAll()
      .where('name', '>', after ?? '')
      .orderBy('name')
      .limit(limit)
      .execute()
    return rows.map(toLogin)
  }
  async countLogins(): Promise<number> {
    const counted = await this.db
      .selectFrom('console_logins')
      .select(({ fn }) => fn.countAll().as('logins'))
      .executeTakeFirstOrThrow()
    return Number(counted.logins)
  }
  async insertLogin(login: ConsoleLogin): Promise<void> {
    const row = { name: login.name, created_at_ms: login.createdAtMs, ...changeableColumns(login) }
    await this.db.insertInto('console_logins').values(row).execute()
  }
  async updateLogin(name: LoginName, patch: ConsoleLoginPatch): Promise<boolean> {
    const found = await this.findLogin(name)
    if (!found) return false
    await this.db
      .updateTable('console_logins')
      .set(changeableColumns({ ...found, ...patch }))
      .where('name', '=', name)
      .execute()
    return true
  }
  /** The foreign keys delete links and sessions with it. */
  async removeLogin(name: LoginName): Promise<boolean> {
    const { numDeletedRows } = await this.db.deleteFrom('console_logins').where('name', '=', name).executeTakeFirst()
    return numDeletedRows > 0n
  }

  async findLink(hash: string): Promise<ConsoleLink | undefined> {
    const row = await this.db.selectFrom('console_links').selectAll().where('hash', '=', hash).executeTakeFirst()
    return row && { hash: row.hash, login: row.login, expiresAtMs: Number(row.expires_at_ms) }
  }
  async addLink({ hash, login, expiresAtMs }: ConsoleLink, linksMax: number): Promise<void> {
    await this.db.insertInto('console_links').values({ hash, login, expires_at_ms: expiresAtMs }).execute()
    const kept = this.db
      .selectFrom('console_links')
      .select('hash')
      .where('login', '=', login)
      .orderBy('expires_at_ms', 'desc')
      .orderBy('hash')
      .limit(linksMax)
    await this.db.deleteFrom('console_links').where('login', '=', login).where('hash', 'not in', kept).execute()
  }
  async removeLink(hash: string): Promise<boolean> {
    const { numDeletedRows } = await this.db.deleteFrom('console_links').where('hash', '=', hash).executeTakeFirst()
    return numDeletedRows > 0n
  }

  async findSession(hash: string): Promise<SessionOfLogin | undefined> {
    const [row] = await this.compiled.session.on(this.db)(hash)
    if (!row) return undefined
    const { begun_at_ms: createdAtMs, used_at_ms: usedAtMs } = row
    const session = { hash, login: row.name, createdAtMs: Number(createdAtMs), usedAtMs: Number(usedAtMs) }
    return { session, login: toLogin(row) }
  }
  async countSessions(
    logins: readonly LoginName[],
    usedFromMs: number,
    createdFromMs: number,
  ): Promise<ReadonlyMap<LoginName, number>> {
    const rows = await this.db
      .selectFrom('console_sessions')
      .select(({ fn }) => ['login', fn.countAll().as('sessions')])
      .where('login', 'in', logins)
      .where('used_at_ms', '>=', usedFromMs)
      .where('begun_at_ms', '>=', createdFromMs)
      .groupBy('login')
      .execute()
    return new Map(rows.map(({ login, sessions }) => [login, Number(sessions)]))
  }
  async addSession({ hash, login, createdAtMs, usedAtMs }: ConsoleSession, sessionsMax: number): Promise<void> {
    const row = { hash, login, begun_at_ms: createdAtMs, used_at_ms: usedAtMs }
    await this.db.insertInto('console_sessions').values(row).execute()
    const kept = this.db
      .selectFrom('console_sessions')
      .select('hash')
      .where('login', '=', login)
      .orderBy('used_at_ms', 'desc')
      .orderBy('begun_at_ms', 'desc')
      .orderBy('hash')
      .limit(sessionsMax)
    await this.db.deleteFrom('console_sessions').where('login', '=', login).where('hash', 'not in', kept).execute()
  }
  async noteUse(hash: string, atMs: number): Promise<void> {
    await this.db
      .updateTable('console_sessions')
      .set({ used_at_ms: atMs })
      .where('hash', '=', hash)
      .where('used_at_ms', '<', atMs)
      .execute()
  }
  async removeSession(login: LoginName, hash: string): Promise<boolean> {
    const { numDeletedRows } = await this.db
      .deleteFrom('console_sessions')
      .where('hash', '=', hash)
      .where('login', '=', login)
      .executeTakeFirst()
    return numDeletedRows > 0n
  }
  async signOut(login: LoginName, except: string | undefined): Promise<number> {
    await this.db.deleteFrom('console_links').where('login', '=', login).execute()
    const { numDeletedRows } = await this.db
      .deleteFrom('console_sessions')
      .where('login', '=', login)
      .where('hash', '!=', except ?? '')
      .executeTakeFirst()
    return Number(numDeletedRows)
  }

  async pruneLinks(nowMs: number, limit: number): Promise<number> {
    const expired = this.db.selectFrom('console_links').select('hash').where('expires_at_ms', '<=', nowMs).limit(limit)
    const { numDeletedRows } = await this.db.deleteFrom('console_links').where('hash', 'in', expired).executeTakeFirst()
    return Number(numDeletedRows)
  }
  async pruneSessions(usedBeforeMs: number, createdBeforeMs: number, limit: number): Promise<number> {
    const ended = this.db
      .selectFrom('console_sessions')
      .select('hash')
      .where(({ or, eb }) => or([eb('used_at_ms', '<', usedBeforeMs), eb('begun_at_ms', '<', createdBeforeMs)]))
      .limit(limit)
    const { numDeletedRows } = await this.db
      .deleteFrom('console_sessions')
      .where('hash', 'in', ended)
      .executeTakeFirst()
    return Number(numDeletedRows)
  }
}

const changeableColumns = ({ role, passwordHash, signedInAtMs }: ConsoleLogin) => ({
  ...{ role, password_hash: passwordHash ?? null, signed_in_at_ms: signedInAtMs ?? null },
})

const toLogin = (row: ConsoleLoginRow): ConsoleLogin => ({
  name: row.name,
  role: row.role as ConsoleRole,
  passwordHash: row.password_hash ?? undefined,
  createdAtMs: Number(row.created_at_ms),
  signedInAtMs: row.signed_in_at_ms === null ? undefined : Number(row.signed_in_at_ms),
})
