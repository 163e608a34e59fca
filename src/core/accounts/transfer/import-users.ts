import { writtenOver } from '../../audit/recorded-values.ts'
import { CoreError, isCoreError } from '../../errors.ts'
import { aliasKey, nameKey, type TransactionKey, userKey } from '../../transaction-keys.ts'
import { type AuditFields, type Transaction, type UnitContext, unitOfWork } from '../../unit-of-work.ts'
import type { AppId, Call, UserId } from '../../values.ts'
import { allocateNums } from '../numbering.ts'
import { writePasswordHash } from '../passwords.ts'
import { setRestrictions } from '../restrictions.ts'
import { shownRobot } from '../robots.ts'
import { updateSettings } from '../settings.ts'
import { defaultSettings } from '../settings-store.ts'
import { emptyProfile, type User } from '../user.ts'
import { updateUser } from '../write-user.ts'
import { type Change, changesAnything, decideChange, hasMoreThanAccount, profileKeys } from './decide.ts'
import { applyLabels, changesLabels } from './labels.ts'
import type { UserRecord } from './record.ts'
import { readStored } from './stored-accounts.ts'

/**
 * Records of one call. The more, the more of them change the same page of an index, which is written once; other nodes that use the
 * store wait for the keys meanwhile.
 */
export const importRecordsMax = { alone: 20_000, besideNodes: 5_000 } as const

export type ImportOptions = {
  /** Accounts that exist stay as they are. */
  readonly keepExisting: boolean
  /** Nothing is written. */
  readonly dryRun: boolean
  /**
   * That no record has an account yet is likely. It changes no outcome: records are inserted without a look at what a unique index
   * refuses anyway, and when it refuses one the transaction begins again, and looks.
   */
  readonly expectsNew?: boolean
}

/** What became of a record. */
export type Imported = {
  readonly what: 'created' | 'updated' | 'unchanged'
  /** A new account got another num than its record names, which is in use or not of the layout. */
  readonly otherNum: boolean
}

export type ImportContext = UnitContext

/**
 * Creates or changes an account for each record, in order, in one transaction or two side by side; what cannot be applied is the
 * error in its place and the others are. At most `importRecordsMax.alone` records, in which a uid occurs once. The same records again
 * change nothing: an account that has a password keeps it.
 */
export async function importUsers(
  context: ImportContext,
  call: Call,
  records: readonly UserRecord[],
  options: ImportOptions,
): Promise<(Imported | CoreError)[]> {
  const keys = keysOf(call.app, records)
  const { holding } = context.storage
  const isHalved = holding !== undefined && !options.dryRun && records.length >= halvedMin
  const isIndependent = (isHalved || options.expectsNew === true) && areIndependent(keys, records)
  const expectsNew = isIndependent && options.expectsNew === true && records.every(isStoredAsGiven)
  const own = { ...options, expectsNew }
  if (!isHalved || !isIndependent) return importList(context, call, keys, records, own)
  return holding(keys, () => importHalves(context, call, records, own))
}

/** An account whose name is stored, so that an index sees it: that of a tombstone is not. */
const isStoredAsGiven = ({ registered, deletedAtMs, name }: UserRecord): boolean =>
  registered !== false && (deletedAtMs === undefined || !name)

/** Records from which two transactions take less time than one. */
const halvedMin = 200

/** Whether no record names what another one does. */
const areIndependent = (keys: readonly TransactionKey[], records: readonly UserRecord[]): boolean => {
  const nums = records.flatMap(({ num }) => num ?? [])
  return new Set(keys).size === keys.length && new Set(nums).size === nums.length
}

/** While the keys are held: a database works on one half as the other is decided. */
async function importHalves(
  context: ImportContext,
  call: Call,
  records: readonly UserRecord[],
  options: ImportOptions,
) {
  const importSome = (some: readonly UserRecord[]) => importList(context, call, [], some, options)
  const middle = Math.ceil(records.length / 2)
  const halves = [records.slice(0, middle), records.slice(middle)]
  const ended = await Promise.allSettled(halves.map(importSome))
  const outcomes = ended.flatMap((half) => (half.status === 'fulfilled' ? half.value : raise(half.reason)))
  // An account of the other half may have given up the name meanwhile.
  const refused = outcomes.flatMap((outcome, index) => (isTakenText(outcome) ? index : []))
  if (refused.length === 0) return outcomes
  const again = await importSome(refused.flatMap((index) => records[index] ?? []))
  const corrected = new Map(refused.map((index, place) => [index, again[place]]))
  return outcomes.map((outcome, index) => corrected.get(index) ?? outcome)
}

const isTakenText = (outcome: Imported | CoreError): boolean =>
  outcome instanceof CoreError && (outcome.code === 'user.name_taken' || outcome.code === 'push.alias_taken')

function raise(error: unknown): never {
  throw error
}

/** In one transaction. */
async function importList(
  context: ImportContext,
  call: Call,
  keys: readonly TransactionKey[],
  records: readonly UserRecord[],
  options: ImportOptions,
): Promise<(Imported | CoreError)[]> {
  try {
    return await importOnce(context, call, keys, records, options)
  } catch (error) {
    if (error instanceof DryRun) return [...error.outcomes]
    if (!options.expectsNew || !(isCoreError(error, 'user.exists') || isCoreError(error, 'user.name_taken')))
      throw error
    return importList(context, call, keys, records, { ...options, expectsNew: false })
  }
}

