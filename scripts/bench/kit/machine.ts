import { cpus, release, totalmem, type } from 'node:os'

/** What ran it and on what: a figure without these is none. */
export function machine(): string {
  const [cpu] = cpus()
  const commit = git('rev-parse', '--short', 'HEAD') || 'unknown'
  const changed = git('status', '--porcelain', '--', 'src', 'package-lock.json') === '' ? '' : ' with local changes'
  const gib = Math.round(totalmem() / 2 ** 30)
  return `${cpu?.model.trim()}, ${cpus().length} cores, ${gib} GiB, ${type()} ${release()}; Bun ${Bun.version}; Rollcall ${commit}${changed}`
}

function git(...args: string[]): string {
  const { stdout } = Bun.spawnSync(['git', ...args], { stderr: 'ignore' })
  return stdout.toString().trim()
}
