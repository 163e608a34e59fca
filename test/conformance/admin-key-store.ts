import { expect, test } from 'bun:test'
import type { AdminKey } from '../../src/core/admin-keys/admin-key.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function adminKeyStoreSuite(open: OpenStore): void {
  const on = given(open)
  let made = 0
  const keyOf = (fields: Partial<AdminKey> = {}): AdminKey => ({
    id: `key ${made++}`,
    app: on.app,
    label: '',
    scope: 'viewer',
    hash: 'hash',
    previous: undefined,
    createdAtMs: made,
    expiresAtMs: undefined,
    revokedAtMs: undefined,
    lastUsedAtMs: undefined,
    ...fields,
  })
  async function insert(fields: Partial<AdminKey> = {}): Promise<AdminKey> {
    const key = keyOf(fields)
    await on.storage.adminKeys.insert(key)
    return key
  }
  const idsOf = (keys: readonly AdminKey[]) => keys.map(({ id }) => id)

  test('a key is read as written', async () => {
    const last = 2 ** 53 - 1
    const whole = {
      ...{ previous: { hash: 'before', untilMs: last }, createdAtMs: last, expiresAtMs: last - 1, revokedAtMs: 0 },
      ...({ lastUsedAtMs: 1, scope: 'owner' } as const),
    }
    for (const label of edgeTexts) {
      const key = await insert({ ...whole, label })
      expect(await on.storage.adminKeys.find(key.id)).toEqual(key)
    }
    const bare = await insert()
    expect(await on.storage.adminKeys.find(bare.id)).toEqual(bare)
    expect(await on.storage.adminKeys.find('unheard of')).toBeUndefined()
  })
  test('a list has those of the app, oldest first, then by id, and goes on after a place', async () => {
    const app = on.otherApp
    for (const [id, createdAtMs] of [
      ['y', 2],
      ['c', 3],
      ['x', 2],
      ['b', 1],
    ] as const)
      await insert({ id, createdAtMs, app })
    const list = async (...args: [after: readonly [number, string] | undefined, limit: number]) =>
      idsOf(await on.storage.adminKeys.list(app, ...args))
    expect(await list(undefined, 3)).toEqual(['b', 'x', 'y'])
    expect(await list([2, 'x'], 3)).toEqual(['y', 'c'])
    expect(await list([3, 'c'], 3)).toEqual([])
  })
  test('an update changes the fields that it names, of a key of the app', async () => {
    const key = await insert({ label: 'a', expiresAtMs: 9, previous: { hash: 'p', untilMs: 1 } })
    const { adminKeys } = on.storage
    expect(await adminKeys.update(on.otherApp, key.id, { label: 'b' })).toBe(false)
    expect(await adminKeys.update(on.app, key.id, { label: 'b', hash: 'new', previous: undefined })).toBe(true)
    expect(await adminKeys.find(key.id)).toEqual({ ...key, label: 'b', hash: 'new', previous: undefined })
    expect(await adminKeys.update(on.app, key.id, { revokedAtMs: 5 })).toBe(true)
    expect((await adminKeys.find(key.id))?.revokedAtMs).toBe(5)
  })
  test('keys that are not revoked are counted', async () => {
    const before = await on.storage.adminKeys.countUnrevoked(on.app)
    await insert({ expiresAtMs: 1 })
    await insert({ revokedAtMs: 1 })
    expect(await on.storage.adminKeys.countUnrevoked(on.app)).toBe(before + 1)
  })
  test('the last use never moves back', async () => {
    const { id } = await insert()
    for (const [atMs, last] of [
      [5, 5],
      [3, 5],
      [2 ** 50, 2 ** 50],
    ] as const) {
      await on.storage.adminKeys.noteUse(id, atMs)
      expect((await on.storage.adminKeys.find(id))?.lastUsedAtMs).toBe(last)
    }
  })
  test('those that were revoked or expired before a time are pruned, so many at a time', async () => {
    await on.storage.adminKeys.prune(Number.MAX_SAFE_INTEGER, 10_000)
    const gone = [await insert({ revokedAtMs: 9, expiresAtMs: 11 }), await insert({ expiresAtMs: 9 })]
    const kept = [await insert({ revokedAtMs: 10 }), await insert({ expiresAtMs: 10 }), await insert()]
    const prune = (limit: number) => on.storage.adminKeys.prune(10, limit)
    expect([await prune(1), await prune(5), await prune(5)]).toEqual([1, 1, 0])
    const found = await Promise.all([...gone, ...kept].map(({ id }) => on.storage.adminKeys.find(id)))
    expect(found).toEqual([undefined, undefined, ...kept])
  })
}
