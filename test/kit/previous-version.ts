import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Release, releases } from './releases.ts'

const root = join(import.meta.dir, '..', '..')

/** What git prints, in this checkout; `undefined` when it fails or there is no git. */
export function git(...args: readonly string[]): string | undefined {
  if (!Bun.which('git')) return undefined
  const { success, stdout } = Bun.spawnSync(['git', '-C', root, ...args], { stdout: 'pipe', stderr: 'ignore' })
  return success ? stdout.toString().trim() : undefined
}

/** A version that nodes of this one run beside. */
export type PreviousVersion = { readonly name: string; readonly commit: string }

/**
 * The newest version before this commit, of `releases` and of the tags `v…`, or the commit that `ROLLCALL_TEST_PREVIOUS` names.
 * `undefined` when there is none or this clone does not have it.
 */
export function previousVersion(): PreviousVersion | undefined {
  const named = process.env.ROLLCALL_TEST_PREVIOUS
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*', 'HEAD^')
  const found = named ? { name: named, of: named } : newestOf(releases, tag)
  const commit = found && git('rev-parse', '--verify', '--quiet', `${found.of}^{commit}`)
  if (!found || commit === undefined) return undefined
  const isEarlier = named !== undefined || git('merge-base', '--is-ancestor', commit, 'HEAD^') !== undefined
  return isEarlier ? { name: found.name, commit } : undefined
}

/** `of`: its tag or commit. At the same version the list counts. */
export function newestOf(
  listed: readonly Pick<Release, 'version' | 'commit'>[],
  tag: string | undefined,
): { readonly name: string; readonly of: string } | undefined {
  const tagged = tag === undefined ? [] : [{ version: tag.replace(/^v/, ''), commit: tag }]
  const newest = [...listed, ...tagged].toSorted((a, b) => Bun.semver.order(b.version, a.version))[0]
  return newest && { name: newest.version, of: newest.commit }
}

/** Puts the program of a commit into `folder`, with its packages: those of this checkout where they are the same. */
export function checkOut(commit: string, folder: string): void {
  mkdirSync(folder)
  const archive = Bun.spawnSync(['git', '-C', root, 'archive', commit], { stdout: 'pipe', stderr: 'pipe' })
  if (!archive.success) throw new Error(`git archive ${commit}: ${archive.stderr}`)
  const unpacked = Bun.spawnSync(['tar', '-x', '-C', folder], { stdin: archive.stdout })
  if (!unpacked.success) throw new Error(`tar: ${unpacked.stderr}`)
  if (packagesOf(folder) === packagesOf(root)) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  else {
    const installed = Bun.spawnSync(['npm', 'ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder })
    if (!installed.success) throw new Error(`npm ci: ${installed.stderr}`)
  }
}

/** The version that the program in a folder says it is. */
export const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version

type LockedPackages = { readonly packages: Readonly<Record<string, { readonly dev?: boolean }>> }

/** Those that the program needs, without itself. */
function packagesOf(folder: string): string {
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as LockedPackages
  return JSON.stringify(Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev))
}
