import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { type AppId, type Call, limits } from '../values.ts'
import { type AppKeyName, type AppKeys, defaultApp } from './app.ts'

export type AppKeysOf = AppKeys

/**
 * The tenants and the secrets by which callers name them. The default app's come from configuration; all are held in
 * memory, at most `limits.appsMax` of them, since every signed request is checked against them.
 */
export class Apps {
  readonly #keys = new Map<AppId, AppKeys>()

  constructor(
    private readonly context: Context,
    defaultKeys: AppKeys,
  ) {
    this.#keys.set(defaultApp, defaultKeys)
  }

  /** Makes the default app at the first start and reads the others' keys. */
  async load(): Promise<void> {
    const { storage, clock } = this.context
    await storage.transaction(async (stores) => {
      if (!(await stores.apps.find(defaultApp))) await stores.apps.insert({ id: defaultApp, createdAtMs: clock.now() })
    })
    for (const app of await storage.apps.list()) {
      if (app.id === defaultApp) continue
      const keys = await storage.apps.keys(app.id)
      if (keys) this.#keys.set(app.id, keys)
    }
  }
  exists(app: AppId): boolean {
    return this.#keys.has(app)
  }
  keys(app: AppId): AppKeys {
    const keys = this.#keys.get(app)
    if (!keys) throw new CoreError('app.not_found')
    return keys
  }
  /** Every app with one of its secrets. */
  secrets(name: AppKeyName): { app: AppId; secret: string }[] {
    return [...this.#keys].map(([app, keys]) => ({ app, secret: keys[name] }))
  }
  /** Makes a tenant. Throws `app.limit_reached`, and `request.invalid` when the id or a secret is in use. */
  async create(call: Call, app: AppId, keys: AppKeys): Promise<void> {
    if (this.#keys.size >= limits.appsMax) throw new CoreError('app.limit_reached')
    if (this.#keys.has(app)) throw new CoreError('request.invalid', `the app ${app} exists`)
    const used = new Set([...this.#keys.values()].flatMap((one) => Object.values(one)))
    for (const [name, secret] of Object.entries(keys))
      if (used.has(secret)) throw new CoreError('request.invalid', `${name} is another app's secret`)
    const atMs = this.context.clock.now()
    await this.context.storage.transaction(async (stores) => {
      await stores.apps.insert({ id: app, createdAtMs: atMs })
      await stores.apps.setKeys(app, keys)
      await record(stores, call, atMs, 'app.create', app)
    })
    this.#keys.set(app, keys)
  }
}
