import { expect, test } from 'bun:test'
import type { StoredRequest } from '../../src/core/repeated-requests/store.ts'
import type { RequestName } from '../../src/core/values.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { edgeTexts } from './texts.ts'

export function repeatedRequestStoreSuite(open: OpenStore): void {
  const on = given(open)
  let made = 0
  const nameOf = (fields: Partial<RequestName> = {}): RequestName => ({
    app: on.app,
    caller: 'key',
    key: `key ${made++}`,
    ...fields,
  })
  const requestOf = (fields: Partial<StoredRequest> = {}): StoredRequest => ({
    token: 'first',
    hash: 'hash',
    state: 'running',
    reply: undefined,
    startedAtMs: 1,
    expiresAtMs: 2 ** 53 - 1,
    ...fields,
  })
  const store = () => on.storage.repeatedRequests
  async function add(fields: Partial<StoredRequest> = {}) {
    const name = nameOf()
    await store().add(name, requestOf(fields))
    return { ...name, token: 'first' }
  }

  test('a request is read as written, and is stored once a name', async () => {
    for (const text of edgeTexts) {
      const name = nameOf({ key: text, caller: `${text}1` })
      const request = requestOf({ reply: text })
      expect(await store().find(name)).toBeUndefined()
      expect([await store().add(name, request), await store().add(name, requestOf())]).toEqual([true, false])
      expect(await store().find(name)).toEqual(request)
      for (const other of [{ app: on.otherApp }, { caller: 'x' }, { key: `${text}x` }])
        expect(await store().add({ ...name, ...other }, requestOf())).toBe(true)
    }
  })
  test('of many at the same time exactly one is added', async () => {
    const name = nameOf()
    const added = await Promise.all(Array.from({ length: 20 }, () => store().add(name, requestOf())))
    expect(added.filter(Boolean)).toHaveLength(1)
  })
  test('a run is committed, then answered', async () => {
    const run = await add()
    expect(await store().commit(run)).toBe(true)
    expect(await store().commit(run)).toBe(true)
    expect(await store().find(run)).toMatchObject({ state: 'committed', reply: undefined })
    await store().answer(run, '{"status":200}')
    expect(await store().find(run)).toMatchObject({ state: 'answered', reply: '{"status":200}' })
  })
  test('a run whose place was taken changes nothing', async () => {
    const run = await add()
    const next = requestOf({ token: 'second', startedAtMs: 9 })
    expect([await store().replace(run, next), await store().replace(run, next)]).toEqual([true, false])
    expect(await store().commit(run)).toBe(false)
    await store().answer(run, 'of the first')
    await store().remove(run)
    expect(await store().find(run)).toEqual(next)
    await store().remove({ ...run, token: 'second' })
    expect(await store().find(run)).toBeUndefined()
  })
  test('a commit is undone with its transaction', async () => {
    const run = await add()
    const failing = on.storage.transaction([], async ({ repeatedRequests }) => {
      expect(await repeatedRequests.commit(run)).toBe(true)
      throw new Error('planted')
    })
    expect(await failing.catch((error: Error) => error.message)).toBe('planted')
    expect(await store().find(run)).toMatchObject({ state: 'running' })
  })
  test('the expired ones are pruned, the oldest first, so many at a time', async () => {
    await store().pruneExpired(2 ** 53 - 1, 10_000)
    const runs = await Promise.all([3, 1, 2].map((expiresAtMs) => add({ expiresAtMs })))
    const left = async () =>
      (await Promise.all(runs.map((run) => store().find(run)))).flatMap((one) => one?.expiresAtMs ?? [])
    expect([await store().pruneExpired(1, 9), await store().pruneExpired(3, 1)]).toEqual([0, 1])
    expect(await left()).toEqual([3, 2])
    expect(await store().pruneExpired(3, 9)).toBe(1)
    expect(await left()).toEqual([3])
  })
}
