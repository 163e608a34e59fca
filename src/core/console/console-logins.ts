import type { LoginThrottle } from '../accounts/login-throttle.ts'
import type { PasswordHasher } from '../accounts/password-hasher.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { consoleLoginKey, consoleLoginsKey } from '../transaction-keys.ts'
import { type Transaction, type UnitContext, unitOfWork } from '../unit-of-work.ts'
import type { Call } from '../values.ts'
import { atServer, type ConsoleLogin, type ConsoleRole, consoleBounds, type LoginName } from './console-login.ts'

export type NewConsoleLogin = {
  readonly name: LoginName
  readonly role: ConsoleRole
  readonly password?: string | undefined
}

/** A login with how many browsers are signed in. */
export type ListedLogin = { readonly login: ConsoleLogin; readonly sessions: number }

export type ConsoleLoginChange = { readonly role?: ConsoleRole | undefined; readonly password?: string | undefined }

/** Who may use the console. Logins belong to the server: their audit entries are those of the default app. */
export class ConsoleLogins {
  constructor(
    private readonly context: UnitContext,
    private readonly hasher: PasswordHasher,
    private readonly throttle: LoginThrottle,
  ) {}

  /** By name. */
  async list(after: LoginName | undefined, limit: number): Promise<ListedLogin[]> {
    return this.#counted(await this.context.storage.console.listLogins(after, limit))
  }
  /** Throws `resource.not_found`. */
  async get(name: LoginName): Promise<ListedLogin> {
    const [listed] = await this.#counted([await found(this.context.storage, name)])
    if (!listed) throw noSuchLogin(name)
    return listed
  }
  /** Throws `resource.exists`, `app.limit_reached` when there are `loginsMax`, `server.busy`. */
  async create(call: Call, { name, role, password }: NewConsoleLogin): Promise<ListedLogin> {
    const passwordHash = password === undefined ? undefined : await this.hasher.hash(password, { by: 'server' })
    const keys = [consoleLoginsKey(), consoleLoginKey(name)]
    const { value: login } = await unitOfWork(this.context, atServer(call), keys, async (tx) => {
      if (await tx.stores.console.findLogin(name)) throw new CoreError('resource.exists', `the login ${name} exists`)
      return insertLogin(tx, { name, role, passwordHash })
    })
    return { login, sessions: 0 }
  }
  /**
   * Changes role or password. Another password ends the login's sessions and links; another role is that of its sessions from now
   * on. Throws `resource.not_found`, `server.busy`.
   */
  async update(call: Call, name: LoginName, { role, password }: ConsoleLoginChange): Promise<ListedLogin> {
    const passwordHash = password === undefined ? undefined : await this.hasher.hash(password, { by: 'server' })
    await unitOfWork(this.context, atServer(call), [consoleLoginKey(name)], async (tx) => {
      const { console } = tx.stores
      const before = await found(tx.stores, name)
      const patch = { ...(role && { role }), ...(passwordHash !== undefined && { passwordHash }) }
      await console.updateLogin(name, patch)
      const ended = passwordHash === undefined ? 0 : await console.signOut(name, undefined)
      tx.audit('console_login.update', name, {
        changed: [...(role ? ['role'] : []), ...(passwordHash === undefined ? [] : ['password'])],
        ...(role && { before: { role: before.role }, after: { role } }),
        ...(passwordHash !== undefined && { details: { sessions: ended } }),
      })
    })
    return this.get(name)
  }
  /**
   * Gives the login of a caller who is signed in another password, or its first; ends its other sessions, and its links. Throws
   * `password.wrong`, also when it has one and `from` is absent; `login.throttled`, `server.busy`.
   */
  async changePassword(
    call: Call,
    name: LoginName,
    { from, to, address, session }: { from: string | undefined; to: string; address: string; session: string },
  ): Promise<void> {
    const { passwordHash: known } = await found(this.context.storage, name)
    if (known !== undefined) await this.#confirm(name, known, from ?? '', address)
    const passwordHash = await this.hasher.hash(to, { by: 'user', address })
    await unitOfWork(this.context, atServer(call), [consoleLoginKey(name)], async (tx) => {
      const { console } = tx.stores
      // It was changed meanwhile.
      if ((await found(tx.stores, name)).passwordHash !== known) throw new CoreError('password.wrong')
      await console.updateLogin(name, { passwordHash })
      const sessions = await console.signOut(name, session)
      tx.audit('console_login.update', name, { changed: ['password'], details: { sessions } })
    })
  }
  /** Signs its browsers out. Throws `resource.not_found`. */
  async remove(call: Call, name: LoginName): Promise<void> {
    await unitOfWork(this.context, atServer(call), [consoleLoginKey(name)], async (tx) => {
      const { role } = await found(tx.stores, name)
      await tx.stores.console.removeLogin(name)
      tx.audit('console_login.delete', name, { before: { role } })
    })
  }

  /** Counted apart from sign-ins, so that a stolen cookie cannot lock the login out. */
  async #confirm(name: LoginName, hash: string, password: string, address: string): Promise<void> {
    const attempt = { account: `console\0${name}`, address, knownPlace: 'signed in' }
    this.throttle.check(attempt)
    const fits = await this.hasher.verify(password, hash, address)
    this.throttle.check(attempt)
    if (fits) return
    this.throttle.failed(attempt)
    throw new CoreError('password.wrong')
  }
  async #counted(logins: readonly ConsoleLogin[]): Promise<ListedLogin[]> {
    if (logins.length === 0) return []
    const nowMs = this.context.clock.now()
    const counts = await this.context.storage.console.countSessions(
      logins.map(({ name }) => name),
      nowMs - consoleBounds.idleMs + 1,
      nowMs - consoleBounds.sessionMs + 1,
    )
    return logins.map((login) => ({ login, sessions: counts.get(login.name) ?? 0 }))
  }
}

/** Inside a transaction with `consoleLoginsKey` and the login's key. Throws `app.limit_reached`. */
export async function insertLogin(
  tx: Transaction,
  { name, role, passwordHash }: Pick<ConsoleLogin, 'name' | 'role' | 'passwordHash'>,
): Promise<ConsoleLogin> {
  const { console } = tx.stores
  if ((await console.countLogins()) >= consoleBounds.loginsMax)
    throw new CoreError('app.limit_reached', `there are ${consoleBounds.loginsMax} logins; delete one first`)
  const login = { name, role, passwordHash, createdAtMs: tx.atMs, signedInAtMs: undefined }
  await console.insertLogin(login)
  tx.audit('console_login.create', name, { after: { role, hasPassword: passwordHash !== undefined } })
  return login
}

const noSuchLogin = (name: LoginName): CoreError => new CoreError('resource.not_found', `no such login: ${name}`)

async function found({ console }: Pick<Stores, 'console'>, name: LoginName): Promise<ConsoleLogin> {
  const login = await console.findLogin(name)
  if (!login) throw noSuchLogin(name)
  return login
}
