import { join } from 'node:path'
import { withoutSettings } from './process.ts'

const main = join(import.meta.dir, '..', '..', 'src', 'main.ts')

/** Runs one command to its end, on the data folder of a running server. */
export async function runCommand(dataDir: string, ...line: readonly string[]) {
  const child = Bun.spawn([process.execPath, '--no-env-file', main, ...line, '--set', `data.dir=${dataDir}`], {
    env: withoutSettings(process.env),
    stdin: 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
  })
  const [out, error, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ])
  return { out: out.trimEnd(), error: error.trimEnd(), code }
}
