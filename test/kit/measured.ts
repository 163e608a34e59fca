import { join } from 'node:path'
import type { Held, MeasuredReply, MeasuredRequest, Memory } from './measured-server.ts'
import type { Settings } from './server.ts'

export type Measured = {
  urls: Record<string, string>
  /** OpenIM's. */
  secret: string
  held(): Promise<Held>
  /** Takes some seconds. */
  memory(): Promise<Memory>
  stop(): void
}

/** Starts a server in a separate process that reports the resources it holds. */
export async function spawnMeasured(settings: Settings = {}): Promise<Measured> {
  const waiting: ((news: MeasuredReply) => void)[] = []
  const next = () => new Promise<MeasuredReply>((resolve) => waiting.push(resolve))
  const script = join(import.meta.dir, 'measured-server.ts')
  const ready = next()
  const child = Bun.spawn([process.execPath, '--no-env-file', script, JSON.stringify(settings)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    ipc: (news: MeasuredReply) => waiting.shift()?.(news),
  })
  const ask = (order: MeasuredRequest) => {
    const answer = next()
    child.send(order)
    return answer
  }
  const first = await ready
  if (!('ready' in first)) throw new Error('not ready')
  return {
    ...first.ready,
    async held() {
      const news = await ask('held')
      if ('held' in news) return news.held
      throw new Error('not what was asked')
    },
    async memory() {
      const news = await ask('memory')
      if ('memory' in news) return news.memory
      throw new Error('not what was asked')
    },
    stop: () => child.kill('SIGKILL'),
  }
}
