import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dir, '..', '..')
const git = (...args: string[]) => Bun.spawnSync(['git', '-C', root, ...args], { stdout: 'pipe', stderr: 'pipe' })

/** The newest version before this commit that has a tag `v…`; `undefined` when there is none, or no repository. */
export function previousVersion(): string | undefined {
  const { success, stdout } = git('describe', '--tags', '--abbrev=0', '--match', 'v*', 'HEAD^')
  return success ? stdout.toString().trim() : undefined
}

/** Puts the program of a tag into `folder`, with its packages: those of this checkout where they are the same. */
export function checkOut(tag: string, folder: string): void {
  mkdirSync(folder)
  const archive = git('archive', tag)
  if (!archive.success) throw new Error(`git archive ${tag}: ${archive.stderr}`)
  const unpacked = Bun.spawnSync(['tar', '-x', '-C', folder], { stdin: archive.stdout })
  if (!unpacked.success) throw new Error(`tar: ${unpacked.stderr}`)
  const lock = (of: string) => readFileSync(join(of, 'package-lock.json'), 'utf8')
  if (lock(folder) === lock(root)) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  else {
    const installed = Bun.spawnSync(['npm', 'ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder })
    if (!installed.success) throw new Error(`npm ci: ${installed.stderr}`)
  }
}
