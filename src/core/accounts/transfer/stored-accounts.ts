import type { Stores } from '../../storage.ts'
import type { AppId, NumLayout, UserId, UserNum } from '../../values.ts'
import { limits } from '../../values.ts'
import { defaultSettings, type UserSettings } from '../settings-store.ts'
import { type ActiveRestrictions, isInForce, type Robot, type User } from '../user.ts'
import { AliasBook } from './alias-book.ts'
import { NameBook } from './name-book.ts'
import type { UserRecord } from './record.ts'

/** What is stored for the accounts of some records, as far as the records touch it. */
export type StoredAccounts = {
  readonly users: ReadonlyMap<UserId, User>
  readonly passwordHashes: ReadonlyMap<UserId, string>
  readonly restrictionsOf: (uid: UserId) => ActiveRestrictions
  readonly settingsOf: (uid: UserId) => UserSettings
  /** In the order they were added. */
  readonly tagsOf: (uid: UserId) => readonly string[]
  readonly robots: ReadonlyMap<UserId, Robot>
  readonly aliases: AliasBook
  readonly names: NameBook
  readonly nums: NumBook
}

type ReadOptions = {
  readonly atMs: number
  readonly layout: NumLayout
  /** Not read is what a unique index of accounts refuses: accounts with the uid, the name or the num of a record. */
  readonly withoutUnique: boolean
}

/** Reads it in a few statements for all. */
export async function readStored(
  stores: Stores,
  app: AppId,
  records: readonly UserRecord[],
  { atMs, layout, withoutUnique }: ReadOptions,
): Promise<StoredAccounts> {
  const names = new Set(records.flatMap(({ name }) => name || []))
  const found = withoutUnique ? [] : await stores.users.listByUids(app, records.map(uidOf))
  const users = new Map(found.map((user) => [user.uid, user]))
  const existing = records.filter(({ uid }) => users.has(uid))
  const withPassword = existing.filter(({ passwordHash }) => passwordHash !== undefined).map(uidOf)
  const withSettings = existing.filter(({ settings }) => settings !== undefined).map(uidOf)
  const settings = await stores.settings.ofMany(app, withSettings)
  const tags = await stores.pushTags.listOfUsers(app, existing.filter((one) => one.tags).map(uidOf))
  const robots = await stores.robots.listByUids(app, existing.filter((one) => one.robot).map(uidOf))
  return {
    users,
    passwordHashes: await stores.users.passwordHashes(app, withPassword),
    restrictionsOf: await readRestrictions(stores, app, records, atMs),
    settingsOf: (uid) => settings.get(uid) ?? defaultSettings,
    tagsOf: (uid) => tags.get(uid) ?? [],
    robots: new Map(robots.map((robot) => [robot.uid, robot])),
    aliases: await readAliases(stores, app, records),
    names: new NameBook(names, await readHolders(stores, app, [...names], withoutUnique)),
    nums: await readNums(
      stores,
      app,
      records.filter(({ uid }) => !users.has(uid)),
      { layout, withoutUnique },
    ),
  }
}

const uidOf = ({ uid }: UserRecord): UserId => uid

async function readHolders({ users }: Stores, app: AppId, names: readonly string[], withoutUnique: boolean) {
  if (!withoutUnique) return users.nameHolders(app, names)
  return new Map((await users.namelessAmong(app, names)).map((uid) => [uid, [uid]]))
}

async function readRestrictions(stores: Stores, app: AppId, records: readonly UserRecord[], atMs: number) {
  const named = records.filter(({ ban, mute }) => ban !== undefined || mute !== undefined).map(uidOf)
  const active = new Map<UserId, ActiveRestrictions>()
  for (const row of await stores.restrictions.listOfMany(app, named)) {
    if (isInForce(row, atMs)) active.set(row.uid, { ...(active.get(row.uid) ?? none), [row.kind]: row })
  }
  return (uid: UserId) => active.get(uid) ?? none
}

/** Those that the records name, and those of their users. */
async function readAliases(stores: Stores, app: AppId, records: readonly UserRecord[]): Promise<AliasBook> {
  const named = records.filter(({ alias }) => alias !== undefined)
  const wanted = named.flatMap(({ alias }) => alias || [])
  return new AliasBook([
    ...(await stores.pushAliases.listByAliases(app, wanted)),
    ...(await stores.pushAliases.listOfUsers(app, named.map(uidOf))),
  ])
}

const none: ActiveRestrictions = { ban: undefined, mute: undefined }

/** Nums are free when no account has them and no other uid looks like them. */
async function readNums(
  stores: Stores,
  app: AppId,
  records: readonly UserRecord[],
  { layout, withoutUnique }: Pick<ReadOptions, 'layout' | 'withoutUnique'>,
) {
  const asked = records.filter(({ num }) => num !== undefined && isOfLayout(num, layout))
  const nums = new Set(asked.flatMap(({ num }) => num ?? []))
  const foreign = asked.filter(({ uid, num }) => uid !== String(num)).map(({ num }) => String(num))
  const taken = withoutUnique ? [] : (await stores.users.listByNums(app, [...nums])).map(({ num }) => num)
  const used = await stores.users.uidsInUse(app, foreign)
  return new NumBook(layout, new Set([...taken, ...Array.from(used, Number)]))
}

const isOfLayout = (num: UserNum, { first, step }: NumLayout): boolean =>
  num > limits.numMin && num <= limits.numMax && (num - first) % step === 0

/** Which nums may be taken, while accounts are written one after another. */
export class NumBook {
  readonly #layout: NumLayout
  readonly #used: Set<UserNum>

  constructor(layout: NumLayout, used: Set<UserNum>) {
    this.#layout = layout
    this.#used = used
  }
  /** Takes the num for a new account; `false` when it is in use or not of the layout. */
  take(num: UserNum): boolean {
    if (!isOfLayout(num, this.#layout) || this.#used.has(num)) return false
    this.#used.add(num)
    return true
  }
}
