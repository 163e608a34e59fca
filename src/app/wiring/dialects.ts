import { adminModule } from './admin.ts'
import type { DialectModule } from './dialect-module.ts'
import { lanyingModule } from './lanying.ts'
import { openimModule } from './openim.ts'
import { wildfireModule } from './wildfire.ts'

/** All dialects of Rollcall. */
export const builtInDialects: readonly DialectModule[] = [wildfireModule, lanyingModule, openimModule, adminModule]
