import type { Config } from '../../config/settings.ts'
import { DialectRegistry } from '../../core/dialect-registry.ts'
import { adminModule } from './admin.ts'
import type { DialectModule } from './dialect-module.ts'
import { lanyingModule } from './lanying.ts'
import { openimModule } from './openim.ts'
import { wildfireModule } from './wildfire.ts'

/** All dialects of Rollcall. */
export const builtInDialects: readonly DialectModule[] = [wildfireModule, lanyingModule, openimModule, adminModule]

/** The traits of the dialects whose clients sign in, as configured. */
export const dialectRegistry = (config: Config, modules = builtInDialects): DialectRegistry =>
  new DialectRegistry(modules.flatMap((module) => module.traits?.(config) ?? []))
