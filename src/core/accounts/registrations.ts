import { prefetch } from '../concurrency/prefetch.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { TransactionKey } from '../transaction-keys.ts'
import type { AppId, Call } from '../values.ts'
import { type AfterCreate, createNamedUser } from './create-users.ts'
import type { PasswordHasher } from './password-hasher.ts'
import type { User } from './user.ts'
import { assertNameFree } from './write-user.ts'

export const registrationBounds = {
  /** Passwords of one batch worked on at a time: other calls go on beside it. */
  hashesAtOnceMax: 4,
  /** A batch begins no further item after this, so that it has answered within a minute. */
  batchMsMax: 50_000,
} as const

export type Registration = { readonly name: string; readonly password: string }

/** Accounts known by name and password. */
export class Registrations {
  constructor(
    private readonly context: Context,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Throws `user.name_taken`, `server.busy`. */
  register(call: Call, registration: Registration): Promise<User> {
    return this.registerWith(call, registration, [], async (_, user) => user)
  }
  /** See `createNamedUser`. Throws `user.name_taken`, `server.busy`, and what `after` throws. */
  async registerWith<T>(
    call: Call,
    { name, password }: Registration,
    keys: readonly TransactionKey[],
    after: AfterCreate<T>,
  ): Promise<T> {
    await this.assertNameFree(call.app, name)
    return createNamedUser(this.context, call, name, await this.hasher.hash(password), keys, after)
  }

  /**
   * Makes each by itself, in order: the account, or why there is none. A name that came before in the list is taken. Other
   * failures than refusals are thrown; what was made until then stays.
   */
  async registerEach(call: Call, drafts: readonly Registration[]): Promise<(User | CoreError)[]> {
    const deadlineMs = this.context.clock.monotonic() + registrationBounds.batchMsMax
    const names = new Set<string>()
    const firsts = drafts.map(({ name }) => !names.has(name) && names.add(name) !== undefined)
    const hash = async ({ name, password }: Registration, index: number): Promise<string> => {
      if (!firsts[index]) throw new CoreError('user.name_taken')
      if (this.context.clock.monotonic() >= deadlineMs) throw new CoreError('server.busy', 'there was no time left')
      await this.assertNameFree(call.app, name)
      return this.hasher.hash(password)
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
  #create(call: Call, name: string, passwordHash: string): Promise<User> {
    return createNamedUser(this.context, call, name, passwordHash, [], async (_, user) => user)
  }

  /** Throws `user.name_taken`, before any work is done for it; the transaction asks again. */
  assertNameFree(app: AppId, name: string): Promise<void> {
    return assertNameFree(this.context.storage, app, name, undefined)
  }
}

/** A refusal as a value; bugs stay thrown. */
async function coreErrorAsValue<T>(work: Promise<T>): Promise<T | CoreError> {
  try {
    return await work
  } catch (error) {
    if (error instanceof CoreError && error.code !== 'internal') return error
    throw error
  }
}
