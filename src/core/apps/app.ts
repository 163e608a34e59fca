import type { AppId } from '../values.ts'

export type App = { id: AppId; createdAtMs: number }

/** The secrets by which a caller names its app; one text never serves two apps. */
export type AppKeyName = 'wildfire.secret' | 'wildfire.tokenKey' | 'openim.secret'
export type AppKeys = Record<AppKeyName, string>

export const defaultApp: AppId = 'default'
