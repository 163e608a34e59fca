import { expect, test } from 'bun:test'
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { builtInDialects } from '../src/app/wiring/dialects.ts'
import { dialectRegistry } from '../src/app/wiring/traits.ts'
import { loadConfig } from '../src/config/load.ts'

const root = join(import.meta.dir, '..')
const transpiler = new Bun.Transpiler({ loader: 'ts' })

/** What a module loads before it runs, by path or package name; what it loads when it needs it is not followed. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const { path: name, kind } of transpiler.scanImports(readFileSync(join(root, path), 'utf8'))) {
    if (kind !== 'import-statement') continue
    if (!name.startsWith('.')) seen.add(name)
    else if (name.endsWith('.ts')) loadedBy(relative(root, join(root, dirname(path), name)), seen)
  }
  return seen
}

test('the command line starts without the code of the server', () => {
  const loaded = [...loadedBy('src/main.ts')]
  expect(loaded).toContain('src/cli/program.ts')
  const folders = ['http', 'gateway', 'storage', 'cluster', 'dialects']
  expect(loaded.filter((path) => folders.some((folder) => path.startsWith(`src/${folder}/`)))).toEqual([])
  const packages = loaded.filter((name) => !/^(src\/|node:|bun:|\.\.)/.test(name))
  expect(packages).toEqual(['commander'])
})

test('a command on the store loads no dialect but its traits', () => {
  for (const command of ['user-transfer', 'offline-commands']) {
    const loaded = [...loadedBy(`src/app/${command}.ts`)]
    expect(loaded).toContain('src/app/wiring/traits.ts')
    const serving = /^src\/(http|gateway|cluster)\/|^src\/dialects\/admin\/|^src\/dialects\/\w+\/(rest|gateway)\//
    expect(loaded.filter((path) => serving.test(path))).toEqual([])
  }
})
test('and its traits are those of all dialects', () => {
  const { config } = loadConfig({ flags: [], environment: {} })
  expect(dialectRegistry(config)).toEqual(dialectRegistry(config, builtInDialects))
})
