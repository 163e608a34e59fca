import type { KickReceipt } from '../cluster.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { endedDetails, endSelected } from '../sessions/end-sessions.ts'
import type { Stores } from '../storage.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, TokenId, UserId } from '../values.ts'
import type { LoginThrottle } from './login-throttle.ts'
import type { PasswordHasher } from './password-hasher.ts'
import { requireUser } from './user.ts'

/** Passwords of existing accounts. */
export class Passwords {
  constructor(
    private readonly context: Context,
    private readonly hasher: PasswordHasher,
    private readonly throttle: LoginThrottle,
  ) {}

  /**
   * Verifies the password of a signed-in user. Attempts are counted apart from sign-ins, so that a stolen token cannot lock
   * the owner out. Throws `password.wrong` (also when there is none), `login.throttled`, `server.busy`.
   */
  async confirm(app: AppId, uid: UserId, password: string, address: string): Promise<void> {
    await this.#confirmed(app, uid, password, address)
  }

  /**
   * Ends the user's sessions and tokens that rest on the password (`DialectTraits.endsOnPasswordChange`), but those of the
   * token `spare`. Throws what `confirm` throws, and `kick.unconfirmed`.
   */
  async change(
    call: Call,
    uid: UserId,
    { from, to, address, spare }: { from: string; to: string; address: string; spare: TokenId | undefined },
  ): Promise<KickReceipt> {
    const known = await this.#confirmed(call.app, uid, from, address)
    const hash = await this.hasher.hash(to, { by: 'user', address })
    return this.#write(call, uid, hash, spare, async (stores) => {
      // It was changed meanwhile.
      if ((await stores.users.passwordHash(call.app, uid)) !== known) throw new CoreError('password.wrong')
    })
  }

  /**
   * Gives the user a password, its first or another, for a caller with a server credential; ends what `change` ends. Throws `request.invalid` for robots,
   * `user.not_found`, `user.destroyed`, `server.busy`, `kick.unconfirmed`.
   */
  async set(call: Call, uid: UserId, password: string): Promise<KickReceipt> {
    const hash = await this.hasher.hash(password, { by: 'server' })
    return this.#write(call, uid, hash, undefined, async (stores) => {
      const user = requireUser(await stores.users.find(call.app, uid))
      if (user.kind === 'robot') throw new CoreError('request.invalid', 'a robot has no password')
    })
  }

  async #confirmed(app: AppId, uid: UserId, password: string, address: string): Promise<string | undefined> {
    const attempt = { account: `${app}\0${uid}`, address, knownPlace: 'signed in' }
    this.throttle.check(attempt)
    const hash = await this.context.storage.users.passwordHash(app, uid)
    const fits = await this.hasher.verify(password, hash, address)
    this.throttle.check(attempt)
    if (fits) return hash
    this.throttle.failed(attempt)
    throw new CoreError('password.wrong')
  }

  async #write(
    call: Call,
    uid: UserId,
    hash: string,
    spare: TokenId | undefined,
    check: (stores: Stores) => Promise<void>,
  ): Promise<KickReceipt> {
    const { app } = call
    const { receipt } = await unitOfWork(this.context, call, [userKey(app, uid)], async (tx) => {
      await check(tx.stores)
      await writePasswordHash(tx, uid, hash, spare)
    })
    return receipt
  }
}

/** Inside a transaction: stores the hash of another password and ends what `Passwords.change` ends. */
export async function writePasswordHash(tx: Transaction, uid: UserId, hash: string, spare?: TokenId): Promise<void> {
  await tx.stores.users.setPasswordHash(tx.call.app, uid, hash)
  const dialects = tx.dialects.namesWith(({ endsOnPasswordChange }) => endsOnPasswordChange)
  const ended = await endSelected(tx, uid, { dialects }, 'password', spare)
  tx.audit('user.password', uid, { changed: ['password'], details: endedDetails(ended, 'password') })
}
