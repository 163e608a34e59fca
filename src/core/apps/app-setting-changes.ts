import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import { appKey } from '../transaction-keys.ts'
import { unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call } from '../values.ts'
import type { AppSettings, OwnSettings, ShownSetting } from './app-settings.ts'
import type { Apps } from './apps.ts'

/** Reads and changes the settings of apps; a change is in force on all nodes. */
export class AppSettingChanges {
  readonly #context: Context
  readonly #apps: Apps
  readonly #settings: AppSettings

  constructor(context: Context, apps: Apps, settings: AppSettings) {
    this.#context = context
    this.#apps = apps
    this.#settings = settings
    apps.onReload(() => this.load())
  }

  /** Reads the settings of all apps from the store. */
  async load(): Promise<void> {
    this.#settings.replace(await this.#context.storage.appSettings.all())
  }
  /** All settings of an app. Throws `app.not_found`. */
  list(app: AppId): ShownSetting[] {
    this.#require(app)
    return this.#settings.rules.shown(this.#settings.own(app))
  }
  /** Sets what `values` names. Throws `app.not_found`, and `request.invalid` for a value that does not fit. */
  async set(call: Call, app: AppId, values: Readonly<Record<string, unknown>>): Promise<ShownSetting[]> {
    const { rules } = this.#settings
    const texts = Object.entries(values).map(([name, value]) => [name, rules.textOf(name, value)] as const)
    return this.#change(call, app, (own) => new Map([...own, ...texts]))
  }
  /** The server's setting holds again. Throws `app.not_found`, and `resource.not_found` when the app has none of its own. */
  async remove(call: Call, app: AppId, name: string): Promise<ShownSetting[]> {
    return this.#change(call, app, (own) => {
      if (!own.has(name)) throw new CoreError('resource.not_found', `the app has no ${name} of its own`)
      return new Map([...own].filter(([other]) => other !== name))
    })
  }

  async #change(call: Call, app: AppId, changedTo: (own: OwnSettings) => OwnSettings): Promise<ShownSetting[]> {
    this.#require(app)
    const { rules } = this.#settings
    const inApp = { ...call, app }
    const { value: own } = await unitOfWork(this.#context, inApp, [appKey(app)], async (tx) => {
      const { appSettings } = tx.stores
      const before = await appSettings.of(app)
      const after = changedTo(before)
      rules.check(after)
      const changed = namesOf(before, after)
      if (changed.length === 0) return after
      for (const name of changed) await appSettings.set(app, name, after.get(name))
      tx.audit('app.update', app, {
        changed,
        before: shownValues(rules.shown(before), changed),
        after: shownValues(rules.shown(after), changed),
      })
      tx.event({ kind: 'app.changed', call: inApp, app })
      return after
    })
    await this.#apps.reload()
    return this.#settings.rules.shown(own)
  }
  #require(app: AppId): void {
    if (!this.#apps.exists(app)) throw new CoreError('app.not_found', `there is no app ${app}`)
  }
}

/** Names whose text differs. */
const namesOf = (before: OwnSettings, after: OwnSettings): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).toSorted()

const shownValues = (shown: readonly ShownSetting[], names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(shown.filter(({ name }) => names.includes(name)).map(({ name, value }) => [name, value]))
