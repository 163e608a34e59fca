import { boolean, integer, type MapType, portOrOff, type SettingType } from './setting-types.ts'

/** One setting as data: parsing, default, messages and the reference page use it. */
export interface SettingRow<T> {
  readonly type: SettingType<T> | MapTypeOf<T>
  readonly unit?: string
  readonly default: NoInfer<T>
  /** Shown in place of the default where its value is not descriptive. */
  readonly defaultText?: string
  readonly meaning: string
  /** A valid text; messages and the reference page show it. */
  readonly example: string
  /** May be stored in secrets.json, never printed. */
  readonly secret?: boolean
  /** Of a secret: made at the first start when not configured, and stored. */
  readonly generated?: boolean
  /** An app may have another value of its own; this one is for the apps that have none. */
  readonly perApp?: boolean
}
type MapTypeOf<T> = T extends ReadonlyMap<string, infer M> ? MapType<M> : never

export type SecretRow = SettingRow<string> & { readonly secret: true; readonly generated: boolean }

export const settingRow = <T>(row: SettingRow<T>): SettingRow<T> => row

/** The row of a setting that an app may have a value of its own for. */
export const perApp = <R extends object>(row: R): R & { readonly perApp: true } => ({ ...row, perApp: true })

export const portRow = (number: number, meaning: string) =>
  settingRow({ type: portOrOff, default: number, meaning, example: String(number) })

export const switchRow = (byDefault: boolean, meaning: string) =>
  settingRow({ type: boolean, default: byDefault, meaning, example: String(!byDefault) })

/** A number of days; 0 for no limit. */
export const daysRow = (byDefault: number, meaning: string) =>
  settingRow({
    type: integer(0, 36_500),
    unit: 'days',
    default: byDefault,
    meaning: `${meaning} 0: unlimited.`,
    example: String(byDefault || 365),
  })

export const urlRow = (type: SettingType<string>, meaning: string, example: string) =>
  settingRow({ type, default: '', meaning, example })

/** The shell generates this one; its 48 characters pass every check. */
export const secretExample = '"$(openssl rand -hex 24)"'

export const secretRow = (type: SettingType<string>, meaning: string): SecretRow => ({
  type,
  default: '',
  defaultText: 'generated at the first start',
  meaning,
  example: secretExample,
  secret: true,
  generated: true,
})

/** A secret that is needed at times, and is not made by the server. */
export const optionalSecretRow = (type: SettingType<string>, meaning: string): SecretRow => ({
  ...secretRow(type, meaning),
  defaultText: 'none',
  generated: false,
})
