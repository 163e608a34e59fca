import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill, openStore } from '../../scripts/bench/kit/fill.ts'
import { secretsPath } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { TestClock } from '../kit/clock.ts'
import { runCommand } from '../kit/command-line.ts'
import { everyAnswer } from '../kit/every-answer.ts'
import { lanyingClient } from '../kit/lanying-client.ts'
import { openimClient } from '../kit/openim-client.ts'
import { newDatabase, type TestDatabase } from '../kit/postgres.ts'
import { killLeftovers, runRefused, type SpawnedServer, spawnServer, withoutSettings } from '../kit/process.ts'
import { type Settings, startTestServer, type TestServer } from '../kit/server.ts'
import { serviceFor } from '../kit/services.ts'
import { fixtureSettings, readFixture, restoreFixture } from '../kit/store-fixture.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'
import { type LinkSignIn, WildfireLink } from '../kit/wildfire-link.ts'

const serverUrl = serviceFor('postgres')
const root = join(import.meta.dir, '..', '..')

describe.skipIf(serverUrl === undefined)('rollcall move', () => {
  let dataDir: string
  let database: TestDatabase
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'rollcall-move-'))
    database = await newDatabase(serverUrl ?? '')
  })
  afterEach(async () => {
    await killLeftovers()
    await database.drop()
    rmSync(dataDir, { recursive: true })
  })
  const move = (...options: string[]) => runCommand(dataDir, 'move', '--to', database.url, ...options)
  const stop = async (server: SpawnedServer) => {
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
  }
  const secrets = (): Record<string, string> => JSON.parse(readFileSync(secretsPath(dataDir), 'utf8'))

  test('afterwards every read of every API answers what it answered before', async () => {
    const fixture = readFixture('0001-initial')
    restoreFixture(fixture, join(dataDir, 'rollcall.db'))
    const answersOn = async (settings: Settings) => {
      const clock = new TestClock(fixture.atMs)
      const server = await startTestServer({ dataDir, clock, settings: { ...fixtureSettings, ...settings } })
      const answers = await everyAnswer(server, fixture.subjects)
      await server.close()
      return answers
    }
    const before = await answersOn({})
    const flags = Object.entries(fixtureSettings).flatMap(([key, value]) => ['--set', `${key}=${value}`])
    expect(await move(...flags)).toMatchObject({ code: 0 })
    expect(await answersOn({ 'database.url': database.url })).toEqual(before)
  })

  test('tokens of every vendor work afterwards, those that were ended do not, and what was not delivered is', async () => {
    const delivered: string[] = []
    let accepts = false
    const receiver = Bun.serve({
      port: 0,
      hostname: '127.0.0.1',
      async fetch(request) {
        if (!accepts) return new Response('', { status: 503 })
        delivered.push(await request.text())
        return new Response('')
      },
    })
    const settings = {
      'data.dir': dataDir,
      'log.level': 'error',
      'wildfire.callbacks.userInfo': receiver.url.href,
      'webhooks.allowPrivate': true,
    }
    const onSqlite = await spawnServer({ settings })
    const credentials = await signIns(onSqlite, secrets())
    expect(await validity(onSqlite, secrets(), credentials)).toEqual(expected)
    const used = await move()
    expect([used.code, used.out]).toEqual([75, ''])
    expect(used.error).toContain(`is in use by another Rollcall server, process ${onSqlite.pid}`)
    await stop(onSqlite)

    const { code, out, error } = await move()
    expect([code, error.match(/error/i)]).toEqual([0, null])
    expect(out).toContain('the same in both')
    expect(out).toContain('database.url: postgres://')
    expect(out).not.toContain(secrets()['secrets.key'] ?? '')
    const refused = await runRefused({ settings })
    expect([refused.code, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toContain('it was moved to postgres://')
    expect(refused.stderr).toContain('npx rollcall move --undo')

    accepts = true
    // Another folder: the secrets come from the database.
    const other = join(dataDir, 'node-2')
    const moved = { ...settings, 'data.dir': other, 'database.url': database.url }
    const onPostgres = await spawnServer({ settings: { ...moved, 'secrets.key': secrets()['secrets.key'] } })
    const { 'secrets.key': _, ...shared } = secrets()
    expect(JSON.parse(readFileSync(secretsPath(other), 'utf8'))).toEqual(shared)
    expect(await validity(onPostgres, shared, credentials)).toEqual(expected)
    while (!delivered.some((text) => text.includes('"ann"'))) await Bun.sleep(20)
    await stop(onPostgres)
    await receiver.stop(true)
  })

  test('goes on after kill -9 and after ctrl-C', async () => {
    await stop(await spawnServer({ settings: { 'data.dir': dataDir } }))
    const storage = await openStore(dataDir, secrets()['secrets.key'])
    await fill(storage, 30_000)
    await storage.close()
    await endedBy('SIGKILL')
    const unfinished = await runRefused({ settings: { 'data.dir': dataDir } })
    expect(unfinished.stderr).toContain('is not finished')
    const target = { 'data.dir': join(dataDir, 'other'), 'database.url': database.url }
    const early = await runRefused({ settings: { ...target, 'secrets.key': secrets()['secrets.key'] } })
    expect(early.stderr).toContain('is not finished')
    await endedBy('SIGINT')
    expect(await move()).toMatchObject({ code: 0, out: expect.stringContaining('the same in both') })
    expect(await move()).toMatchObject({ code: 0, out: expect.stringContaining('by an earlier run') })
    expect(await runCommand(dataDir, 'move', '--undo')).toMatchObject({ code: 0 })
    await stop(await spawnServer({ settings: { 'data.dir': dataDir } }))
  })
  /** Starts a move, and sends it the signal once rows are in the target. */
  const endedBy = async (signal: NodeJS.Signals) => {
    const server = new Bun.SQL({ url: database.url, max: 1 })
    const rows = async () => {
      const found = await server.unsafe('select sum(rows) as rows from rollcall_move_tables').catch(() => [])
      return Number(found[0]?.rows ?? 0)
    }
    const before = await rows()
    const command = [process.execPath, '--no-env-file', 'src/main.ts', 'move', '--to', database.url]
    const child = Bun.spawn([...command, '--set', `data.dir=${dataDir}`], {
      cwd: root,
      env: withoutSettings(process.env),
      stderr: 'ignore',
      stdout: 'pipe',
    })
    while ((await rows()) === before && child.exitCode === null) await Bun.sleep(1)
    child.kill(signal)
    const code = await child.exited
    expect([1, 137]).toContain(code)
    if (signal === 'SIGINT') expect(await new Response(child.stdout).text()).toContain('the same command goes on')
    await server.close({ timeout: 0 })
  }
})

