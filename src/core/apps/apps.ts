import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { appKey, appListKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import { type AppId, type Call, limits } from '../values.ts'
import { beginDeletion } from './app-deletions.ts'
import { AppReloads } from './app-reloads.ts'
import {
  acceptedValues,
  assertKeyNames,
  assertUnshared,
  newAppSecret,
  rotateSecret,
  type SecretInfo,
  type SecretOptions,
  secretsOfApps,
  unchanged,
  valuesOf,
} from './app-secrets.ts'
import { type App, type AppKeyName, type AppKeys, type AppSecrets, defaultApp } from './store.ts'

export type AppSecret = { readonly app: AppId; readonly secret: string }

/** The secrets of one name that are accepted, until when that holds. */
type Accepted = { readonly secrets: readonly AppSecret[]; readonly untilMs: number }

/**
 * The tenants and the secrets that identify them. The default app's secrets come from configuration unless they were rotated.
 * All are held in memory, at most `limits.appsMax` apps, since every signed request is checked against them.
 */
export class Apps {
  readonly #context: Context
  readonly #given: AppKeys
  readonly #options: SecretOptions
  readonly #secrets = new Map<AppId, AppSecrets>()
  readonly #disabled = new Set<AppId>()
  readonly #accepted = new Map<AppKeyName, Accepted>()
  readonly #reloads: AppReloads

  constructor(context: Context, defaultKeys: AppKeys, options: SecretOptions = {}) {
    this.#context = context
    this.#given = defaultKeys
    this.#options = options
    this.#secrets.set(defaultApp, unchanged(defaultKeys))
    this.#reloads = new AppReloads(context, () => this.#read(), options.reloadFault ?? (() => {}))
  }

  /** Creates the default app at the first start and reads the secrets of all. Throws SharedSecretError. */
  async load(): Promise<void> {
    await unitOfWork(this.#context, atFirstStart, [appListKey()], async (tx) => {
      const { apps } = tx.stores
      if (await apps.find(defaultApp)) return
      await apps.insert({ id: defaultApp, createdAtMs: tx.atMs }, this.#counters())
      tx.audit('app.create', defaultApp)
    })
    await this.#read()
    for (const [app, secrets] of this.#secrets)
      if (app !== defaultApp) assertUnshared(app, valuesOf(secrets), this.#secrets)
  }
  /** Of all apps. */
  ids(): Iterable<AppId> {
    return this.#secrets.keys()
  }
  /** Of those whose credentials are accepted. */
  enabledIds(): AppId[] {
    return [...this.#secrets.keys()].filter((app) => !this.#disabled.has(app))
  }
  exists(app: AppId): boolean {
    return this.#secrets.has(app)
  }
  /** Whether it exists and its credentials are accepted. */
  isEnabled(app: AppId): boolean {
    return this.#secrets.has(app) && !this.#disabled.has(app)
  }
  /** Oldest first, after this one. */
  async list(after: readonly [createdAtMs: number, id: AppId] | undefined, limit: number): Promise<App[]> {
    const apps = await this.#context.storage.apps.list()
    const [ms, last] = after ?? [Number.NEGATIVE_INFINITY, '']
    return apps.filter(({ createdAtMs, id }) => createdAtMs > ms || (createdAtMs === ms && id > last)).slice(0, limit)
  }
  /** Throws `app.not_found`. */
  async get(app: AppId): Promise<App> {
    const found = await this.#context.storage.apps.find(app)
    if (!found) throw new CoreError('app.not_found', `there is no app ${app}`)
    return found
  }
  /** The current secret of an app. Throws `app.not_found`, and `internal` when the app was created before the dialect was added. */
  key(app: AppId, name: AppKeyName): string {
    const secrets = this.#secrets.get(app)
    if (!secrets) throw new CoreError('app.not_found')
    const secret = secrets[name]
    if (secret === undefined) throw new CoreError('internal', `the app ${app} has no ${name}`)
    return secret.value
  }
  /**
   * Every secret of that name that is accepted, with its app: the current ones, then those before them that are accepted still;
   * none of a disabled app. The list is cached until an app changes or a secret ends, since every signed request reads it.
   */
  secrets(name: AppKeyName): readonly AppSecret[] {
    const nowMs = this.#context.clock.now()
    const known = this.#accepted.get(name)
    if (known && nowMs < known.untilMs) return known.secrets
    const made = this.#acceptedAt(name, nowMs)
    this.#accepted.set(name, made)
    return made.secrets
  }
  /** As `secrets`, of one app. */
  secretsOf(app: AppId, name: AppKeyName): string[] {
    return this.secrets(name).flatMap((one) => (one.app === app ? one.secret : []))
  }
  /** Throws `app.not_found`. */
  listSecrets(app: AppId): SecretInfo[] {
    const nowMs = this.#context.clock.now()
    return Object.entries(this.#require(app)).map(([name, { changedAtMs, previous }]) => ({
      name,
      origin: app === defaultApp && this.#options.configured?.has(name) ? 'configuration' : 'stored',
      changedAtMs,
      previousUntilMs: previous && previous.untilMs > nowMs ? previous.untilMs : undefined,
    }))
  }
  /**
   * Creates a tenant with a secret for each of the dialects' `appKeys`. Throws `app.limit_reached`, `resource.exists`, and
   * `request.invalid` when a secret is missing or has an unknown name, or is in use (SharedSecretError).
   */
  async create(call: Call, id: AppId, keys: AppKeys): Promise<App> {
    assertKeyNames(keys, this.#context.dialects.appKeys)
    const { value: app } = await unitOfWork(this.#context, call, [appListKey()], async (tx) => {
      const { stores } = tx
      // Apps that are being created by a concurrent call are not in memory yet.
      const apps = await stores.apps.list()
      if (apps.some((one) => one.id === id)) throw new CoreError('resource.exists', `the app ${id} exists`)
      if (apps.length >= limits.appsMax) throw new CoreError('app.limit_reached')
      assertUnshared(id, keys, [...this.#secrets, ...(await stores.apps.allSecrets())])
      const app = { id, createdAtMs: tx.atMs }
      await stores.apps.insert(app, this.#counters())
      await stores.apps.setSecrets(id, unchanged(keys))
      tx.audit('app.create', id)
      tx.event({ kind: 'app.created', call, app: id })
      return app
    })
    await this.reload()
    return app
  }
  /** As `create`, with secrets made here. */
  async createWithNewKeys(call: Call, id: AppId): Promise<{ app: App; keys: AppKeys }> {
    const keys = Object.fromEntries(this.#context.dialects.appKeys.map((name) => [name, newAppSecret(this.#context)]))
    return { app: await this.create(call, id, keys), keys }
  }
  /**
   * Accepts no credential of the app any more, on any node, or accepts them again. Nothing of the app is deleted. Throws
   * `app.not_found`.
   */
  async setDisabled(call: Call, app: AppId, disabled: boolean): Promise<App> {
    if (app === defaultApp) throw new CoreError('request.invalid', 'the default app cannot be disabled')
    await unitOfWork(this.#context, call, [appKey(app)], async (tx) => {
      const found = await tx.stores.apps.find(app)
      if (!found || found.deletingAtMs !== undefined) throw new CoreError('app.not_found', `there is no app ${app}`)
      const was = found.disabledAtMs !== undefined
      if (was === disabled) return
      await tx.stores.apps.setDisabled(app, disabled ? tx.atMs : undefined)
      tx.audit('app.update', app, { changed: ['disabled'], before: { disabled: was }, after: { disabled } })
      tx.event({ kind: 'app.changed', call, app })
    })
    await this.reload()
    return this.get(app)
  }
  /**
   * Begins to delete a disabled app with all that it has, in the background; `confirm` is its id again. It is unknown at once,
   * and listed until the end. Throws what `beginDeletion` throws.
   */
  async delete(call: Call, app: AppId, confirm: string): Promise<App> {
    const deleting = await beginDeletion(this.#context, call, app, confirm)
    await this.reload()
    return deleting
  }
  /**
   * Gives an app another secret, of this value or a new one; the one before is accepted until `previousUntilMs`. Throws
   * `app.not_found`, `resource.not_found` for an unknown name, and `request.invalid` when it is configured, or the value is weak
   * or in use.
   */
  async rotate(
    call: Call,
    app: AppId,
    { name, value = newAppSecret(this.#context), previousUntilMs }: RotateRequest,
  ): Promise<{ readonly info: SecretInfo; readonly value: string }> {
    this.assertRotatable(app, name)
    const problem = this.#options.problemOf?.(name, value)
    if (problem !== undefined) throw new CoreError('request.invalid', `${name} ${problem}`)
    await rotateSecret(this.#context, { ...call, app }, { name, value, previousUntilMs }, this.#given)
    await this.reload()
    const info = this.listSecrets(app).find((one) => one.name === name)
    if (!info) throw new CoreError('resource.not_found')
    return { info, value }
  }
  /** Live sessions whose tokens a secret verifies; `undefined` for a secret that verifies none. */
  async sessionsUnder(app: AppId, name: AppKeyName): Promise<number | undefined> {
    const { dialects, storage } = this.#context
    const dialect = dialects.names.find((one) => dialects.of(one).tokenSecret === name)
    return dialect === undefined ? undefined : storage.apps.countSessions(app, dialect)
  }
  /** A secret that calls may rotate. Throws what `rotate` throws for that app and name. */
  assertRotatable(app: AppId, name: AppKeyName): SecretInfo {
    const info = this.listSecrets(app).find((one) => one.name === name)
    if (!info) throw new CoreError('resource.not_found', `the app ${app} has no ${name}`)
    if (info.origin === 'configuration')
      throw new CoreError('request.invalid', `${name} is set in the configuration: replace it there and restart`)
    return info
  }

  /** Called after anything of an app changed or was added. A listener must not throw. */
  onChange(listener: (app: AppId) => void): () => void {
    return this.#reloads.onChange(listener)
  }
  /** Reads with each reload: what else is held in memory of apps. */
  onReload(read: () => Promise<void>): void {
    this.#reloads.add(read)
  }
  /**
   * Reads what other nodes and commands changed; the read begins after the call. When the store cannot be read, the next time
   * does it. Does not throw.
   */
  reload(): Promise<void> {
    return this.#reloads.reload()
  }

  /** Returns the apps that changed. */
  async #read(): Promise<AppId[]> {
    const { storage } = this.#context
    const [apps, all] = [await storage.apps.list(), await secretsOfApps(storage, this.#given)]
    const present = apps.filter(({ deletingAtMs }) => deletingAtMs === undefined)
    const changed = this.#forgetAbsent(new Set(present.map(({ id }) => id)))
    for (const { id, disabledAtMs } of present) {
      const secrets = this.#inForce(id, all.get(id) ?? {})
      const isDisabled = disabledAtMs !== undefined
      if (isDisabled === this.#disabled.has(id) && JSON.stringify(secrets) === JSON.stringify(this.#secrets.get(id)))
        continue
      this.#secrets.set(id, secrets)
      if (isDisabled) this.#disabled.add(id)
      else this.#disabled.delete(id)
      changed.push(id)
    }
    if (changed.length > 0) this.#accepted.clear()
    return changed
  }
  /** Apps that are deleted, or being deleted. */
  #forgetAbsent(present: ReadonlySet<AppId>): AppId[] {
    const absent = [...this.#secrets.keys()].filter((app) => app !== defaultApp && !present.has(app))
    for (const app of absent) {
      this.#secrets.delete(app)
      this.#disabled.delete(app)
    }
    return absent
  }
  #inForce(app: AppId, stored: AppSecrets): AppSecrets {
    const { pinned } = this.#options
    if (app !== defaultApp || !pinned) return stored
    const configured = Object.entries(unchanged(this.#given)).filter(([name]) => pinned.has(name))
    return { ...stored, ...Object.fromEntries(configured) }
  }
  #acceptedAt(name: AppKeyName, nowMs: number): Accepted {
    const found = this.enabledIds().flatMap((app) => {
      const secret = this.#secrets.get(app)?.[name]
      return secret ? [{ app, secret, values: acceptedValues(secret, nowMs) }] : []
    })
    const at = (place: number) =>
      found.flatMap(({ app, values }) => (values[place] === undefined ? [] : [{ app, secret: values[place] }]))
    const ends = found.flatMap(({ secret: { previous } }) =>
      previous && previous.untilMs > nowMs ? previous.untilMs : [],
    )
    return { secrets: [...at(0), ...at(1)], untilMs: Math.min(Number.POSITIVE_INFINITY, ...ends) }
  }
  #require(app: AppId): AppSecrets {
    const secrets = this.#secrets.get(app)
    if (!secrets) throw new CoreError('app.not_found', `there is no app ${app}`)
    return secrets
  }
  #counters() {
    const { numLayout, firstSerial } = this.#context.dialects
    return { firstNum: numLayout.first, firstSerial }
  }
}

export type RotateRequest = {
  readonly name: AppKeyName
  readonly value?: string | undefined
  readonly previousUntilMs: number
}

const atFirstStart: Call = { app: defaultApp, dialect: 'admin', actor: { kind: 'system', id: 'start' } }
