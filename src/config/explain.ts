import type { LoadedConfig, Source } from './load.ts'
import { type Key, keys, settingOf } from './settings.ts'

/** A setting as people read it; the screen and the reference page show the same rows. */
export interface ConfigRow {
  readonly key: Key
  readonly type: string
  /** Empty when a number needs none. */
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

/** The lines of `rollcall config`: for every setting its value, where that came from, and what it is. Shows no secret. */
export function explainConfig(loaded: LoadedConfig): string[] {
  return configTable().flatMap((row) => [
    `${row.key} = ${valueText(loaded, row.key)}  (${sourceTexts[loaded.sources[row.key]]})`,
    `    ${row.meaning}`,
    `    ${[row.type, row.unit, `default: ${row.default}`].filter((part) => part !== '').join('; ')}`,
    '',
  ])
}

const sourceTexts: Readonly<Record<Source, string>> = {
  default: 'default',
  file: 'from the file',
  environment: 'from the environment',
  flag: 'from --set',
  secrets: 'from secrets.json',
  generated: 'made just now',
}

function valueText({ config, sources }: LoadedConfig, key: Key): string {
  if (!settingOf(key).secret) return show(key, config[key]) || '(empty)'
  if (config[key] === '') return 'not made yet'
  return sources[key] === 'secrets' || sources[key] === 'generated' ? 'generated' : 'set'
}

/** The value belongs to the key, which is more than the type of `settingOf` tells. */
const show = (key: Key, value: unknown): string => settingOf(key).type.show(value as never)
