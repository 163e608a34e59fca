import { explainConfig, explainSetting, shownValue } from '../../config/explain.ts'
import type { LoadedConfig, SettingSource } from '../../config/load.ts'
import { nearest } from '../../config/nearest.ts'
import { withSecrets } from '../../config/secrets.ts'
import { isKey, type Key, keys } from '../../config/settings.ts'
import { refuseUnsupported } from '../../config/start-problems.ts'
import { type Command, type CommandContext, UsageError } from '../command.ts'
import { tableText } from '../terminal/table.ts'
import type { StoredSecretsReader } from './secret.ts'

/** `config`, `config show`, `config explain` and `config check`. */
export function configCommands(storedSecrets: StoredSecretsReader): readonly Command[] {
  const complete = async (context: CommandContext): Promise<LoadedConfig> => {
    const loaded = context.config()
    return withSecrets(loaded, await storedSecrets(loaded), 'secrets')
  }
  return [
    {
      name: 'config',
      summary: 'Lists every setting with value, source, type, unit, default and meaning',
      usage: '',
      details: 'Secrets are not shown, only whether they are set or generated.',
      async run(context) {
        context.io.out(`${explainConfig(await complete(context)).join('\n')}`)
        return 0
      },
    },
    {
      name: 'config show',
      summary: 'Lists settings with value and source, a line each',
      usage: '',
      options: {
        changed: { meaning: 'only those that are not the default' },
        json: { meaning: 'prints a list of {key, value, source}; secrets have no value' },
      },
      async run(context) {
        const loaded = await complete(context)
        const shown = keys.filter((key) => !context.switch('changed') || loaded.sources[key] !== 'default')
        const rows = shown.map((key) => ({ key, ...shownValue(loaded, key) }))
        context.io.out(context.switch('json') ? `${JSON.stringify(rows)}\n` : tableText(settingColumns, rows))
        return 0
      },
    },
    {
      name: 'config explain',
      summary: 'Shows one setting: value, source, type, default, meaning and an example',
      usage: '<setting>',
      async run(context) {
        const key = settingNamed(context.args[0] ?? '')
        const loaded = await complete(context)
        context.io.out(`${explainSetting(loaded, key).join('\n')}\n`)
        return 0
      },
    },
    {
      name: 'config check',
      summary: 'Checks whether a server would start with this configuration',
      usage: '',
      details: 'Exit code 0: valid. 2: invalid; each problem is printed with a value that works.',
      async run(context) {
        const loaded = await complete(context)
        refuseUnsupported(loaded.config)
        context.io.out(`The configuration is valid: ${countsText(loaded)}.\n`)
        return 0
      },
    },
  ]
}

type ShownSetting = { readonly key: Key; readonly value?: string; readonly source: string }
const settingColumns = [
  { title: 'setting', text: ({ key }: ShownSetting) => key },
  { title: 'value', text: ({ value = '(not shown)' }: ShownSetting) => value },
  { title: 'source', text: ({ source }: ShownSetting) => source },
]

/** Throws UsageError. */
function settingNamed(name: string): Key {
  if (isKey(name)) return name
  const near = nearest(name, keys)
  throw new UsageError(
    `there is no setting ${name}`,
    near ? `did you mean ${near}?` : '`rollcall config show` lists all',
  )
}

const countedSources: readonly [SettingSource, string][] = [
  ['file', 'from the file'],
  ['environment', 'from the environment'],
  ['flag', 'from flags'],
  ['default', 'by default'],
]

/** `2 settings from the file, 85 by default`. */
function countsText({ sources }: LoadedConfig): string {
  const all = Object.values(sources)
  const counts = countedSources
    .map(([source, text]) => ({ count: all.filter((one) => one === source).length, text }))
    .filter(({ count }) => count > 0)
  return counts.map(({ count, text }, index) => `${index === 0 ? settingsText(count) : count} ${text}`).join(', ')
}

const settingsText = (count: number): string => (count === 1 ? '1 setting' : `${count} settings`)
