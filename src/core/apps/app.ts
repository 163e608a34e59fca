import type { AppId } from '../values.ts'

export type App = { id: AppId; createdAtMs: number }

/** Named by the dialects, see `DialectTraits.appKeys`. */
export type AppKeyName = string
/** The secrets by which a caller names its app; one text never serves two apps. */
export type AppKeys = Readonly<Record<AppKeyName, string>>

export const defaultApp: AppId = 'default'
