import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { appListKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import { type AppId, type Call, limits } from '../values.ts'
import { type App, type AppKeyName, type AppKeys, defaultApp } from './store.ts'

/**
 * How often the store is read for changes that no event announced: of several nodes, since an event may be lost; of one node,
 * since a command may have made them beside the server.
 */
const reloadMs = { several: 10_000, single: 30_000 } as const

/** Random bytes of a secret that is made here. */
const newKeyBytes = 24

export type AppSecret = { readonly app: AppId; readonly secret: string }

/**
 * The tenants and the secrets that identify them. The default app's secrets come from configuration. All are held in
 * memory, at most `limits.appsMax` apps, since every signed request is checked against them.
 */
export class Apps {
  readonly #keys = new Map<AppId, AppKeys>()
  readonly #secrets = new Map<AppKeyName, readonly AppSecret[]>()
  readonly #reloads: (() => Promise<void>)[] = []
  readonly #listeners = new Set<(app: AppId) => void>()
  #reloading: Promise<void> | undefined
  #again = false

  constructor(
    private readonly context: Context,
    defaultKeys: AppKeys,
  ) {
    this.#keys.set(defaultApp, defaultKeys)
    context.cluster.subscribe((event) => {
      if (event.kind === 'app.created' || event.kind === 'app.changed') void this.reload()
    })
    context.clock.every(context.cluster.isSingleNode ? reloadMs.single : reloadMs.several, () => void this.reload())
  }

  /** Creates the default app at the first start and reads the secrets of the others. Throws SharedSecretError. */
  async load(): Promise<void> {
    await unitOfWork(this.context, atFirstStart, [appListKey()], async (tx) => {
      const { apps } = tx.stores
      if (await apps.find(defaultApp)) return
      await apps.insert({ id: defaultApp, createdAtMs: tx.atMs }, this.#counters())
      tx.audit('app.create', defaultApp)
    })
    for (const [app, keys] of await this.context.storage.apps.allKeys()) {
      if (app === defaultApp) continue
      assertUnshared(app, keys, this.#keys)
      this.#add(app, keys)
    }
  }
  /** Of all apps. */
  ids(): Iterable<AppId> {
    return this.#keys.keys()
  }
  exists(app: AppId): boolean {
    return this.#keys.has(app)
  }
  /** Oldest first, after this one. */
  async list(after: readonly [createdAtMs: number, id: AppId] | undefined, limit: number): Promise<App[]> {
    const apps = await this.context.storage.apps.list()
    const [ms, last] = after ?? [Number.NEGATIVE_INFINITY, '']
    return apps.filter(({ createdAtMs, id }) => createdAtMs > ms || (createdAtMs === ms && id > last)).slice(0, limit)
  }
  /** Throws `app.not_found`. */
  async get(app: AppId): Promise<App> {
    const found = await this.context.storage.apps.find(app)
    if (!found) throw new CoreError('app.not_found', `there is no app ${app}`)
    return found
  }
  /** One secret of an app. Throws `app.not_found`, and `internal` when the app was created before the dialect was added. */
  key(app: AppId, name: AppKeyName): string {
    const keys = this.#keys.get(app)
    if (!keys) throw new CoreError('app.not_found')
    const key = keys[name]
    if (key === undefined) throw new CoreError('internal', `the app ${app} has no ${name}`)
    return key
  }
  /**
   * Every app that has a secret of that name, with the secret. The list is cached until an app is created, since every
   * signed request reads it.
   */
  secrets(name: AppKeyName): readonly AppSecret[] {
    const known = this.#secrets.get(name)
    if (known) return known
    const all = [...this.#keys].flatMap(([app, { [name]: secret }]) => (secret === undefined ? [] : { app, secret }))
    this.#secrets.set(name, all)
    return all
  }
  /**
   * Creates a tenant with a secret for each of the dialects' `appKeys`. Throws `app.limit_reached`, `resource.exists`, and
   * `request.invalid` when a secret is missing or has an unknown name, or is in use (SharedSecretError).
   */
  async create(call: Call, id: AppId, keys: AppKeys): Promise<App> {
    assertKeyNames(keys, this.context.dialects.appKeys)
    const { value: app } = await unitOfWork(this.context, call, [appListKey()], async (tx) => {
      const { stores } = tx
      // Apps that are being created by a concurrent call are not in memory yet.
      const apps = await stores.apps.list()
      if (apps.some((one) => one.id === id)) throw new CoreError('resource.exists', `the app ${id} exists`)
      if (apps.length >= limits.appsMax) throw new CoreError('app.limit_reached')
      assertUnshared(id, keys, [...this.#keys, ...(await stores.apps.allKeys())])
      const app = { id, createdAtMs: tx.atMs }
      await stores.apps.insert(app, this.#counters())
      await stores.apps.setKeys(id, keys)
      tx.audit('app.create', id)
      tx.event({ kind: 'app.created', call, app: id })
      return app
    })
    this.#add(id, keys)
    return app
  }
  /** As `create`, with secrets made here. */
  async createWithNewKeys(call: Call, id: AppId): Promise<{ app: App; keys: AppKeys }> {
    const { dialects, ids } = this.context
    const keys = Object.fromEntries(dialects.appKeys.map((name) => [name, ids.hex(newKeyBytes)]))
    return { app: await this.create(call, id, keys), keys }
  }

  /** Called with an app that is new here. A listener must not throw. */
  onAdded(listener: (app: AppId) => void): void {
    this.#listeners.add(listener)
  }
  /** Reads with each reload: what else is held in memory of apps. */
  onReload(read: () => Promise<void>): void {
    this.#reloads.push(read)
  }
  /**
   * Reads what other nodes and commands changed; the read begins after the call. When the store cannot be read, the next time
   * does it. Does not throw.
   */
  async reload(): Promise<void> {
    this.#again = true
    this.#reloading ??= this.#runReloads()
    await this.#reloading
  }

  async #runReloads(): Promise<void> {
    while (this.#again) {
      this.#again = false
      await this.#readNew().catch(() => {})
    }
    this.#reloading = undefined
  }
  async #readNew(): Promise<void> {
    for (const [app, keys] of await this.context.storage.apps.allKeys()) if (!this.exists(app)) this.#add(app, keys)
    for (const read of this.#reloads) await read()
  }
  #counters() {
    const { numLayout, firstSerial } = this.context.dialects
    return { firstNum: numLayout.first, firstSerial }
  }
  #add(app: AppId, keys: AppKeys): void {
    this.#keys.set(app, keys)
    this.#secrets.clear()
    for (const listener of this.#listeners) listener(app)
  }
}

const atFirstStart: Call = { app: defaultApp, dialect: 'admin', actor: { kind: 'system', id: 'start' } }

/** A secret that another app has already, under any name. */
export class SharedSecretError extends CoreError {
  constructor(
    readonly app: AppId,
    readonly key: AppKeyName,
    /** The app that has it, and its name there. */
    readonly owner: AppId,
    readonly ownerKey: AppKeyName,
  ) {
    super('request.invalid', `${key} of the app ${app} is ${ownerKey} of the app ${owner} already`)
  }
}

/** Throws `request.invalid` unless the keys have just these names. */
function assertKeyNames(keys: AppKeys, names: readonly AppKeyName[]): void {
  const wrong = [...new Set(Object.keys(keys)).symmetricDifference(new Set(names))]
  if (wrong.length > 0)
    throw new CoreError('request.invalid', `an app has the secrets ${names.join(', ')}; not so: ${wrong.join(', ')}`)
}

/** A secret identifies its app, so no two apps may have the same one. */
function assertUnshared(app: AppId, keys: AppKeys, others: Iterable<readonly [AppId, AppKeys]>): void {
  const owners = new Map<string, [AppId, AppKeyName]>()
  for (const [other, theirs] of others)
    for (const [name, secret] of secretsOf(theirs)) owners.set(secret, [other, name])
  for (const [name, secret] of secretsOf(keys)) {
    const owner = owners.get(secret)
    if (owner !== undefined) throw new SharedSecretError(app, name, ...owner)
  }
}

const secretsOf = (keys: AppKeys): [AppKeyName, string][] => Object.entries(keys)
