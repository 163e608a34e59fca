import { prefetch } from '../concurrency/prefetch.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { TransactionKey } from '../transaction-keys.ts'
import type { AppId, Call } from '../values.ts'
import { type AccountDraft, type AfterCreate, createAccount, createNamedUser } from './create-users.ts'
import type { PasswordHasher } from './password-hasher.ts'
import type { RegistrationLimit } from './registration-limit.ts'
import type { User } from './user.ts'
import { assertNameFree } from './write-user.ts'

export const registrationBounds = {
  /** Passwords of one batch hashed at a time; the rest of the hasher's slots serves other calls. */
  hashesAtOnceMax: 4,
  /** After this a batch begins no further item, so that it answers within a minute. */
  batchMsMax: 50_000,
} as const

export type Registration = { readonly name: string; readonly password: string }

/**
 * A registration and the address it comes from, which has limits. `undefined`: the caller has a server credential, which has
 * none.
 */
export type AddressedRegistration = Registration & { readonly address: string | undefined }

/** Accounts created with name and password. */
export class Registrations {
  constructor(
    private readonly context: Context,
    private readonly hasher: PasswordHasher,
    private readonly limit: RegistrationLimit,
  ) {}

  /** Throws `user.name_taken`, `server.busy`, `request.rate_limited`. */
  register(call: Call, registration: AddressedRegistration): Promise<User> {
    return this.registerWith(call, registration, [], async (_, user) => user)
  }
  /** See `createNamedUser`. Throws `user.name_taken`, `server.busy`, `request.rate_limited`, and what `after` throws. */
  async registerWith<T>(
    call: Call,
    { name, password, address }: AddressedRegistration,
    keys: readonly TransactionKey[],
    after: AfterCreate<T>,
  ): Promise<T> {
    await this.assertNameFree(call.app, name)
    return createNamedUser(this.context, call, name, await this.#hash(password, address), keys, after)
  }
  /**
   * Creates an account for a caller with a server credential; see `createAccount`. Throws `user.exists`, `user.name_taken`,
   * `server.busy`.
   */
  async create(call: Call, draft: AccountDraft, password: string | undefined): Promise<User> {
    if (draft.name) await assertNameFree(this.context.storage, call.app, draft.name, draft.uid)
    const hash = password === undefined ? undefined : await this.#hash(password, undefined)
    return createAccount(this.context, call, draft, hash)
  }

  /**
   * Creates each separately, in order: the account, or the error, for a caller with a server credential. A name that is earlier in the list is taken. Throws on
   * bugs; accounts created until then stay.
   */
  async registerEach(call: Call, drafts: readonly Registration[]): Promise<(User | CoreError)[]> {
    const deadlineMs = this.context.clock.monotonic() + registrationBounds.batchMsMax
    const names = new Set<string>()
    const firsts = drafts.map(({ name }) => !names.has(name) && names.add(name) !== undefined)
    const hash = async ({ name, password }: Registration, index: number): Promise<string> => {
      if (!firsts[index]) throw new CoreError('user.name_taken')
      if (this.context.clock.monotonic() >= deadlineMs) throw new CoreError('server.busy', 'there was no time left')
      await this.assertNameFree(call.app, name)
      return this.#hash(password, undefined)
    }
    const outcomes: (User | CoreError)[] = []
    const { hashesAtOnceMax } = registrationBounds
    const hashes = prefetch(drafts, hashesAtOnceMax, (draft, index) => coreErrorAsValue(hash(draft, index)))
    for await (const hashed of hashes) {
      const { name = '' } = drafts[outcomes.length] ?? {}
      outcomes.push(hashed instanceof CoreError ? hashed : await coreErrorAsValue(this.#create(call, name, hashed)))
    }
    return outcomes
  }
  #hash(password: string, address: string | undefined): Promise<string> {
    if (address === undefined) return this.hasher.hash(password, { by: 'server' })
    return this.limit.counted(address, () => this.hasher.hash(password, { by: 'unregistered', address }))
  }
  #create(call: Call, name: string, passwordHash: string): Promise<User> {
    return createNamedUser(this.context, call, name, passwordHash, [], async (_, user) => user)
  }

  /** Throws `user.name_taken`. Called before the password is hashed; the transaction checks again. */
  assertNameFree(app: AppId, name: string): Promise<void> {
    return assertNameFree(this.context.storage, app, name, undefined)
  }
}

/** An expected failure as a value; bugs are thrown. */
async function coreErrorAsValue<T>(work: Promise<T>): Promise<T | CoreError> {
  try {
    return await work
  } catch (error) {
    if (error instanceof CoreError && error.code !== 'internal') return error
    throw error
  }
}
