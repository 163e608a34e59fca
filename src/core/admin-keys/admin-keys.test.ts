import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { everyRow } from '../../../test/kit/database.ts'
import type { CoreError } from '../errors.ts'
import { adminKeysMax, type KeyManager } from './admin-keys.ts'
import type { KeyScope, Scope } from './scope.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const by = (scope: Scope, app = 'default'): KeyManager => ({ ...callBy('admin', app), scope })
const create = (scope: KeyScope = 'operator', more: { expiresAtMs?: number } = {}) =>
  on.core.adminKeys.create(by('root'), { label: 'a label', scope, ...more })
/** The message of the refusal. */
const refusal = (text: string) =>
  on.core.adminKeys.authenticate(text).then(
    () => 'admitted',
    ({ code, message }: CoreError) => `${code}: ${message}`,
  )
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ code }: CoreError) => code,
  )
const wrong = 'auth.rejected: the signature or secret is wrong'

describe('a key', () => {
  test('is admitted by its text, which names it, and its secret is nowhere in the database', async () => {
    const { key, text } = await create()
    expect(text).toMatch(new RegExp(`^rk_${key.id}_[A-Za-z0-9_-]{43}$`))
    expect(await on.core.adminKeys.authenticate(text)).toMatchObject({ id: key.id, app: 'default', scope: 'operator' })
    expect(everyRow(on.databasePath)).not.toContain(text.slice(-43))
  })
  test('of another text is refused', async () => {
    const { text } = await create()
    const other = await create()
    for (const given of [
      '',
      'rk_',
      text.slice(0, -1),
      `${text.slice(0, -1)}!`,
      text.slice(0, 20) + other.text.slice(20),
    ])
      expect(await refusal(given)).toBe(wrong)
  })
  test('is refused from its expiry on', async () => {
    const { text } = await create('viewer', { expiresAtMs: on.clock.now() + 1_000 })
    on.clock.advance(999)
    expect(await refusal(text)).toBe('admitted')
    on.clock.advance(1)
    expect(await refusal(text)).toBe('auth.rejected: the key has expired')
  })
  test('is refused from its revocation on, and stays in the list', async () => {
    const { key, text } = await create()
    await on.core.adminKeys.revoke(by('owner'), key.id)
    expect(await refusal(text)).toBe('auth.rejected: the key was revoked')
    expect(await on.core.adminKeys.list('default', undefined, 9)).toMatchObject([
      { id: key.id, revokedAtMs: on.clock.now() },
    ])
    const refused = [
      on.core.adminKeys.revoke(by('owner'), key.id),
      on.core.adminKeys.rotate(by('owner'), key.id, 0),
      on.core.adminKeys.update(by('owner'), key.id, { label: 'x' }),
    ]
    expect(new Set(await Promise.all(refused.map(codeOf)))).toEqual(new Set(['resource.not_found']))
  })
  test('is rotated: both secrets are admitted for the overlap, then the new one', async () => {
    const { key, text } = await create()
    const { text: second } = await on.core.adminKeys.rotate(by('owner'), key.id, 1_000)
    expect([await refusal(text), await refusal(second)]).toEqual(['admitted', 'admitted'])
    on.clock.advance(1_000)
    expect(await refusal(text)).toBe('auth.rejected: the key was rotated: its new secret is needed')
    const { text: third } = await on.core.adminKeys.rotate(by('owner'), key.id, 0)
    expect([await refusal(second), await refusal(third)]).toEqual([wrong, 'admitted'])
  })
  test('is one of its app only', async () => {
    await on.core.apps.create(callBy('admin'), 'other', appKeys('other'))
    const { key } = await create()
    const refused = [
      on.core.adminKeys.get('other', key.id),
      on.core.adminKeys.rotate(by('root', 'other'), key.id, 0),
      on.core.adminKeys.update(by('root', 'other'), key.id, { scope: 'owner' }),
      on.core.adminKeys.revoke(by('root', 'other'), key.id),
    ]
    expect(new Set(await Promise.all(refused.map(codeOf)))).toEqual(new Set(['resource.not_found']))
    expect(await on.core.adminKeys.list('other', undefined, 9)).toEqual([])
  })
  test('shows when it was last used, to the minute, and is not written more often', async () => {
    const { key, text } = await create()
    const firstMs = on.clock.now()
    const uses = async () => {
      const statements = await on.statementsOf(async () => {
        await on.core.adminKeys.authenticate(text)
        // Transactions of one writer run in order.
        await on.storage.transaction([], async () => {})
      })
      return statements.filter(({ sql }) => sql.startsWith('update')).length
    }
    const writes = [await uses(), await uses()]
    on.clock.advance(59_999)
    writes.push(await uses())
    on.clock.advance(1)
    writes.push(await uses())
    expect(writes).toEqual([1, 0, 0, 1])
    expect((await on.core.adminKeys.get('default', key.id)).lastUsedAtMs).toBe(firstMs + 60_000)
  })
})

describe('a caller', () => {
  test.each([
    ['viewer', 'operator'],
    ['operator', 'owner'],
  ] as const)('of the scope %s makes and changes no key of the scope %s', async (own, higher) => {
    const { key } = await create(higher)
    const mine = await create(own)
    const { adminKeys } = on.core
    const refused = [
      adminKeys.create(by(own), { label: '', scope: higher }),
      adminKeys.rotate(by(own), key.id, 0),
      adminKeys.revoke(by(own), key.id),
      adminKeys.update(by(own), key.id, { scope: own }),
      adminKeys.update(by(own), mine.key.id, { scope: higher }),
    ]
    expect(new Set(await Promise.all(refused.map(codeOf)))).toEqual(new Set(['auth.forbidden']))
  })
})

test('an app has a bounded number of keys; a revoked one makes room', async () => {
  for (let count = 1; count < adminKeysMax; count++) await create()
  const { key } = await create()
  expect(await codeOf(create())).toBe('app.limit_reached')
  await on.core.adminKeys.revoke(by('root'), key.id)
  expect(await codeOf(create())).toBe('done')
})

test('each change has one audit entry, without secrets', async () => {
  const { key } = await create()
  await on.core.adminKeys.update(by('owner'), key.id, { label: 'new', scope: 'viewer' })
  await on.core.adminKeys.rotate(by('owner'), key.id, 5)
  await on.core.adminKeys.revoke(by('owner'), key.id)
  const trail = await on.storage.audit.list('default', { target: key.id }, 9)
  expect(trail.map(({ action, changed }) => [action, changed])).toEqual([
    ['admin_key.revoke', ['revokedAtMs', 'previous']],
    ['admin_key.rotate', ['previous']],
    ['admin_key.update', ['label', 'scope']],
    ['admin_key.create', []],
  ])
  expect(
    trail
      .map(({ after }) => after)
      .toReversed()
      .slice(0, 2),
  ).toEqual([
    { label: 'a label', scope: 'operator' },
    { label: 'new', scope: 'viewer' },
  ])
})
