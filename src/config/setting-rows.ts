import { boolean, integer, type MapType, port, type SettingType } from './setting-types.ts'

/** One row of the schema: parsing, defaults, messages and the reference page all come from it. */
export interface Setting<T> {
  readonly type: SettingType<T> | MapTypeOf<T>
  readonly unit?: string
  readonly default: NoInfer<T>
  /** What the default is called where its value says too little. */
  readonly defaultText?: string
  readonly meaning: string
  /** A text that works; messages and the reference page show it. */
  readonly example: string
  /** Made at the first start when not given, kept apart, never printed. */
  readonly secret?: boolean
}
type MapTypeOf<T> = T extends ReadonlyMap<string, infer M> ? MapType<M> : never

export type SecretSetting = Setting<string> & { readonly secret: true }

export const setting = <T>(row: Setting<T>): Setting<T> => row

export const portRow = (number: number, meaning: string) =>
  setting({ type: port, default: number, meaning, example: String(number) })

export const switchRow = (byDefault: boolean, meaning: string) =>
  setting({ type: boolean, default: byDefault, meaning, example: String(!byDefault) })

/** A number of days, 0 for ever. */
export const daysRow = (byDefault: number, meaning: string) =>
  setting({
    type: integer(0, 36_500),
    unit: 'days',
    default: byDefault,
    meaning: `${meaning} 0: unlimited.`,
    example: String(byDefault || 365),
  })

export const urlRow = (type: SettingType<string>, meaning: string, example: string) =>
  setting({ type, default: '', meaning, example })

/** The shell makes this one; its 48 characters pass every check. */
export const secretExample = '"$(openssl rand -hex 24)"'

export const secretRow = (type: SettingType<string>, meaning: string): SecretSetting => ({
  type,
  default: '',
  defaultText: 'generated at the first start',
  meaning,
  example: secretExample,
  secret: true,
})
