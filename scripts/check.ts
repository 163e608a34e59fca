import { join } from 'node:path'
import { ambientCalls } from './checks/ambient-calls.ts'
import { referenceProblems } from './checks/doc-references.ts'
import { boundaryProblems } from './checks/import-boundaries.ts'
import { strayParses } from './checks/json-parses.ts'
import { sizeProblems } from './checks/sizes.ts'
import { strayTransactions } from './checks/transactions.ts'
import { vendorNames } from './checks/vendor-names.ts'
import { staleFiles } from './generating/files.ts'

const root = join(import.meta.dir, '..')

/** What the sources must fulfil beside the tests. Each returns the problems it finds. */
const checks: Readonly<Record<string, () => Promise<string[]> | string[]>> = {
  types: () => problemsOf('typescript/bin/tsc', '--noEmit', '-p', '.'),
  'console-types': () => problemsOf('typescript/bin/tsc', '--noEmit', '-p', 'console'),
  style: () => problemsOf('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  'import-boundaries': () => boundaryProblems(root),
  'ambient-calls': () => ambientCalls(root),
  'doc-references': () => referenceProblems(root),
  'json-parses': () => strayParses(root),
  transactions: () => strayTransactions(root),
  'vendor-names': () => vendorNames(root),
  sizes: () => sizeProblems(root),
  generated: async () => (await staleFiles()).map((path) => `${path} is not what its sources say: npm run gen`),
}

/** npm run check [-- name ...]: all checks, or those named. Exit code 1 when one found something. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(checks, name))
  if (unknown.length > 0) {
    console.error(`no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`)
    return 2
  }
  let failed = 0
  for (const [name, check] of Object.entries(checks)) {
    if (names.length > 0 && !names.includes(name)) continue
    const startedMs = performance.now()
    const problems = await check()
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1).padStart(6)
    console.log(`${name.padEnd(18)} ${seconds} s  ${problems.length === 0 ? 'ok' : 'failed'}`)
    for (const problem of problems) console.log(`  ${problem}`)
    if (problems.length > 0) failed++
  }
  return failed === 0 ? 0 : 1
}

/** What a tool of the project reports when it fails. */
async function problemsOf(program: string, ...args: readonly string[]): Promise<string[]> {
  const child = Bun.spawn([process.execPath, join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const [out, error, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ])
  if (code === 0) return []
  const said = `${out}\n${error}`.split('\n').filter((line) => line.trim() !== '')
  return said.length > 0 ? said : [`${program} ended with exit code ${code}`]
}

process.exit(await main(process.argv.slice(2)))
