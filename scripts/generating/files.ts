import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cliMarkdown } from '../../src/cli/help.ts'
import { configurationMarkdown } from '../../src/config/markdown.ts'
import { everyCommand } from '../../src/main.ts'
import { clientLinksMarkdown, clientLinksSupported } from './client-links.ts'
import { clientTypes } from './client-types.ts'
import { dialects } from './dialects.ts'
import { endpointsMarkdown, errorsMarkdown, metricsMarkdown, supportedMarkdown, unsupportedMarkdown } from './pages.ts'
import { webhooksMarkdown } from './webhooks.ts'

const root = join(import.meta.dir, '..', '..')

/** Every generated file, whole, by its path in the repository. The same sources give the same bytes. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const admin = dialects.find(({ name }) => name === 'admin')?.openapi ?? {}
  return new Map([
    ['docs/reference/configuration.md', configurationMarkdown()],
    ['docs/reference/cli.md', cliMarkdown(everyCommand)],
    ['docs/reference/errors.md', errorsMarkdown()],
    ['docs/reference/endpoints.md', endpointsMarkdown()],
    ['docs/reference/client-links.md', clientLinksMarkdown()],
    ['docs/reference/metrics.md', metricsMarkdown()],
    ['docs/reference/webhooks.md', webhooksMarkdown()],
    ...dialects.map(({ name, openapi }): [string, string] => [
      `docs/reference/${name}.openapi.json`,
      `${JSON.stringify(openapi, null, 2)}\n`,
    ]),
    ['src/admin-client/schema.ts', await clientTypes(admin)],
    ['README.md', withTables(readFileSync(join(root, 'README.md'), 'utf8'))],
  ])
}

/** The README with its generated parts between their marks. */
function withTables(readme: string): string {
  return [
    ['supported', `\n${supportedMarkdown()}\n${clientLinksSupported()}`],
    ['unsupported', `\n${unsupportedMarkdown()}\n`],
  ].reduce((text, [name = '', part = '']) => {
    const marks = new RegExp(`(<!-- ${name}: begin[^>]*-->\n)[\\s\\S]*(<!-- ${name}: end -->)`)
    if (!marks.test(text)) throw new Error(`README.md has no marks <!-- ${name}: begin --> and <!-- ${name}: end -->`)
    return text.replace(marks, (_, begin: string, end: string) => `${begin}${part}\n${end}`)
  }, readme)
}

/** The generated files that are not on disk as they should be. */
export async function staleFiles(): Promise<string[]> {
  return [...(await generatedFiles())].filter(([path, text]) => textOf(path) !== text).map(([path]) => path)
}

/** What is on disk, if it is there. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return undefined
  }
}

export const pathOf = (path: string): string => join(root, path)
