import { statfs } from 'node:fs/promises'
import { cpus, freemem, loadavg, totalmem } from 'node:os'

/** What the machine says of itself. Sizes in bytes; `load` is the one-minute average. */
export async function nodeHealth(node: number, dataDir: string) {
  const disk = await statfs(dataDir)
  const free = disk.bsize * disk.bfree
  return {
    node: String(node),
    cpu: { load: loadavg()[0] ?? 0, cores: cpus().length },
    memory: { free: freemem(), max: totalmem(), avail: totalmem() - process.memoryUsage.rss() },
    disk: { space: disk.bsize * disk.blocks, free, usable: disk.bsize * disk.bavail },
  }
}
