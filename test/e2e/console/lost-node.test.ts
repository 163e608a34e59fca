import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { secretKeys } from '../../../src/config/settings.ts'
import { systemIds } from '../../../src/core/ids.ts'
import { waitMsMax } from '../../kit/console.ts'
import { newDatabase, type TestDatabase } from '../../kit/postgres.ts'
import { type SpawnedServer, spawnServer } from '../../kit/process.ts'
import { serviceFor } from '../../kit/services.ts'
import { type RunningConsole, settingsOf, startConsole } from './start.ts'

const chromium = serviceFor('chromium')
const redis = serviceFor('redis')
const postgres = serviceFor('postgres')
/** Of Redis; no other test file has it. */
const redisDatabase = 3
const isLeftOut = chromium === undefined || redis === undefined || postgres === undefined

describe.skipIf(isLeftOut)('a node that is killed', () => {
  let running: RunningConsole
  let other: SpawnedServer
  let database: TestDatabase
  beforeAll(async () => {
    const url = `${redis}/${redisDatabase}`
    const admin = new Redis(url)
    await admin.flushdb()
    admin.disconnect()
    const others = secretKeys.filter((key) => !(key in settingsOf('')))
    const shared = Object.fromEntries(others.map((key) => [key, systemIds.hex(16)]))
    database = await newDatabase(postgres ?? '')
    const settings = { ...shared, 'redis.url': url, 'database.url': database.url }
    running = await startConsole(chromium ?? '', settings)
    const own = { 'data.dir': join(running.folder, 'other') }
    other = await spawnServer({ settings: { ...settingsOf(running.folder), ...settings, ...own } })
  }, waitMsMax)
  afterAll(async () => {
    await running.close()
    await database.drop()
  }, waitMsMax)

  test(
    'is shown as gone by the console of another, without a reload',
    async () => {
      const { page, close } = await running.browser.signedIn('viewer', 'nodes')
      await page.getByRole('row').nth(2).waitFor()
      expect(await page.getByText('Gone', { exact: true }).count()).toBe(0)
      other.signal('SIGKILL')
      await page.getByText('Gone', { exact: true }).waitFor()
      await close()
    },
    waitMsMax,
  )
})
