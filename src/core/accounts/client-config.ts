import { writtenOver } from '../audit/recorded-values.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { appKey, userKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, OffsetPage, UserId } from '../values.ts'
import type { ClientConfigEntry, ToRows } from './store.ts'
import { requireUser } from './user.ts'

/** Keys that the configuration of one user, or that of all users, may have. */
export const configKeysMax = 1_000
/** Its keys and values together, in bytes: clients read it whole. */
export const configBytesMax = 2 * 1024 * 1024

/** What operators configure for clients: of one user, or of all users under the uid `''`. */
export class ClientConfig {
  constructor(private readonly context: Context) {}

  /** Throws `user.not_found`, `user.destroyed`, unless the uid is `''`. */
  async of(app: AppId, uid: UserId): Promise<ClientConfigEntry[]> {
    if (uid !== '') requireUser(await this.context.storage.users.find(app, uid))
    return this.context.storage.clientConfig.of(app, uid)
  }
  /** The values by key that a user's clients are given: those of all users under its own. Throws like `of`. */
  async effectiveOf(app: AppId, uid: UserId): Promise<ReadonlyMap<string, string>> {
    const [own, shared] = await Promise.all([this.of(app, uid), uid === '' ? [] : this.of(app, '')])
    return new Map([...shared, ...own].map(({ key, value }) => [key, value]))
  }
  /** A page of the list with the length of the whole list. `toRows` gets the entries a piece at a time; when it throws, no more are read. */
  async pageAs<Row>(
    app: AppId,
    filter: { uid: UserId; key: string },
    page: OffsetPage,
    toRows: ToRows<ClientConfigEntry, Row>,
  ): Promise<{ total: number; rows: Row[] }> {
    const rows: Row[] = []
    const { clientConfig } = this.context.storage
    const { total } = await clientConfig.list(app, filter, page, (piece) => void rows.push(...toRows(piece)))
    return { total, rows }
  }
  /** Writes each key and leaves the others. Throws like `of`, and `request.invalid` over `configKeysMax` and `configBytesMax`. */
  async set(call: Call, uid: UserId, configs: Readonly<Record<string, string>>): Promise<void> {
    const { app } = call
    const entries = Object.entries(configs).map(([key, value]) => ({ app, uid, key, value }))
    const changed = entries.map(({ key }) => key)
    await unitOfWork(this.context, call, [configKey(app, uid)], async (tx) => {
      const { users, clientConfig } = tx.stores
      if (uid !== '') requireUser(await users.find(app, uid))
      const before = await clientConfig.of(app, uid)
      assertWithinBounds([...before, ...entries])
      await clientConfig.put(entries)
      tx.audit('client_config.set', uid, writtenOver(valuesOf(before), configs, changed))
    })
  }
  /** Unknown keys are not an error. Throws like `of`. */
  async remove(call: Call, uid: UserId, keys: readonly string[]): Promise<void> {
    await unitOfWork(this.context, call, [configKey(call.app, uid)], async (tx) => {
      const { users, clientConfig } = tx.stores
      if (uid !== '') requireUser(await users.find(call.app, uid))
      const before = valuesOf(await clientConfig.of(call.app, uid))
      if ((await clientConfig.remove(call.app, uid, keys)) > 0)
        tx.audit('client_config.remove', uid, writtenOver(before, {}, keys))
    })
  }
}

/** What is for all users belongs to the app. */
const configKey = (app: AppId, uid: UserId) => (uid === '' ? appKey(app) : userKey(app, uid))

const valuesOf = (entries: readonly ClientConfigEntry[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ key, value }) => [key, value]))

/** Of a key that occurs twice the last value counts. */
function assertWithinBounds(entries: readonly ClientConfigEntry[]): void {
  const values = new Map(entries.map(({ key, value }) => [key, value]))
  if (values.size > configKeysMax) throw new CoreError('request.invalid', `more than ${configKeysMax} keys`)
  let bytes = 0
  for (const [key, value] of values) bytes += Buffer.byteLength(key) + Buffer.byteLength(value)
  if (bytes > configBytesMax)
    throw new CoreError('request.invalid', `keys and values have more than ${configBytesMax} bytes`)
}
