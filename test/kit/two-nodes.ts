import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { generatedSecretKeys } from '../../src/config/settings.ts'
import { systemIds } from '../../src/core/ids.ts'
import { openRelay, type Relay } from './relay.ts'
import { type Settings, startTestServer, type TestServer } from './server.ts'

/** A node, and the relay through which it reaches Redis. */
export type ClusteredServer = TestServer & { readonly redis: Relay }

export type TwoNodes = {
  readonly first: ClusteredServer
  readonly second: ClusteredServer
  /** Everything that nodes sent each other and is still in Redis. */
  redisTexts(): Promise<string>
  /** Deletes everything that Redis holds. */
  emptyRedis(): Promise<void>
  close(): Promise<void>
}

/** Two servers in this process, on one store and one database of Redis, which is emptied first. */
export async function startTwoNodes(redisUrl: string, database: number, settings: Settings = {}): Promise<TwoNodes> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-nodes-'))
  const admin = new Redis(`${redisUrl}/${database}`)
  await admin.flushdb()
  const shared = { ...secrets(), 'database.url': `sqlite:${join(folder, 'rollcall.db')}`, ...settings }
  const start = async (name: string): Promise<ClusteredServer> => {
    const redis = await openRelay(Number(new URL(redisUrl).port))
    const url = `redis://127.0.0.1:${redis.port}/${database}`
    const server = await startTestServer({ settings: { ...shared, 'redis.url': url }, dataDir: join(folder, name) })
    return { ...server, redis }
  }
  const first = await start('first')
  const second = await start('second')
  return {
    first,
    second,
    async redisTexts() {
      const inboxes = await admin.keys('*inbox:*[0-9]')
      return JSON.stringify(await Promise.all(inboxes.map((inbox) => admin.xrange(inbox, '-', '+'))))
    },
    async emptyRedis() {
      await admin.flushdb()
    },
    async close() {
      for (const node of [first, second]) {
        await node.close()
        node.redis.close()
      }
      admin.disconnect()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The same on both nodes. */
const secrets = (): Settings => Object.fromEntries(generatedSecretKeys.map((key) => [key, systemIds.hex(16)]))
