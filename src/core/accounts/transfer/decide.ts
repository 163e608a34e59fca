import { CoreError } from '../../errors.ts'
import { type AppId, withoutUndefined } from '../../values.ts'
import type { RestrictionChange } from '../restrictions.ts'
import { defaultSettings, type SettingsPatch } from '../settings-store.ts'
import type { UserPatch } from '../store.ts'
import { emptyProfile, isDestroyed, type Profile, type Restriction, type Robot, type User } from '../user.ts'
import { changesLabels, type LabelChange, labelChange, unchangedLabels } from './labels.ts'
import { type RecordedRestriction, restrictionKinds, settingsDifference, type UserRecord } from './record.ts'
import type { StoredAccounts } from './stored-accounts.ts'

/** What a record changes. Empty parts change nothing. */
export type Change = {
  readonly record: UserRecord
  readonly before: User | undefined
  /** An account is made. Without one before and none made, only restrictions of the id change. */
  readonly isNew: boolean
  readonly patch: UserPatch
  readonly passwordHash: string | undefined
  readonly restrictions: RestrictionChange
  readonly settings: SettingsPatch
  readonly labels: LabelChange
  /** What the robot has from now on. */
  readonly robot: Robot | undefined
  readonly robotBefore: Robot | undefined
  /** The num of the record was taken; otherwise a new account gets another. */
  readonly keepsNum: boolean
}

export type DecideOptions = {
  /** Accounts that exist stay as they are. */
  readonly keepExisting: boolean
  readonly app: AppId
  readonly atMs: number
}

/**
 * What the record changes, or why it cannot be applied. Notes names and nums that it takes in `stored`, so records are
 * decided in order. A uid may occur once.
 */
export function decideChange(record: UserRecord, stored: StoredAccounts, options: DecideOptions): Change | CoreError {
  const before = stored.users.get(record.uid)
  if (record.registered === false) return restrictionsAlone(record, before, stored, options)
  const problem = before ? problemWithExisting(record, before) : problemWithNew(record)
  if (problem) return problem
  if (before && (options.keepExisting || isDestroyed(before))) return unchanged(record, before)
  const { name = '' } = record
  if (name !== '' && name !== before?.name && stored.names.isTaken(name, record.uid))
    return new CoreError('user.name_taken', 'another account has this name')
  if (record.alias && stored.aliases.isTaken(record.alias, record.uid))
    return new CoreError('push.alias_taken', 'another account has this alias')
  if (record.name !== undefined || !before) stored.names.rename(record.uid, name, before?.name)
  return before ? changeOf(record, before, stored, options) : creationOf(record, stored, options)
}

function restrictionsAlone(
  record: UserRecord,
  before: User | undefined,
  stored: StoredAccounts,
  options: DecideOptions,
): Change {
  if (before && options.keepExisting) return unchanged(record, before)
  return { ...nothing, record, before, restrictions: restrictionsOf(record, stored, options) }
}

function problemWithExisting(record: UserRecord, before: User): CoreError | undefined {
  if (isDestroyed(before))
    return record.deletedAtMs === undefined ? new CoreError('user.destroyed', 'import revives no account') : undefined
  if (record.deletedAtMs !== undefined) return new CoreError('user.exists', 'import deletes no account')
  const { kind = before.kind } = record
  if (kind !== before.kind && [kind, before.kind].includes('robot'))
    return new CoreError('request.invalid', `kind: the account is a ${before.kind} here`)
  return robotProblem({ ...record, kind })
}

const problemWithNew = (record: UserRecord): CoreError | undefined => robotProblem(record)

function robotProblem({ kind, passwordHash, robot }: UserRecord): CoreError | undefined {
  if (kind === 'robot' && passwordHash !== undefined)
    return new CoreError('request.invalid', 'passwordHash: a robot has no password')
  if (kind !== 'robot' && robot) return new CoreError('request.invalid', 'robot: the account is none')
  return undefined
}

const nothing = {
  isNew: false,
  patch: {},
  passwordHash: undefined,
  restrictions: {},
  settings: {},
  labels: unchangedLabels,
  robot: undefined,
  robotBefore: undefined,
  keepsNum: true,
}

