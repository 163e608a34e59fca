import { expect, test } from 'bun:test'
import type { Logger } from 'pino'
import { loadConfig } from '../config/load.ts'
import { StartError } from '../config/problem.ts'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { ConnectionRegistry } from '../core/presence/registry.ts'
import type { Storage } from '../core/storage.ts'
import { joinConfigured, warnOfOpenRedis } from './cluster.ts'

/** A node with this `redis.url`, and the warnings that it logs. */
function nodeWith(url: string) {
  const warnings: unknown[] = []
  const log = { warn: (...line: unknown[]) => warnings.push(line) } as unknown as Logger
  const { config } = loadConfig({ flags: [], environment: { ROLLCALL_REDIS_URL: url } })
  return { config, log, warnings }
}
const sentence = 'redis.url has no password; whoever reaches this Redis can disconnect users'

test.each([
  'redis://10.0.0.5:6379',
  'redis://redis:6379/2',
  'redis://user@redis.example.com',
  'rediss://[fd00::1]:6379',
])('%s, on another machine and without a password, is warned of', (url) => {
  const node = nodeWith(url)
  warnOfOpenRedis(node)
  expect(node.warnings).toEqual([[{ host: new URL(url).hostname }, sentence]])
})

test.each([
  'redis://:secret@10.0.0.5:6379',
  'redis://user:secret@redis.example.com',
  'redis://127.0.0.1:6379',
  'redis://127.1.2.3:6379',
  'redis://localhost:6379',
  'redis://[::1]:6379',
])('%s is not warned of', (url) => {
  const node = nodeWith(url)
  warnOfOpenRedis(node)
  expect(node.warnings).toEqual([])
})

test('a start warns before it connects', async () => {
  // No loopback by its name, and nothing listens there.
  const { config, log, warnings } = nodeWith('redis://0.0.0.0:1')
  const deps = { config, log, clock: systemClock, ids: systemIds, storage: {} as Storage }
  const joined = joinConfigured(deps, new ConnectionRegistry(systemClock))
  expect(await joined.catch((error: unknown) => error)).toBeInstanceOf(StartError)
  expect(warnings).toContainEqual([{ host: '0.0.0.0' }, sentence])
})
