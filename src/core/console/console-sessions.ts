import type { LoginThrottle } from '../accounts/login-throttle.ts'
import type { PasswordHasher } from '../accounts/password-hasher.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { networkOf } from '../ip-address.ts'
import { consoleLoginKey, consoleLoginsKey } from '../transaction-keys.ts'
import { internalTransaction, type Transaction, type UnitContext, unitOfWork } from '../unit-of-work.ts'
import type { Call } from '../values.ts'
import {
  atServer,
  byLogin,
  type ConsoleLogin,
  type ConsoleRole,
  type ConsoleSession,
  consoleBounds,
  consoleSecretHash,
  endOfSession,
  firstLogin,
  type LoginName,
  newConsoleSecret,
} from './console-login.ts'
import { insertLogin } from './console-logins.ts'
import type { SessionOfLogin } from './store.ts'

/** A link that was made; its code is not known again. */
export type IssuedLink = { readonly code: string; readonly login: LoginName; readonly expiresAtMs: number }

/** A session that was begun; its token is not known again. */
export type SignIn = SessionOfLogin & { readonly token: string }

/** Where a sign-in comes from, and what proves it. */
type SignInBy = { readonly by: 'link' | 'password'; readonly address: string }

/** Browsers that are signed in to the console, and how they get in. */
export class ConsoleSessions {
  /** When a use of a session was last noted by this node, in ms, by its hash. */
  readonly #usedAtMs = new Map<string, number>()

  constructor(
    private readonly context: UnitContext & Pick<Context, 'ids'>,
    private readonly hasher: PasswordHasher,
    private readonly throttle: LoginThrottle,
  ) {}

