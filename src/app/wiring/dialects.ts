import type { Config } from '../../config/settings.ts'
import { DialectRegistry, policiesOf } from '../../core/dialect-registry.ts'
import { adminModule } from './admin.ts'
import type { DialectModule, PerApp } from './dialect-module.ts'
import { lanyingModule } from './lanying.ts'
import { openimModule } from './openim.ts'
import { wildfireModule } from './wildfire.ts'

/** All dialects of Rollcall. */
export const builtInDialects: readonly DialectModule[] = [wildfireModule, lanyingModule, openimModule, adminModule]

/** The traits of the dialects whose clients sign in, as configured; without `perApp` the same for all apps. */
export function dialectRegistry(config: Config, modules = builtInDialects, perApp?: PerApp): DialectRegistry {
  const traitsOf = (own: Config) => modules.flatMap((module) => module.traits?.(own) ?? [])
  return new DialectRegistry(
    traitsOf(config),
    perApp?.((own) => policiesOf(traitsOf(own))),
  )
}
