import { join } from 'node:path'

type Cruise = {
  modules: { source: string }[]
  summary: { violations: { from: string; to: string; rule: { name: string } }[] }
}

const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'

/**
 * Every import under `root` that breaks a rule of `.dependency-cruiser.mjs`, as `rule: from -> to`, and every source file
 * that was not read: when dependency-cruiser reads nothing it reports nothing.
 */
export async function boundaryProblems(root: string): Promise<string[]> {
  const folders = ['src', 'console'].filter((folder) => sourcesOf(root, folder).length > 0)
  const child = Bun.spawn(
    [process.execPath, cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders],
    { cwd: root, stdin: 'ignore', stdout: 'pipe', stderr: 'inherit' },
  )
  const cruise = JSON.parse(await new Response(child.stdout).text()) as Cruise
  const files = folders.flatMap((folder) => sourcesOf(root, folder))
  return [...violations(cruise), ...unreadFiles(files, cruise)]
}

const violations = ({ summary }: Cruise): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)

/** Files that dependency-cruiser did not read. */
export function unreadFiles(files: readonly string[], { modules }: Pick<Cruise, 'modules'>): string[] {
  const seen = new Set(modules.map(({ source }) => source))
  return files.filter((file) => !seen.has(file)).map((file) => `dependency-cruiser did not read ${file}`)
}

const sourcesOf = (root: string, folder: string): string[] =>
  [...new Bun.Glob(`${folder}/**/*.{ts,tsx}`).scanSync(root)].map((path) => join(path)).sort()
