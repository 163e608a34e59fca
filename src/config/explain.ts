import type { LoadedConfig, SettingSource, SettingSources } from './load.ts'
import { type Config, environmentName, type Key, keys, settingOf } from './settings.ts'

/** A setting for display; `rollcall config` and the reference page show the same rows. */
export interface ConfigRow {
  readonly key: Key
  readonly type: string
  /** Empty when there is none. */
  readonly unit: string
  readonly default: string
  readonly meaning: string
  readonly example: string
}

/** Every setting, in the order of the schema. */
export const configTable = (): readonly ConfigRow[] =>
  keys.map((key) => {
    const { type, unit = '', meaning, example, ...row } = settingOf(key)
    return {
      key,
      type: type.name,
      unit,
      default: row.defaultText ?? (show(key, row.default) || 'empty'),
      meaning,
      example,
    }
  })

/** The lines of `rollcall config`: each setting with value, source and meaning. Shows no secret. */
export function explainConfig(loaded: LoadedConfig): string[] {
  return configTable().flatMap((row) => [
    `${row.key} = ${valueText(loaded, row.key)}  (${sourceTexts[loaded.sources[row.key]]})`,
    `    ${row.meaning}`,
    `    ${[row.type, row.unit, `default: ${row.default}`].filter((part) => part !== '').join('; ')}`,
    '',
  ])
}

/** One setting in full. */
export function explainSetting(loaded: LoadedConfig, key: Key): string[] {
  const row = configTable().find((one) => one.key === key)
  if (!row) return []
  return [
    `${key} = ${valueText(loaded, key)}  (${sourceTexts[loaded.sources[key]]})`,
    row.meaning,
    `type: ${row.type}${row.unit === '' ? '' : `, ${row.unit}`}`,
    `default: ${row.default}`,
    `example: --set ${key}=${row.example}, or ${environmentName(key)}=${row.example}`,
  ]
}

/** A setting's value and source, for programs; a secret has no value. */
export const shownValue = (
  loaded: LoadedConfig,
  key: Key,
): { readonly value?: string; readonly source: SettingSource } => ({
  ...(!settingOf(key).secret && { value: show(key, loaded.config[key]) }),
  source: loaded.sources[key],
})

export type SettingInForce = Omit<ConfigRow, 'example'> & { readonly value?: string; readonly source: SettingSource }

/** Every setting in force, in the order of the schema; a secret has no value. Without `sources` they count as defaults. */
export const settingsInForce = (config: Config, sources?: SettingSources): readonly SettingInForce[] =>
  configTable().map(({ example: _, ...row }) => {
    const { value } = shownValue({ config, sources: sources ?? ({} as SettingSources) }, row.key)
    return { ...row, ...(value !== undefined && { value }), source: sources?.[row.key] ?? 'default' }
  })

const sourceTexts: Readonly<Record<SettingSource, string>> = {
  default: 'default',
  file: 'from the file',
  environment: 'from the environment',
  flag: 'from --set',
  secrets: 'from secrets.json',
  generated: 'generated now',
}

function valueText({ config, sources }: LoadedConfig, key: Key): string {
  if (!settingOf(key).secret) return show(key, config[key]) || '(empty)'
  if (config[key] === '') return 'not generated yet'
  return sources[key] === 'secrets' || sources[key] === 'generated' ? 'generated' : 'set'
}

/** The value has the type of the key, which the type of `settingOf` does not express. */
const show = (key: Key, value: unknown): string => settingOf(key).type.show(value as never)
