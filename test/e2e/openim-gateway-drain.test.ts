import { expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSecretsFile } from '../../src/config/secrets.ts'
import { openimTestClients } from '../kit/openim-test-clients.ts'
import { spawnServer } from '../kit/process.ts'

test('SIGTERM closes every client so that it may reconnect, and the process exits with 0', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-drain-'))
  const server = await spawnServer({ settings: { 'data.dir': dataDir, 'limits.connects.perUser': 0 } })
  const secret = readSecretsFile(dataDir)['openim.secret'] ?? ''
  const testClients = await openimTestClients({ urls: server.urls, secret })
  const userID = await testClients.registerUser()
  const token = await testClients.api.token(userID, 5)
  const sockets = await Promise.all(Array.from({ length: 200 }, () => testClients.connect(userID, { token })))
  server.signal('SIGTERM')
  for (const socket of sockets) {
    expect((await socket.closed).code).toBe(1006)
    expect(socket.pushes).toEqual([])
  }
  expect(await server.exited).toBe(0)
  expect(server.stderr()).not.toContain('"level":50')
  rmSync(dataDir, { recursive: true })
})
