import { afterEach, beforeEach, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import type { CoreError } from '../errors.ts'
import { allSessions } from '../sessions/session-selector.ts'
import { adminTokensMax } from './admin-tokens.ts'

const call = callBy('admin')

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const labels = async (app = 'default') => (await on.core.adminTokens.list(app, 'lanying')).map(({ label }) => label)

test('several are valid at a time until each is revoked, once', async () => {
  const one = await on.core.adminTokens.create(call, 'lanying', 'one', 'hash of one')
  on.clock.advance(1)
  await on.core.adminTokens.create(call, 'lanying', 'other', 'hash of other')
  expect(await labels()).toEqual(['one', 'other'])
  expect(await on.core.adminTokens.revoke(call, 'lanying', one.id)).toBe(true)
  expect(await on.core.adminTokens.revoke(call, 'lanying', one.id)).toBe(false)
  expect(await on.core.adminTokens.revoke(call, 'lanying', 'unknown')).toBe(false)
  expect(await labels()).toEqual(['other'])
  expect(await on.core.sessions.findToken('default', 'hash of one')).toMatchObject({
    role: 'admin',
    endReason: 'removed',
  })
  const traces = await on.storage.audit.list('default', { target: one.id }, 9)
  expect(traces.map(({ action, details }) => [action, details])).toEqual([
    ['token.revoke_admin', { label: 'one' }],
    ['token.issue_admin', { label: 'one' }],
  ])
})

test('each is of its app', async () => {
  await on.core.apps.create(call, 'other', appKeys('other'))
  const { id } = await on.core.adminTokens.create({ ...call, app: 'other' }, 'lanying', 'there', 'hash')
  expect([await labels(), await labels('other')]).toEqual([[], ['there']])
  expect(await on.core.adminTokens.revoke(call, 'lanying', id)).toBe(false)
  const nowhere = on.core.adminTokens.create({ ...call, app: 'nowhere' }, 'lanying', '', 'another hash')
  await expect(nowhere).rejects.toMatchObject({ code: 'app.not_found' })
})

test('no account’s end is theirs', async () => {
  await on.core.adminTokens.create(call, 'lanying', 'backend', 'hash')
  await on.core.sessions.kick(call, 'backend', allSessions)
  await on.core.restrictions.set(call, 'backend', { ban: {} })
  expect(await labels()).toEqual(['backend'])
})

test('an app has so many and no more', async () => {
  for (let i = 0; i < adminTokensMax; i++) await on.core.adminTokens.create(call, 'lanying', '', `hash ${i}`)
  const code = await on.core.adminTokens.create(call, 'lanying', '', 'one more').catch((error: CoreError) => error.code)
  expect(code).toBe('request.invalid')
})
test('a dialect whose traits do not say so has none', async () => {
  const refused = on.core.adminTokens.create(call, 'openim', 'backend', 'hash')
  expect(await refused.catch((error: CoreError) => error.code)).toBe('request.invalid')
  expect(await on.core.adminTokens.list('default', 'openim')).toEqual([])
})
