import { secretWeakness } from '../config/checks.ts'
import type { SettingSources } from '../config/load.ts'
import { type Config, isKey, isSecretKey, secretKeys, settingOf } from '../config/settings.ts'
import type { SecretOptions } from '../core/apps/app-secrets.ts'
import { type AppKeys, defaultApp } from '../core/apps/store.ts'
import type { Core } from '../core/core.ts'
import { databaseDriver } from '../storage/open.ts'

/**
 * Which secrets calls may rotate. On a database server all nodes share what is stored, so it counts more than a configured
 * value, which is the one before then; elsewhere a configured value counts whatever the store has.
 */
export function secretOptions(config: Config, sources: SettingSources | undefined): SecretOptions {
  const given: readonly string[] = ['file', 'environment', 'flag']
  const configured = new Set<string>(secretKeys.filter((key) => given.includes(sources?.[key] ?? '')))
  const isFile = databaseDriver(config['database.url']).file !== undefined
  return { configured, pinned: isFile ? configured : new Set(), problemOf: secretProblem(config) }
}

const secretProblem = (config: Config) => (name: string, value: string) => {
  if (!isKey(name) || !isSecretKey(name)) return 'is no secret of an app'
  const { type } = settingOf(name)
  if ('member' in type || type.parse(value) === undefined) return `must be ${type.rule}`
  return config.insecureDev ? undefined : secretWeakness(value)
}

/** Hands on secrets of the default app that are not as they were `given` any more. */
export function keepRotated({ apps }: Core, given: AppKeys, keep: (secrets: AppKeys) => void): void {
  let kept = given
  const check = () => {
    const rotated = Object.keys(given).filter((name) => apps.key(defaultApp, name) !== kept[name])
    if (rotated.length === 0) return
    const fresh = Object.fromEntries(rotated.map((name) => [name, apps.key(defaultApp, name)]))
    kept = { ...kept, ...fresh }
    keep(fresh)
  }
  check()
  apps.onChange((app) => {
    if (app === defaultApp) check()
  })
}
