import type { Context } from '../context.ts'
import { sha256Hex } from '../crypto.ts'
import { keepDeviceLimit } from '../devices/device-limit.ts'
import type { Device } from '../devices/store.ts'
import { type ClientInstallation, deviceAdded } from '../devices/upsert-device.ts'
import { CoreError } from '../errors.ts'
import { networkOf } from '../ip-address.ts'
import { ensurePushAddress } from '../push/bindings.ts'
import { refusedAccount } from '../sessions/credential-end.ts'
import { type NewToken, openSessionOnDevice, storeToken } from '../sessions/open-on-device.ts'
import { userKey } from '../transaction-keys.ts'
import { type Transaction, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, DialectName, UserId, UserNum } from '../values.ts'
import { findKnownPlace, recordLoginPlaces } from './login-origins.ts'
import type { Attempt, LoginThrottle } from './login-throttle.ts'
import type { PasswordHasher } from './password-hasher.ts'
import { activeRestrictions } from './restrictions.ts'
import { isDestroyed, type User } from './user.ts'

/** Which account signs in. `any`: the account with that name, else the only one with that mobile number, else that email. */
export type LoginName =
  | { readonly by: 'name' | 'mobile' | 'any'; readonly text: string }
  | { readonly by: 'num'; readonly num: UserNum }

export type LoginRequest = {
  readonly loginName: LoginName
  readonly password: string
  readonly address: string
  readonly dialect: DialectName
  readonly token: NewToken
  /** `undefined`: the token belongs to no device until an installation connects with it. */
  readonly installation: ClientInstallation | undefined
}

export type LoginSuccess = { readonly user: User; readonly pushAddress: string | undefined }

/** Sign-ins by password. */
export class PasswordLogins {
  constructor(
    private readonly context: Context,
    private readonly hasher: PasswordHasher,
    private readonly throttle: LoginThrottle,
  ) {}

  /**
   * Stores the token when the password is correct. An unknown account, one without password and a wrong password give the
   * same error and take the same time. Throws `login.rejected`, `login.throttled`, `user.banned`, `server.busy`,
   * `devices.over_limit`.
   */
  async logIn(call: Call, request: LoginRequest): Promise<LoginSuccess> {
    const user = await this.#find(call.app, request.loginName)
    const attempt = await this.#attempt(call.app, request, user)
    this.throttle.check(attempt)
    const hash = user && (await this.context.storage.users.passwordHash(call.app, user.uid))
    const { fits, upgraded } = await this.hasher.check(request.password, hash, request.address)
    this.throttle.check(attempt)
    if (user && hash !== undefined && fits) return this.#admit(call, request, user, { hash, upgraded })
    this.throttle.failed(attempt)
    throw refusedAccount('login.rejected', attempt.owner)
  }

  /** Whether sign-ins of the account are refused now, after too many failures. */
  isThrottled(app: AppId, uid: UserId): boolean {
    return this.throttle.isThrottled(accountOf(app, uid))
  }

  async #find(app: AppId, who: LoginName): Promise<User | undefined> {
    const { users } = this.context.storage
    if (who.by === 'num') return unlessDestroyed(await users.findByNum(app, who.num))
    const named = who.by === 'mobile' ? undefined : unlessDestroyed(await users.findByName(app, who.text))
    if (named || who.by === 'name') return named
    const phones = await users.listByMobile(app, who.text, 2)
    if (phones.length > 0 || who.by === 'mobile') return onlyOne(phones)
    return onlyOne(await users.listByEmail(app, who.text, 2))
  }
  async #attempt(
    app: AppId,
    { loginName: who, address, installation }: LoginRequest,
    user: User | undefined,
  ): Promise<Attempt> {
    const block = networkOf(address)
    if (!user) {
      const asked = who.by === 'num' ? String(who.num) : who.text
      return { account: `${app}\0?${sha256Hex(asked)}`, address: block, knownPlace: undefined }
    }
    const place = await findKnownPlace(this.context, app, user.uid, { clientKey: installation?.clientKey, address })
    return { account: accountOf(app, user.uid), address: block, knownPlace: place, owner: { app, uid: user.uid } }
  }
  async #admit(call: Call, request: LoginRequest, { uid }: User, password: VerifiedPassword): Promise<LoginSuccess> {
    const { installation, address, dialect } = request
    const { value } = await unitOfWork(this.context, call, [userKey(call.app, uid)], async (tx) => {
      const { stores, atMs } = tx
      const user = unlessDestroyed(await stores.users.find(call.app, uid))
      // The password was changed meanwhile.
      if (!user || (await stores.users.passwordHash(call.app, uid)) !== password.hash)
        throw new CoreError('login.rejected')
      if (activeRestrictions(await stores.restrictions.listOf(call.app, uid), atMs).ban)
        throw refusedAccount('user.banned', { app: call.app, uid })
      await upgradeHash(tx, uid, password)
      const token = await storeToken(stores, this.context, call, { ...request.token, uid, dialect }, atMs)
      await recordLoginPlaces(stores, call.app, uid, { clientKey: installation?.clientKey, address }, atMs)
      const signedIn = (device?: Device) =>
        tx.audit('user.log_in', uid, {
          details: { ...(device && { device: device.clientKey, platform: device.platform }), address },
        })
      if (!installation) {
        signedIn()
        return { user, pushAddress: undefined }
      }
      const { device, isNewDevice } = await openSessionOnDevice(stores, this.context, token, installation, atMs)
      if (isNewDevice) {
        await keepDeviceLimit(tx, device)
        tx.event(deviceAdded(call, device))
      }
      signedIn(device)
      return { user, pushAddress: await ensurePushAddress(stores, this.context.ids, device, atMs) }
    })
    return value
  }
}

const accountOf = (app: AppId, uid: UserId): string => `${app}\0${uid}`

/** The stored hash that a password fits, and the one that is to replace it. */
type VerifiedPassword = { readonly hash: string; readonly upgraded: string | undefined }

/** Replaces a hash of an older algorithm. The password stays the same, so nothing ends. */
async function upgradeHash(tx: Transaction, uid: UserId, { upgraded }: VerifiedPassword) {
  if (upgraded === undefined) return
  await tx.stores.users.setPasswordHash(tx.call.app, uid, upgraded)
  tx.audit('user.password_upgrade', uid, { changed: ['password'] })
}

const unlessDestroyed = (user: User | undefined): User | undefined => (user && !isDestroyed(user) ? user : undefined)
const onlyOne = (users: readonly User[]): User | undefined => (users.length === 1 ? users[0] : undefined)
