import { afterAll, beforeAll, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appKeys, callBy } from '../kit/core.ts'
import { killLeftovers, runRefused } from '../kit/process.ts'
import { startTestServer } from '../kit/server.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-shared-secret-'))
  const server = await startTestServer({ dataDir })
  await server.core.apps.create(callBy('admin'), 'chat', appKeys('chat'))
  await server.close()
})
afterAll(async () => {
  await killLeftovers()
  rmSync(dataDir, { recursive: true })
})

test('a start with a secret of another app names both, what to do, and no secret', async () => {
  const secret = appKeys('chat')['openim.secret']
  const { code, stdout, stderr } = await runRefused({ settings: { 'data.dir': dataDir, 'wildfire.secret': secret } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('wildfire.secret: is also openim.secret of the app chat')
  expect(stderr).toContain('this works: wildfire.secret left out')
  expect(stderr).not.toContain(secret)
  expect(stderr).not.toMatch(/^ +at /m)
})
