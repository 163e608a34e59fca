import { existsSync } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'

const projectFolder = join(import.meta.dir, '../..')

/** A lock that is older was left by a process that was killed. */
const lockMsMax = 60_000
/** Of the output of a build that failed, in characters. */
const outputCharsMax = 2_000

/** Where the console is built; relative to the project folder. */
const sources = 'console'
const program = 'console/build.ts'
const built = 'console/dist/index.html'
const lock = 'console/.building'
/** Without the packages of development nothing can be built. */
const neededPackage = 'node_modules/react-dom/package.json'

/**
 * In a clone: builds the console in a process of its own, when it is not built or older than its sources, and no other server
 * does so. A failure is logged: nothing but the console depends on it. Settles when it is done.
 */
export async function buildConsole(
  { log, clock }: { readonly log: Pick<Logger, 'info' | 'warn'>; readonly clock: Clock },
  root = projectFolder,
): Promise<void> {
  if (!existsSync(join(root, program)) || !existsSync(join(root, neededPackage))) return
  try {
    if (!(await isOutdated(root)) || !(await takeLock(root, clock.now()))) return
    const startedMs = clock.monotonic()
    const failure = await run(root).finally(() => rm(join(root, lock), { force: true }))
    if (failure === undefined) log.info({ ms: Math.round(clock.monotonic() - startedMs) }, 'console built')
    else log.warn({ output: failure }, 'console not built')
  } catch (error) {
    log.warn({ err: error }, 'console not built')
  }
}

/**
 * Returns what a build that failed printed. Meanwhile the page says that the console is being built: of the one before, files
 * would be missing when a page asks for them.
 */
async function run(root: string): Promise<string | undefined> {
  const [index, kept] = [join(root, built), join(root, `${built}.old`)]
  // There is none before the first build; without it the page says that the console is not built.
  await rename(index, kept).catch(() => {})
  const failure = await build(root)
  if (failure !== undefined) await rename(kept, index).catch(() => {})
  return failure
}

async function build(root: string): Promise<string | undefined> {
  const child = Bun.spawn([process.execPath, '--no-env-file', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, error, code] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
    child.exited,
  ])
  return code === 0 ? undefined : (error + out).slice(-outputCharsMax)
}

async function isOutdated(root: string): Promise<boolean> {
  const made = await stat(join(root, built)).catch(() => undefined)
  if (!made) return true
  const folder = join(root, sources)
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.startsWith('dist') || name.startsWith('.')) continue
    if ((await stat(join(folder, name))).mtimeMs > made.mtimeMs) return true
  }
  return false
}

/** Whether this process builds: `false` while another does. */
async function takeLock(root: string, nowMs: number): Promise<boolean> {
  const path = join(root, lock)
  const held = await stat(path).catch(() => undefined)
  if (held && nowMs - held.mtimeMs > lockMsMax) await rm(path, { force: true })
  try {
    await (await open(path, 'wx')).close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
