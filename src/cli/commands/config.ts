import { explainConfig } from '../../config/explain.ts'
import type { LoadedConfig, SettingSource } from '../../config/load.ts'
import { withSecrets } from '../../config/secrets.ts'
import { refuseUnsupported } from '../../config/start-problems.ts'
import type { Command, CommandContext } from '../command.ts'
import type { StoredSecretsReader } from './secret.ts'

/** `config` and `config check`. */
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
