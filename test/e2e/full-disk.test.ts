import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredSecrets } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { killLeftovers, runRefused, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { canMount, fillDisk, onSmallDisk } from '../kit/small-disk.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-disk-'))
})
afterEach(async () => {
  await killLeftovers()
  rmSync(folder, { recursive: true })
})

const dataDir = () => join(folder, 'data')
/** The process has its own mounts, so its files are read by way of the process. */
const secretsOf = ({ pid }: SpawnedServer): StoredSecrets =>
  JSON.parse(readFileSync(join(`/proc/${pid}/root`, dataDir(), 'secrets.json'), 'utf8'))
const start = (settings = {}) =>
  spawnServer({ settings: { 'data.dir': dataDir(), ...settings }, under: onSmallDisk(folder, 8 * 1024) })

function clientsOf(server: SpawnedServer) {
  const { 'wildfire.secret': secret = '', 'lanying.adminToken': token = '' } = secretsOf(server)
  const wildfire = wildfireClient({ url: server.urls.wildfire ?? '', secret, clock: systemClock })
  const create = (userId: string) => wildfire('/admin/user/create', { userId, name: userId, displayName: userId })
  const get = (userId: string) => wildfire('/admin/user/get_info', { userId })
  const lanying = async (path: string, body?: object) => {
    const headers = { app_id: 'default', 'access-token': token, 'content-type': 'application/json' }
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${server.urls.lanying}${path}`, { headers, ...init })
    return (await response.json()) as { code: number }
  }
  return { create, get, lanying }
}
const openimClients = (server: SpawnedServer) =>
  openimTestClients({ urls: server.urls, secret: secretsOf(server)['openim.secret'] ?? '' })

describe.if(canMount)('a start on a full disk', () => {
  test.each([0, 4, 16, 40, 150])('with %i KiB free is refused, naming the setting', async (freeKib) => {
    const prepare = `head -c $((1024 - ${freeKib}))k /dev/zero > fill || true`
    const under = onSmallDisk(folder, 1024, prepare)
    const { code, stdout, stderr } = await runRefused({ settings: { 'data.dir': dataDir() }, under })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`  data.dir: the disk of ${dataDir()}`)
    expect(stderr).toContain('MiB free')
    expect(stderr).not.toContain('    at ')
  })

  test('that is read-only is refused, naming the setting', async () => {
    const under = onSmallDisk(folder, 1024, `mkdir data && mount -o remount,ro ${folder}`)
    const { code, stdout, stderr } = await runRefused({ settings: { 'data.dir': dataDir() }, under })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/ {2}data\.dir: \S+ cannot be (written|used)/)
    expect(stderr).toContain('--set data.dir=./data, ')
    expect(stderr).not.toContain('    at ')
  })

  test('is refused when secrets.json is open to others and stays so', async () => {
    const bind = 'mount --bind data/secrets.json data/secrets.json && mount -o remount,ro,bind data/secrets.json'
    const prepare = `mkdir data && echo {} > data/secrets.json && chmod 644 data/secrets.json && ${bind}`
    const under = onSmallDisk(folder, 1024, prepare)
    const { code, stderr } = await runRefused({ settings: { 'data.dir': dataDir() }, under })
    expect([code, stderr]).toEqual([2, expect.stringContaining('secrets.json: is open to other users of this machine')])
    expect(stderr).toContain('`chmod 600 ')
  })
})

describe.if(canMount)('a server whose disk is full', () => {
  test('answers writes with each vendor’s server error, reads as ever, and writes again when there is room', async () => {
    const server = await start()
    const { create, get, lanying } = clientsOf(server)
    const { api: openim } = await openimClients(server)
    const register = (userID: string) => openim.call('/user/user_register', { users: [{ userID, nickname: userID }] })
    await create('ann')
    const disk = fillDisk(server.pid, folder)
    const written: string[] = []
    const failed = []
    while (failed.length < 3) {
      const uid = `u${written.length}`
      const { code } = await create(uid)
      if (code === 0) written.push(uid)
      else failed.push(code)
    }
    expect(failed).toEqual([4, 4, 4])
    expect((await register('bob')).errCode).toBe(500)
    expect((await lanying('/user/register/v2', { username: 'cid_1', password: 'a password' })).code).toBe(20_000)
    for (const uid of ['ann', ...written]) expect((await get(uid)).code).toBe(0)
    expect((await get(`u${written.length}`)).code).toBe(253)
    expect((await openim.call('/user/get_users_info', { userIDs: ['ann'] })).errCode).toBe(0)
    expect((await lanying('/user/list')).code).toBe(200)
    disk.free()
    expect([(await create('later')).code, (await register('bob')).errCode, (await get('later')).code]).toEqual([
      0, 0, 0,
    ])
    server.signal('SIGTERM')
    expect(await server.exited).toBe(0)
  })

  test('stops at SIGTERM, with connections and webhooks to write down', async () => {
    const callbacks = { 'wildfire.callbacks.onlineStatus': 'http://127.0.0.1:9/', 'webhooks.allowPrivate': true }
    const server = await start(callbacks)
    const clients = await openimClients(server)
    const userID = await clients.registerUser()
    const socket = await clients.connect(userID, { token: await clients.api.token(userID, 5) })
    fillDisk(server.pid, folder)
    while ((await clientsOf(server).create(`u${Math.random()}`)).code === 0);
    server.signal('SIGTERM')
    await socket.closed
    expect([0, 1]).toContain(await server.exited)
    expect(server.stderr()).not.toContain('rollcall failed')
  })
})
