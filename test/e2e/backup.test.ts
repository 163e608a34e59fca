import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { systemClock } from '../../src/core/clock.ts'
import { runCommand } from '../kit/command-line.ts'
import { killLeftovers, type SpawnedServer, spawnServer } from '../kit/process.ts'
import { wildfireClient } from '../kit/wildfire-client.ts'

let folder: string
let dataDir: string
let copy: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-backup-'))
  dataDir = join(folder, 'data')
  copy = join(folder, 'copy.db')
})
afterEach(async () => {
  await killLeftovers()
  rmSync(folder, { recursive: true })
})

const start = (dir = dataDir) => spawnServer({ settings: { 'data.dir': dir, 'log.level': 'warn' } })
const stop = (server: SpawnedServer) => {
  server.signal('SIGTERM')
  return server.exited
}
function clientOf({ urls }: SpawnedServer) {
  const secret = readSecretsFile(dataDir)['wildfire.secret'] ?? ''
  return wildfireClient({ url: urls.wildfire ?? '', secret, clock: systemClock })
}
const create = async (server: SpawnedServer, uid: string) => {
  const { code } = await clientOf(server)('/admin/user/create', { userId: uid, name: uid, displayName: uid })
  expect(code).toBe(0)
}

/** Users made one after the other until it is stopped, so that the state of any moment holds all up to some number. */
function writesTo(server: SpawnedServer) {
  let written = 0
  let going = true
  const ended = (async () => {
    while (going) {
      await create(server, `u${written}`)
      written++
    }
  })()
  const stopWriting = () => {
    going = false
    return ended
  }
  return { written: () => written, stop: stopWriting }
}

const uidsIn = (path: string): Set<string> => {
  const database = new Database(path, { readonly: true })
  try {
    expect(database.query('pragma integrity_check').values()).toEqual([['ok']])
    const rows = database.query<{ uid: string }, []>("select uid from users where uid like 'u%'").all()
    return new Set(rows.map(({ uid }) => uid))
  } finally {
    database.close()
  }
}

describe('backup', () => {
  test('of a running server under writes it is a consistent snapshot, readable by its owner only', async () => {
    const server = await start()
    const writes = writesTo(server)
    await create(server, 'ann')
    const before = writes.written()
    const { code, out, error } = await runCommand(dataDir, 'backup', copy)
    await writes.stop()
    expect([code, error]).toEqual([0, `Keep the secrets with it: ${join(dataDir, 'secrets.json')}`])
    const { size, mode } = statSync(copy)
    expect(out).toMatch(new RegExp(`^${copy}: ${size} bytes in \\d+\\.\\d\\d s$`))
    expect(mode & 0o777).toBe(0o600)
    const uids = uidsIn(copy)
    expect(uids.size).toBeGreaterThanOrEqual(before)
    expect(uids).toEqual(new Set(Array.from(uids, (_, index) => `u${index}`)))
    expect(await stop(server)).toBe(0)
  })

  test('of a stopped server it is restored as the guide describes', async () => {
    const server = await start()
    await create(server, 'ann')
    await stop(server)
    expect((await runCommand(dataDir, 'backup', copy)).code).toBe(0)
    const restored = join(folder, 'restored')
    mkdirSync(restored)
    copyFileSync(copy, join(restored, 'rollcall.db'))
    copyFileSync(join(dataDir, 'secrets.json'), join(restored, 'secrets.json'))
    const again = await start(restored)
    expect(await clientOf(again)('/admin/user/get_info', { userId: 'ann' })).toMatchObject({ code: 0 })
  })

  test('does not overwrite a file or create a folder', async () => {
    await stop(await start())
    writeFileSync(copy, 'of yesterday')
    const again = await runCommand(dataDir, 'backup', copy)
    expect([again.code, again.error]).toEqual([
      2,
      `rollcall: ${copy} exists; a backup overwrites no file\nname a new file`,
    ])
    expect(readFileSync(copy, 'utf8')).toBe('of yesterday')
    const nowhere = await runCommand(dataDir, 'backup', join(folder, 'nowhere', 'copy.db'))
    expect([nowhere.code, nowhere.error]).toEqual([2, expect.stringContaining(`there is no folder ${folder}/nowhere`)])
  })

  test('a system error is reported on one line, and leaves no file', async () => {
    await stop(await start())
    const refused = await runCommand(dataDir, 'backup', '/proc/copy.db')
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.error).toMatch(/^rollcall: no backup was made: [^\n]+$/)
  })

  test('before the first start there is nothing to copy', async () => {
    const { code, error } = await runCommand(dataDir, 'backup', copy)
    expect([code, error]).toEqual([2, expect.stringContaining('npm start')])
    expect(existsSync(copy)).toBe(false)
  })
})