  /**
   * A link that admits one browser once, within `consoleBounds.linkMs`. A login that does not exist is made, with this role or
   * as an owner. Throws `request.invalid` for another role than the login has, `app.limit_reached`.
   */
  async createLink(
    call: Call,
    { login: name = firstLogin, role }: { login?: LoginName | undefined; role?: ConsoleRole | undefined },
  ): Promise<IssuedLink> {
    const code = newConsoleSecret(this.context.ids)
    const hash = hashOf(code)
    const keys = [consoleLoginsKey(), consoleLoginKey(name)]
    const { value: expiresAtMs } = await unitOfWork(this.context, atServer(call), keys, async (tx) => {
      const { console } = tx.stores
      const known = await console.findLogin(name)
      if (known && role !== undefined && known.role !== role)
        throw new CoreError('request.invalid', `role: the login ${name} is ${known.role}`)
      if (!known) await insertLogin(tx, { name, role: role ?? 'owner', passwordHash: undefined })
      const expiresAtMs = tx.atMs + consoleBounds.linkMs
      await console.addLink({ hash, login: name, expiresAtMs }, consoleBounds.linksPerLoginMax)
      tx.audit('console_link.create', name, { details: { expiresAt: expiresAtMs } })
      return expiresAtMs
    })
    return { code, login: name, expiresAtMs }
  }
  /** Uses a link up. Throws `auth_code.rejected` for one that was used, that expired, or that never was. */
  async signInByLink(call: Call, code: string, address: string): Promise<SignIn> {
    const hash = consoleSecretHash(code)
    const link = hash === undefined ? undefined : await this.context.storage.console.findLink(hash)
    if (!link || this.context.clock.now() >= link.expiresAtMs) throw linkRejected()
    return this.#signIn(call, link.login, { by: 'link', address }, async ({ stores }, login) => {
      if (!login || !(await stores.console.removeLink(link.hash))) throw linkRejected()
    })
  }
  /** Throws `login.rejected`, `login.throttled`, `server.busy`. */
  async signInByPassword(call: Call, name: LoginName, password: string, address: string): Promise<SignIn> {
    const attempt = { account: `console\0${name}`, address: `console ${networkOf(address)}`, knownPlace: undefined }
    this.throttle.check(attempt)
    const hash = (await this.context.storage.console.findLogin(name))?.passwordHash
    const fits = await this.hasher.verify(password, hash, address)
    this.throttle.check(attempt)
    if (!fits) {
      this.throttle.failed(attempt)
      throw new CoreError('login.rejected')
    }
    return this.#signIn(call, name, { by: 'password', address }, async (_, login) => {
      // It was changed meanwhile.
      if (login?.passwordHash !== hash) throw new CoreError('login.rejected')
    })
  }
  /**
   * The session of a token, with its login. Reads the store each time, so that a session that ended on any node is refused at
   * once. The call counts as a use unless `isRecheck`. Throws `auth.rejected`.
   */
  async authenticate(token: string, isRecheck = false): Promise<SessionOfLogin> {
    const hash = consoleSecretHash(token)
    const found = hash === undefined ? undefined : await this.context.storage.console.findSession(hash)
    const nowMs = this.context.clock.now()
    if (!found || nowMs >= endOfSession(found.session))
      throw new CoreError('auth.rejected', 'the session of the console has ended: sign in again')
    if (!isRecheck) this.#noteUse(found.session, nowMs)
    return found
  }
  /** Ends a session of this caller. */
  async signOut(call: Call, { hash, login }: Pick<ConsoleSession, 'hash' | 'login'>): Promise<void> {
    await unitOfWork(this.context, byLogin(call, login), [consoleLoginKey(login)], async (tx) => {
      if (await tx.stores.console.removeSession(login, hash)) tx.audit('console.sign_out', login)
    })
    this.#usedAtMs.delete(hash)
  }

  /** `check` throws unless the login, which may be gone, may sign in still. */
  async #signIn(
    call: Call,
    name: LoginName,
    { by, address }: SignInBy,
    check: (tx: Transaction, login: ConsoleLogin | undefined) => Promise<void>,
  ): Promise<SignIn> {
    const token = newConsoleSecret(this.context.ids)
    const { value } = await unitOfWork(this.context, byLogin(call, name), [consoleLoginKey(name)], async (tx) => {
      const { stores, atMs } = tx
      const login = await stores.console.findLogin(name)
      await check(tx, login)
      if (!login) throw new CoreError('login.rejected')
      const session = { hash: hashOf(token), login: name, createdAtMs: atMs, usedAtMs: atMs }
      await stores.console.addSession(session, consoleBounds.sessionsPerLoginMax)
      await stores.console.updateLogin(name, { signedInAtMs: atMs })
      tx.audit('console.sign_in', name, { details: { by, address } })
      return { session, login: { ...login, signedInAtMs: atMs } }
    })
    return { ...value, token }
  }
  /**
   * Written in the background, at most once a minute a session and node. A failure is not logged: the next use after a minute
   * writes a later time.
   */
  #noteUse({ hash, usedAtMs }: ConsoleSession, nowMs: number): void {
    if (nowMs - Math.max(this.#usedAtMs.get(hash) ?? 0, usedAtMs) < consoleBounds.useWriteMs) return
    this.#makeRoom(nowMs)
    this.#usedAtMs.set(hash, nowMs)
    internalTransaction(this.context, [], ({ console }) => console.noteUse(hash, nowMs)).catch(() => {})
  }
  /** Sessions that were not used for a minute are written at their next use in any case. */
  #makeRoom(nowMs: number): void {
    for (const [hash, atMs] of this.#usedAtMs) if (nowMs - atMs >= consoleBounds.useWriteMs) this.#usedAtMs.delete(hash)
  }
}

function hashOf(secret: string): string {
  const hash = consoleSecretHash(secret)
  if (hash === undefined) throw new Error('not a secret of the console')
  return hash
}

const linkRejected = (): CoreError =>
  new CoreError(
    'auth_code.rejected',
    'the link was used, or is older than 15 minutes: `rollcall console` makes another',
  )
