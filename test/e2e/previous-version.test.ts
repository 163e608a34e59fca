import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { secretsPath } from '../../src/config/secrets.ts'
import { type OpenimTestClients, openimTestClients } from '../kit/openim-test-clients.ts'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { checkOut, previousVersion } from '../kit/previous-version.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { longRun, serviceFor } from '../kit/services.ts'

/** A node of the version before, made from its tag, and one of this version serve the same users. */
const tag = previousVersion()
const [postgresUrl, redisUrl] = [serviceFor('postgres'), serviceFor('redis')]
const redisDatabase = 13
/** How long both serve. */
const runMs = longRun ? 60_000 : 3_000

describe.skipIf(tag === undefined || postgresUrl === undefined || redisUrl === undefined)(
  `this version beside ${tag?.name ?? 'the one before, of which there is none'}`,
  () => {
    let folder: string
    let database: TestDatabase
    let before: SpawnedServer
    let now: SpawnedServer

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'rollcall-previous-'))
      checkOut(tag?.commit ?? '', join(folder, 'program'))
      database = await newDatabase(postgresUrl ?? '')
      const admin = new Redis(`${redisUrl}/${redisDatabase}`)
      await admin.flushdb()
      admin.disconnect()
      before = await startBefore()
      now = await spawnServer({ settings: settingsOf('now') })
    }, 120_000)
    afterAll(async () => {
      await killLeftovers()
      await database?.drop()
      rmSync(folder, { recursive: true })
    })

    const settingsOf = (node: string) => ({
      'data.dir': join(folder, node),
      'database.url': database.url,
      'redis.url': `${redisUrl}/${redisDatabase}`,
      'secrets.key': 'a key that all nodes are given',
    })
    const startBefore = () => spawnServer({ root: join(folder, 'program'), settings: settingsOf('before') })
    const clientsOf = ({ urls }: SpawnedServer): Promise<OpenimTestClients> => {
      const secrets = JSON.parse(readFileSync(secretsPath(join(folder, 'now')), 'utf8'))
      return openimTestClients({ urls, secret: secrets['openim.secret'] })
    }

    /** A user of one node, whose client is on the other: seen by both, kicked, refused, and seen again with a new token. */
    async function serveOne(here: OpenimTestClients, there: OpenimTestClients): Promise<void> {
      const uid = await here.registerUser()
      const token = await here.api.token(uid, 5)
      const socket = await there.connect(uid, { token })
      for (const clients of [here, there]) while (!(await isOnline(clients, uid))) await Bun.sleep(5)
      expect((await here.api.call('/auth/force_logout', { userID: uid, platformID: 5 })).errCode).toBe(0)
      await socket.closed
      for (const clients of [here, there]) {
        expect(await isOnline(clients, uid)).toBe(false)
        expect(await clients.refusal({ userID: uid, token, isMsgResp: false })).toMatchObject({
          body: { errCode: 1506 },
        })
      }
      const again = await here.connect(uid)
      while (!(await isOnline(there, uid))) await Bun.sleep(5)
      again.close()
      while (await isOnline(there, uid)) await Bun.sleep(5)
    }
    const isOnline = async (clients: OpenimTestClients, uid: string) => (await clients.api.online(uid))[0]?.status === 1

    test('each serves the users of the other', async () => {
      const [one, two] = [await clientsOf(before), await clientsOf(now)]
      for (const endMs = performance.now() + runMs; performance.now() < endMs; ) {
        await serveOne(one, two)
        await serveOne(two, one)
      }
      expect(before.stderr() + now.stderr()).not.toContain('"level":50')
    }, 180_000)

    test('a node of the version before starts again on the schema of this one', async () => {
      before.signal('SIGTERM')
      expect(await before.exited).toBe(0)
      before = await startBefore()
      await serveOne(await clientsOf(before), await clientsOf(now))
    }, 60_000)
  },
)
