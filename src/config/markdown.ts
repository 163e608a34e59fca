import { type ConfigRow, configTable } from './explain.ts'
import { environmentName } from './settings.ts'

const titles: Readonly<Record<string, string>> = {
  '': 'General',
  data: 'Storage and nodes',
  rollcall: 'Admin API',
  policy: 'Policy, logs and limits',
  wildfire: 'WildfireChat',
  openim: 'OpenIM',
  'openim.webhooks': 'OpenIM webhooks',
  lanying: 'Lanying',
  push: 'Push',
}
/** Small sections are listed below the title of another. */
const sectionOf: Readonly<Record<string, string>> = {
  database: 'data',
  redis: 'data',
  node: 'data',
  secrets: 'data',
  log: 'policy',
  limits: 'policy',
  passwords: 'policy',
  webhooks: 'policy',
}

const introduction = `# Configuration

Every setting can be given in three ways. A flag takes precedence over the environment, the environment over the file:

| way | example |
| --- | --- |
| flag | \`npm start -- serve --set wildfire.api.port=18080\` |
| environment | \`ROLLCALL_WILDFIRE_API_PORT=18080\`: \`ROLLCALL_\` and the key in capitals, \`.\` as \`_\` |
| file | \`npm start -- serve --config rollcall.yaml\`, with \`wildfire.api.port: 18080\`, flat or nested |

\`npx rollcall config\` prints every setting with its value and source; \`npx rollcall config check\` reports
errors. Unknown settings stop the start. A port of 0 uses a free port, \`off\` disables the listener. Secrets that are not
set are generated at the first start and stored in \`data/secrets.json\`; \`npx rollcall secret <setting>\` prints one. Weak secrets
are refused, unless \`insecureDev\` is true.
`

/** The page docs/reference/configuration.md. */
export function configurationMarkdown(): string {
  const sections = Map.groupBy(configTable(), ({ key }) => sectionTitled(key))
  return [introduction, ...Array.from(sections, ([section, rows]) => sectionMarkdown(section, rows))].join('\n')
}

function sectionTitled(key: string): string {
  if (key.startsWith('openim.webhooks.')) return 'openim.webhooks'
  const first = key.includes('.') ? key.slice(0, key.indexOf('.')) : ''
  return sectionOf[first] ?? first
}

const sectionMarkdown = (section: string, rows: readonly ConfigRow[]): string =>
  [
    `## ${titles[section] ?? section}`,
    '',
    '| setting | type | default | meaning | example |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(rowMarkdown),
    '',
  ].join('\n')

const rowMarkdown = ({ key, type, unit, meaning, example, ...row }: ConfigRow): string => {
  const name = `\`${key}\`<br>\`${environmentName(key)}\``
  const cells = [name, unit === '' ? type : `${type}, ${unit}`, row.default, meaning, `\`${example}\``]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