const unchanged = (record: UserRecord, before: User): Change => ({ ...nothing, record, before })

function creationOf(record: UserRecord, stored: StoredAccounts, options: DecideOptions): Change {
  const keepsNum = record.num !== undefined && stored.nums.take(record.num)
  if (record.deletedAtMs !== undefined) return { ...nothing, record, before: undefined, isNew: true, keepsNum }
  return {
    record,
    before: undefined,
    isNew: true,
    patch: {},
    passwordHash: record.passwordHash,
    restrictions: restrictionsOf(record, stored, options),
    settings: record.settings ? settingsDifference(record.settings, defaultSettings) : nothing.settings,
    labels: labelChange(record, stored),
    robot: robotOf(record, stored, options),
    robotBefore: undefined,
    keepsNum,
  }
}

function changeOf(record: UserRecord, before: User, stored: StoredAccounts, options: DecideOptions): Change {
  return {
    record,
    before,
    isNew: false,
    patch: patchOf(record, before),
    passwordHash: stored.passwordHashes.has(record.uid) ? undefined : record.passwordHash,
    restrictions: restrictionsOf(record, stored, options),
    settings: record.settings ? settingsDifference(record.settings, stored.settingsOf(record.uid)) : {},
    labels: labelChange(record, stored),
    robot: robotOf(record, stored, options),
    robotBefore: stored.robots.get(record.uid),
    keepsNum: true,
  }
}

/** `undefined` when it is as the record says. Fields that the record leaves out stay. */
function robotOf({ uid, robot }: UserRecord, stored: StoredAccounts, { app }: DecideOptions): Robot | undefined {
  if (!robot) return undefined
  const before = stored.robots.get(uid) ?? { app, uid, owner: uid, secret: undefined, callback: '', extra: '' }
  const { secret, owner = before.owner, callback = before.callback, extra = before.extra } = robot
  const after: Robot = { app, uid, secret, owner, callback, extra }
  return Object.entries(after).every(([key, value]) => before[key as keyof typeof before] === value) ? undefined : after
}

/** The fields of a record that an account has itself. */
export const profileKeys = [...Object.keys(emptyProfile), 'name', 'kind', 'grade'] as readonly (
  | keyof Profile
  | 'name'
  | 'kind'
  | 'grade'
)[]

function patchOf(record: UserRecord, before: User): UserPatch {
  const different = profileKeys.filter((key) => record[key] !== undefined && record[key] !== before[key])
  return Object.fromEntries(different.map((key) => [key, record[key]]))
}

function restrictionsOf(record: UserRecord, stored: StoredAccounts, { atMs }: DecideOptions): RestrictionChange {
  if (record.ban === undefined && record.mute === undefined) return nothing.restrictions
  const active = stored.restrictionsOf(record.uid)
  const changes = restrictionKinds.map((kind) => [kind, restrictionUpdate(record[kind], active[kind], atMs)] as const)
  return withoutUndefined(Object.fromEntries(changes))
}

/** `undefined`: nothing changes. One whose time has ended is none. */
function restrictionUpdate(wanted: RecordedRestriction | undefined, active: Restriction | undefined, atMs: number) {
  if (wanted === undefined) return undefined
  const standing = wanted && (wanted.untilMs === undefined || wanted.untilMs > atMs)
  if (!standing) return active && false
  const isSame = active?.reason === wanted.reason && active.untilMs === wanted.untilMs
  return isSame ? undefined : wanted
}

/** Whether the change changes anything. */
export const changesAnything = (change: Change): boolean =>
  change.isNew || change.passwordHash !== undefined || hasKeys(change.patch) || hasMoreThanAccount(change)

/** Whether the change is more than one of the account itself. */
export const hasMoreThanAccount = ({ robot, restrictions, settings, labels }: Change): boolean =>
  robot !== undefined || changesLabels(labels) || hasKeys(restrictions) || hasKeys(settings)

/** Asked for each new account: without a list of the keys. */
function hasKeys(part: object): boolean {
  for (const _ in part) return true
  return false
}
