import { afterEach, beforeEach, expect, test } from 'bun:test'
import { systemIds } from '../../src/core/ids.ts'
import type { EarlierValue, TablePlace } from '../../src/core/key-rotation/store.ts'
import type { Storage } from '../../src/core/storage.ts'
import { type ColumnCipher, columnCipher } from '../../src/storage/column-cipher.ts'
import { MissingKeyError, WrongKeyError } from '../../src/storage/key-check.ts'
import type { OpenedStore, OpenStore } from './drivers.ts'
import { counters } from './given.ts'
import { aThing } from './samples.ts'

const [first, second, third] = ['the first key of 16', 'the second key of 16', 'a third key of 16']
const under = (key: string, otherKey?: string): ColumnCipher => columnCipher(key, systemIds, otherKey)
const [firstId, secondId] = [under(first).keyId, under(second).keyId]
/** As a version that did not name keys in its texts. */
const withoutIds = (key: string): ColumnCipher => {
  const cipher = under(key)
  const { keyId, wantedId, keyIds } = cipher
  return {
    ...{ keyId, wantedId, keyIds },
    encrypt: (text) => cipher.encrypt(text).slice(keyId.length + 1),
    decrypt: (encrypted) => cipher.decrypt(encrypted),
    keyIdOf: (encrypted) => cipher.keyIdOf(encrypted),
    isCurrent: () => true,
    use() {},
  }
}

const things = 7

export function encryptionKeySuite(open: OpenStore): void {
  let opened: OpenedStore | undefined
  /** The first handle: its database has things under the first key. */
  const start = async (cipher = under(first)): Promise<Storage> => {
    opened = await open({ cipher })
    const { storage } = opened
    await storage.apps.insert({ id: 'app', createdAtMs: 1 }, counters)
    for (let at = 0; at < things; at++)
      await storage.things.put(aThing({ app: 'app', id: `thing ${at}`, token: `token ${at}`, secret: `secret ${at}` }))
    return storage
  }
  const another = async (key: string, otherKey?: string): Promise<Storage> => {
    if (!opened) throw new Error('nothing is open')
    return opened.openAnother(under(key, otherKey))
  }
  beforeEach(() => {
    opened = undefined
  })
  afterEach(() => opened?.close())

  const expectReadable = async (storage: Storage) => {
    for (let at = 0; at < things; at++)
      expect(await storage.things.find('app', `thing ${at}`)).toMatchObject({
        token: `token ${at}`,
        secret: `secret ${at}`,
      })
  }
  const earlierOf = async (storage: Storage, table: string, limit = 2): Promise<EarlierValue[]> => {
    const found: EarlierValue[] = []
    let after: TablePlace | undefined
    do {
      const page = await storage.encryption.findEarlier(table, after, limit)
      expect(page.rows).toBeLessThanOrEqual(limit)
      found.push(...page.values)
      after = page.end
    } while (after)
    return found
  }
  const add = (storage: Storage) => storage.transaction([], ({ encryptionKeys }) => encryptionKeys.addWanted())
  const forget = (storage: Storage) => storage.transaction([], ({ encryptionKeys }) => encryptionKeys.forgetOthers())
  const reencrypt = (storage: Storage, table: string, values: readonly EarlierValue[]) =>
    storage.transaction([], ({ encryptionKeys }) => encryptionKeys.reencrypt(table, values))

  test('a database is of the key of its first handle; any other is refused', async () => {
    const storage = await start()
    expect([storage.encryption.node, await storage.encryption.list()]).toEqual([
      { wanted: firstId, writes: firstId, reads: [firstId] },
      [firstId],
    ])
    await expect(another(second)).rejects.toBeInstanceOf(WrongKeyError)
    await expect(another(second, third)).rejects.toBeInstanceOf(WrongKeyError)
    expect(await storage.encryption.list()).toEqual([firstId])
  })
  test('a handle with a new key writes under the one before until the new one is added', async () => {
    const storage = await start()
    const fresh = await another(second, first)
    expect(fresh.encryption.node).toEqual({ wanted: secondId, writes: firstId, reads: [secondId, firstId] })
    await fresh.things.put(aThing({ app: 'app', id: 'new', token: 'x', secret: 'y' }))
    expect((await storage.things.find('app', 'new'))?.token).toBe('x')
    expect([await add(fresh), await add(fresh)]).toEqual([true, false])
    expect(await fresh.encryption.list()).toEqual([firstId, secondId])
    expect(await storage.encryption.list()).toEqual([firstId, undefined])
    await fresh.encryption.adoptWanted()
    await fresh.things.put(aThing({ app: 'app', id: 'newer', token: 'x', secret: 'y' }))
    await expect(storage.things.find('app', 'newer')).rejects.toThrow('under another key')
    await expectReadable(fresh)
    // From now on both are needed, in any order.
    for (const key of [first, second]) await expect(another(key)).rejects.toBeInstanceOf(MissingKeyError)
    await expect(another(first, third)).rejects.toBeInstanceOf(MissingKeyError)
    const before = await another(first, second)
    expect(before.encryption.node).toMatchObject({ wanted: firstId, writes: firstId })
    expect((await before.things.find('app', 'newer'))?.token).toBe('x')
  })
  test.each([
    ['with ids', under],
    ['of a version without ids', withoutIds],
  ])('values %s are encrypted anew, in pieces, and then the key before is not needed', async (_, cipherOf) => {
    await start(cipherOf(first))
    const fresh = await another(second, first)
    await expectReadable(fresh)
    await add(fresh)
    await fresh.encryption.adoptWanted()
    const values = await earlierOf(fresh, 'things')
    expect(values.map(({ column, place: [, id] }) => `${id} ${column}`).sort()).toEqual(
      Array.from({ length: things }, (_, at) => [`thing ${at} encrypted_secret`, `thing ${at} encrypted_token`]).flat(),
    )
    expect(await reencrypt(fresh, 'things', values.slice(0, 5))).toBe(5)
    await expectReadable(fresh)
    expect(await earlierOf(fresh, 'things')).toHaveLength(2 * things - 5)
    expect(await reencrypt(fresh, 'things', values.slice(5))).toBe(2 * things - 5)
    for (const table of fresh.encryption.tables)
      expect([table, await earlierOf(fresh, table, 100)]).toEqual([table, []])
    expect([await forget(fresh), await forget(fresh)]).toEqual([true, false])
    const after = await another(second)
    await expectReadable(after)
    expect([after.encryption.node.writes, await after.encryption.list()]).toEqual([secondId, [secondId]])
    await expect(another(first)).rejects.toBeInstanceOf(WrongKeyError)
    // A node with the two in the order of before goes on with the new one.
    expect((await another(first, second)).encryption.node).toMatchObject({ wanted: firstId, writes: secondId })
  })
  test('a value that was written meanwhile stays', async () => {
    await start()
    const fresh = await another(second, first)
    await add(fresh)
    await fresh.encryption.adoptWanted()
    const values = await earlierOf(fresh, 'things')
    await fresh.things.put(aThing({ app: 'app', id: 'thing 0', token: 'newer', secret: 'newer' }))
    expect(await reencrypt(fresh, 'things', values)).toBe(2 * things - 2)
    expect(await fresh.things.find('app', 'thing 0')).toMatchObject({ token: 'newer', secret: 'newer' })
  })
  test('of handles that add keys together, one adds its key', async () => {
    await start()
    const fresh = await Promise.all([another(second, first), another(second, first), another(second, first)])
    expect((await Promise.all(fresh.map(add))).filter(Boolean)).toEqual([true])
    expect(await fresh[0]?.encryption.list()).toEqual([firstId, secondId])
  })
}
