import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { appListKey } from '../transaction-keys.ts'
import { type UnitContext, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import { SharedSecretError } from './shared-secret-error.ts'
import { type AppKeyName, type AppKeys, type AppSecrets, defaultApp, type StoredSecret } from './store.ts'

/** What is shown of a secret. */
export type SecretInfo = {
  readonly name: AppKeyName
  /** `configuration`: of the default app, and replaced there. */
  readonly origin: 'configuration' | 'stored'
  /** Absent when it was never rotated. */
  readonly changedAtMs: number | undefined
  /** When the one before it is refused; absent when it is. */
  readonly previousUntilMs: number | undefined
}

/** Of the default app's secrets, and of reloads. */
export type SecretOptions = {
  /** Called when the apps cannot be read again; once until a read succeeds. */
  readonly reloadFault?: (error: unknown) => void
  /** Names whose value is configured: they are not rotated by calls. */
  readonly configured?: ReadonlySet<AppKeyName>
  /** Names whose configured value counts, whatever the store has. */
  readonly pinned?: ReadonlySet<AppKeyName>
  /** Why a value cannot be the secret of that name; `undefined` when it can. */
  readonly problemOf?: (name: AppKeyName, value: string) => string | undefined
}

/** How long the secret before a rotation may be accepted: longer than the longest lifetime of a token by default. */
export const secretOverlapMsMax = 400 * 86_400_000

/** Random bytes of a secret that is made here. */
const newSecretBytes = 24

export const newAppSecret = ({ ids }: Pick<Context, 'ids'>): string => ids.hex(newSecretBytes)

export type SecretRotation = {
  readonly name: AppKeyName
  readonly value: string
  /** When the secret before is refused; the time of the change or earlier: at once. */
  readonly previousUntilMs: number
}

/** The secrets of the default app that the store does not have: they are from configuration or from a file. */
export type GivenSecrets = AppKeys

/**
 * Replaces one secret of an app, in one transaction with its audit entry. Throws `resource.not_found` when the app has none of
 * that name, and `request.invalid` when it is the value already or in use (SharedSecretError).
 */
export async function rotateSecret(
  context: UnitContext,
  call: Call,
  { name, value, previousUntilMs }: SecretRotation,
  given: GivenSecrets,
): Promise<StoredSecret> {
  const { app } = call
  const { value: fresh } = await unitOfWork(context, call, [appListKey()], async (tx) => {
    const all = await secretsOfApps(tx.stores, given)
    const before = all.get(app)?.[name]
    if (!before) throw new CoreError('resource.not_found', `the app ${app} has no ${name}`)
    if (before.value === value) throw new CoreError('request.invalid', `${name} has this value already`)
    assertUnused(app, name, value, all)
    const previous = previousUntilMs > tx.atMs ? { value: before.value, untilMs: previousUntilMs } : undefined
    const fresh: StoredSecret = { value, changedAtMs: tx.atMs, previous }
    await tx.stores.apps.setSecrets(app, { ...(app === defaultApp ? {} : all.get(app)), [name]: fresh })
    tx.audit('secret.rotate', app, { changed: [name], details: previous ? { previousUntil: previousUntilMs } : {} })
    tx.event({ kind: 'app.changed', call, app })
    return fresh
  })
  return fresh
}

/** Those of the store; of the default app also those that only `given` has. */
export async function secretsOfApps(
  { apps }: Pick<Stores, 'apps'>,
  given: GivenSecrets,
): Promise<Map<AppId, AppSecrets>> {
  const stored = await apps.allSecrets()
  return new Map([...stored, [defaultApp, { ...unchanged(given), ...stored.get(defaultApp) }]])
}

/** Secrets that were not rotated. */
export const unchanged = (keys: AppKeys): AppSecrets =>
  Object.fromEntries(
    Object.entries(keys).map(([name, value]) => [name, { value, changedAtMs: undefined, previous: undefined }]),
  )

/** A secret identifies its app, so no two apps may have the same one; nor may two of one app be equal. */
function assertUnused(app: AppId, name: AppKeyName, value: string, all: ReadonlyMap<AppId, AppSecrets>): void {
  for (const [owner, secrets] of all)
    for (const [ownerKey, one] of Object.entries(secrets))
      if (one.value === value || one.previous?.value === value) throw new SharedSecretError(app, name, owner, ownerKey)
}

/** Whether a secret is accepted: the current one, or the one before it while that lasts. */
export const acceptedValues = ({ value, previous }: StoredSecret, nowMs: number): string[] =>
  previous && previous.untilMs > nowMs ? [value, previous.value] : [value]

/** Throws `request.invalid` unless the keys have just these names. */
export function assertKeyNames(keys: AppKeys, names: readonly AppKeyName[]): void {
  const wrong = [...new Set(Object.keys(keys)).symmetricDifference(new Set(names))]
  if (wrong.length > 0)
    throw new CoreError('request.invalid', `an app has the secrets ${names.join(', ')}; not so: ${wrong.join(', ')}`)
}

/** A secret identifies its app, so no two apps may have the same one. */
export function assertUnshared(app: AppId, keys: AppKeys, others: Iterable<readonly [AppId, AppSecrets]>): void {
  const owners = new Map<string, [AppId, AppKeyName]>()
  for (const [other, theirs] of others)
    if (other !== app)
      for (const [name, { value, previous }] of Object.entries(theirs)) {
        owners.set(value, [other, name])
        if (previous) owners.set(previous.value, [other, name])
      }
  for (const [name, secret] of Object.entries(keys)) {
    const owner = owners.get(secret)
    if (owner !== undefined) throw new SharedSecretError(app, name, ...owner)
  }
}

export const valuesOf = (secrets: AppSecrets): AppKeys =>
  Object.fromEntries(Object.entries(secrets).map(([name, { value }]) => [name, value]))
