import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Mounts a tmpfs in a mount namespace of its own, prepares it, and becomes the given command. Its end is the end of the mount. */
const script = 'mount -t tmpfs -o size="$1"k none "$2" && cd "$2" && eval "$3" && cd "$4" && shift 4 && exec "$@"'

/** The words in front of a command that run it with a disk of `kib` at `folder`, after the shell commands of `prepare` there. */
export const onSmallDisk = (folder: string, kib: number, prepare = 'true'): string[] => [
  ...['unshare', '--map-root-user', '--mount', 'sh', '-c', script, 'sh'],
  ...[String(kib), folder, prepare, process.cwd()],
]

/** Whether this machine lets a user without rights mount something for itself. */
export const canMount = process.platform === 'linux' && mounts()

function mounts(): boolean {
  try {
    return Bun.spawnSync([...onSmallDisk('/mnt', 64), 'true'], { stderr: 'ignore' }).success
  } catch {
    return false
  }
}

/** Fills what is left of the disk of a running process, and frees it again. */
export function fillDisk(pid: number, folder: string): { free(): void } {
  const file = join(`/proc/${pid}/root`, folder, 'fill')
  for (let bytes = 1024 * 1024; bytes >= 4096; bytes /= 4) while (append(file, bytes));
  return { free: () => rmSync(file) }
}

/** Whether there was room. */
function append(file: string, bytes: number): boolean {
  try {
    writeFileSync(file, new Uint8Array(bytes), { flag: 'a' })
    return true
  } catch {
    return false
  }
}