async function importOnce(
  context: ImportContext,
  call: Call,
  keys: readonly TransactionKey[],
  records: readonly UserRecord[],
  options: ImportOptions,
): Promise<(Imported | CoreError)[]> {
  let { expectsNew = false } = options
  const { value } = await unitOfWork(context, call, keys, async (tx) => {
    const once = { ...options, expectsNew }
    // A store that runs this again may do so because a unique index refused a record.
    expectsNew = false
    const outcomes = await importInto(tx, records, once)
    if (options.dryRun) throw new DryRun(outcomes)
    return outcomes
  })
  return value
}

/** Rolls the transaction back. */
class DryRun extends Error {
  constructor(readonly outcomes: readonly (Imported | CoreError)[]) {
    super()
  }
}

function keysOf(app: AppId, records: readonly UserRecord[]): TransactionKey[] {
  return records.flatMap(({ uid, name, alias }) => [
    userKey(app, uid),
    // Without a name an account holds its uid.
    nameKey(app, name || uid),
    ...(alias ? [aliasKey(app, alias)] : []),
  ])
}

async function importInto(tx: Transaction, records: readonly UserRecord[], options: ImportOptions) {
  const decided = await decideAll(tx, records, options)
  const changes = decided.filter((one): one is Change => !(one instanceof CoreError) && changesAnything(one))
  const [fresh, existing] = [changes.filter(({ isNew }) => isNew), changes.filter(({ isNew }) => !isNew)]
  // Those that exist first: a new account may have a name that one of them had.
  for (const change of existing) await apply(tx, change)
  await createAll(tx, fresh)
  for (const change of fresh) if (hasMoreThanAccount(change)) await apply(tx, change)
  return decided.map((one) => (one instanceof CoreError ? one : outcomeOf(one)))
}

async function decideAll(
  tx: Transaction,
  records: readonly UserRecord[],
  { keepExisting, expectsNew = false }: Pick<ImportOptions, 'keepExisting' | 'expectsNew'>,
): Promise<(Change | CoreError)[]> {
  const { stores, atMs, dialects } = tx
  const { app } = tx.call
  const stored = await readStored(stores, app, records, {
    atMs,
    layout: dialects.numLayout,
    withoutUnique: expectsNew,
  })
  const decided = records.map((record) => decideChange(record, stored, { keepExisting, atMs, app }))
  // With an account, the one that is refused might be unchanged, or refused for another reason.
  const isOpen = expectsNew && decided.some((one) => one instanceof CoreError)
  return isOpen ? decideAll(tx, records, { keepExisting }) : decided
}

function outcomeOf(change: Change): Imported {
  const { isNew, keepsNum, record } = change
  if (isNew) return { what: 'created', otherNum: record.num !== undefined && !keepsNum }
  return { what: changesAnything(change) ? 'updated' : 'unchanged', otherNum: false }
}

/** Accounts with the nums of their records first, so that none of those is allocated to another. */
async function createAll(tx: Transaction, changes: readonly Change[]): Promise<void> {
  const { stores, call, dialects } = tx
  const numbered = changes.filter(({ keepsNum }) => keepsNum)
  const others = changes.filter(({ keepsNum }) => !keepsNum)
  await insert(tx, numbered, (index) => numbered[index]?.record.num)
  if (others.length === 0) return
  const nums = await allocateNums(stores, dialects.numLayout, call.app, others.length)
  await insert(tx, others, (index) => nums[index])
}

const imported: AuditFields = { details: { imported: true } }

async function insert(tx: Transaction, changes: readonly Change[], numAt: (index: number) => number | undefined) {
  const users = changes.map(({ record }, index) => accountOf(tx, record, numAt(index) ?? 0))
  const hashes = changes.flatMap(({ record: { uid }, passwordHash }): [UserId, string][] =>
    passwordHash === undefined ? [] : [[uid, passwordHash]],
  )
  // In the order of the primary key: neighbours change the same page.
  const ordered = users.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))
  await tx.stores.users.insert(ordered, new Map(hashes))
  for (const user of users) {
    const { app, uid } = user
    tx.audit('user.create', uid, imported)
    if (user.destroyedAtMs === undefined) tx.event({ kind: 'user.written', call: tx.call, user })
    else tx.event({ kind: 'user.destroyed', call: tx.call, app, uid })
  }
}

function accountOf({ call, atMs }: Transaction, record: UserRecord, num: number): User {
  const { uid, createdAtMs = record.changedAtMs ?? record.deletedAtMs ?? atMs, deletedAtMs } = record
  const { changedAtMs = deletedAtMs ?? createdAtMs } = record
  const times = { createdAtMs, changedAtMs, destroyedAtMs: deletedAtMs }
  const base: User = { ...emptyProfile, app: call.app, uid, num, kind: 'person', grade: 0, name: '', ...times }
  if (deletedAtMs !== undefined) return base
  const fields: Record<string, unknown> = base
  for (const key of profileKeys) if (record[key] !== undefined) fields[key] = record[key]
  return base
}

/** What is stored beside the account, and the account itself when it existed. */
async function apply(tx: Transaction, { record: { uid }, before, patch, ...change }: Change): Promise<void> {
  if (before && Object.keys(patch).length > 0) await updateUser(tx, before, patch)
  if (before && change.passwordHash !== undefined) await writePasswordHash(tx, uid, change.passwordHash)
  await setRestrictions(tx, uid, change.restrictions)
  if (Object.keys(change.settings).length > 0)
    await updateSettings(tx, uid, change.settings, before ? undefined : defaultSettings)
  if (changesLabels(change.labels)) await applyLabels(tx, uid, change.labels)
  if (!change.robot) return
  await tx.stores.robots.put(change.robot)
  const values = [shownRobot(change.robotBefore), shownRobot(change.robot)] as const
  if (before) tx.audit('robot.overwrite', uid, writtenOver(...values, ['owner', 'secret', 'callback', 'extra']))
  else tx.audit('robot.create', uid)
}