/** By vendor: a token that works, and one that was ended. */
type Credentials = {
  readonly wildfire: readonly LinkSignIn[]
  readonly openim: readonly string[]
  readonly lanying: readonly string[]
}

const expected = { wildfire: [0, 7], openim: [0, 1506], lanying: [200, 402] }

async function signIns({ urls }: SpawnedServer, secrets: Record<string, string>): Promise<Credentials> {
  const wildfire = wildfireClient({
    url: urls.wildfire ?? '',
    secret: secrets['wildfire.secret'] ?? '',
    clock: systemClock,
  })
  await wildfire('/admin/user/create', { userId: 'ann', name: 'ann', displayName: 'Ann "安" \\' })
  const links: LinkSignIn[] = []
  for (const clientId of ['phone', 'lost phone']) {
    const { result } = await wildfire('/admin/user/get_token', { userId: clientId, clientId, platform: 1 })
    links.push({ userId: clientId, clientId, token: (result as { token: string }).token })
  }
  await wildfire('/admin/user/kickoff_client', { first: 'lost phone', second: 'lost phone' })

  const openim = await openimClient({ url: urls.openim ?? '', secret: secrets['openim.secret'] ?? '' })
  await openim.register('bob')
  const tokens = [await openim.token('bob', 1), await openim.token('bob', 5)]
  await openim.call('/auth/force_logout', { userID: 'bob', platformID: 5 })

  const lanying = lanyingOf(urls, secrets)
  const carl = await lanying.register('carl')
  const lanyingTokens = [(await lanying.logIn('carl', 'guid')).token, (await lanying.logIn('carl', 'lost')).token]
  await lanying.call('POST /user/kick', { as: carl }, { device_sn: 2 })
  return { wildfire: links, openim: tokens, lanying: lanyingTokens }
}

const lanyingOf = (urls: Record<string, string>, secrets: Record<string, string>) =>
  lanyingClient({
    urls,
    config: { 'lanying.appId': 'default', 'lanying.adminToken': secrets['lanying.adminToken'] },
  } as unknown as TestServer)

/** What each vendor answers to each token, by its clients. */
async function validity({ urls }: SpawnedServer, secrets: Record<string, string>, credentials: Credentials) {
  const connect = async (signIn: LinkSignIn) => {
    const link = await WildfireLink.open(urls.wildfireMqtt ?? '')
    const { code } = await link.connect(signIn)
    link.end()
    return code
  }
  const openim = await openimClient({ url: urls.openim ?? '', secret: secrets['openim.secret'] ?? '' })
  const lanying = lanyingOf(urls, secrets)
  return {
    wildfire: await Promise.all(credentials.wildfire.map(connect)),
    openim: await Promise.all(
      credentials.openim.map(
        async (token) => (await openim.call('/user/get_users_info', { userIDs: ['bob'] }, token)).errCode,
      ),
    ),
    lanying: await Promise.all(
      credentials.lanying.map(async (token) => (await lanying.call('GET /user/profile', { token })).code),
    ),
  }
}
