import { expect, test } from 'bun:test'
import fc from 'fast-check'
import type { DriverFlags, OpenStore } from './drivers.ts'
import { counters, given, numStep } from './given.ts'
import { aUser } from './samples.ts'
import { edgeTexts } from './texts.ts'

const { firstNum, firstSerial } = counters

export function appStoreSuite(open: OpenStore, { severalHandles }: DriverFlags): void {
  const on = given(open)
  const apps = () => on.storage.apps

  test('apps are read as written, oldest first, each once', async () => {
    for (const [id, createdAtMs] of [
      ['later', 2 ** 52],
      ['sooner', -1],
      ['漢字', 2 ** 53 - 1],
    ] as const)
      await apps().insert({ id, createdAtMs }, counters)
    expect(await apps().find('later')).toEqual({ id: 'later', createdAtMs: 2 ** 52 })
    expect(await apps().find('unheard of')).toBeUndefined()
    const ids = (await apps().list()).map(({ id }) => id)
    expect([ids.at(0), ids.at(-2), ids.at(-1)]).toEqual(['sooner', 'later', '漢字'])
    await expect(apps().insert({ id: 'later', createdAtMs: 1 }, counters)).rejects.toThrow()
  })
  test('keys are none until they are set, then those that were set last', async () => {
    const secretsOf = async (app: string) => (await apps().allSecrets()).get(app)
    expect(await secretsOf(on.app)).toBeUndefined()
    for (const text of edgeTexts) {
      const secrets = {
        one: { value: text, changedAtMs: undefined, previous: undefined },
        two: { value: `${text}2`, changedAtMs: 5, previous: { value: `${text}1`, untilMs: 2 ** 52 } },
      }
      await apps().setSecrets(on.app, secrets)
      expect(await secretsOf(on.app)).toEqual(secrets)
    }
    await apps().setSecrets('unheard of', {})
    expect([await secretsOf(on.otherApp), await secretsOf('unheard of')]).toEqual([undefined, undefined])
  })
  test('those of the default app are beside each other, each as it was set last', async () => {
    const first = { value: 'one', changedAtMs: 1, previous: undefined }
    const second = { value: 'two', changedAtMs: 2, previous: { value: 'one', untilMs: 9 } }
    await apps().setSecrets('default', { a: first })
    await apps().setSecrets('default', { b: first })
    await apps().setSecrets('default', { a: second })
    expect((await apps().allSecrets()).get('default')).toEqual({ a: second, b: first })
  })
  test('an app that is absent gets no user, also where one of the same statement has an app', async () => {
    const [stray, own] = [
      aUser({ app: 'unheard of', uid: 'stray', num: 16 }),
      aUser({ app: on.app, uid: 'own', num: 32 }),
    ]
    await expect(on.storage.transaction([], ({ users }) => users.insert([own, stray]))).rejects.toThrow()
    expect(await on.storage.users.find('unheard of', 'stray')).toBeUndefined()
    expect(await on.storage.users.find(on.app, 'own')).toBeUndefined()
  })
  test('an app is disabled since a time, and enabled again', async () => {
    const since = async () => (await apps().find(on.app))?.disabledAtMs
    const before = await since()
    await apps().setDisabled(on.app, 7)
    const disabled = [await since(), (await apps().list()).find(({ id }) => id === on.app)?.disabledAtMs]
    await apps().setDisabled(on.app, undefined)
    expect([before, disabled, await since()]).toEqual([undefined, [7, 7], undefined])
  })
  test('nums and serials begin as given, nums step as asked; each app has its own', async () => {
    const nums = (count: number, leap = 0, app = on.app) => apps().allocateNums(app, count, numStep, leap)
    const num = (place: number) => firstNum + place * numStep
    expect([await nums(1), await nums(3), await nums(0)]).toEqual([[num(0)], [num(1), num(2), num(3)], []])
    expect([await nums(2, 5), await nums(1, 1)]).toEqual([[num(9), num(10)], [num(12)]])
    expect(await apps().advanceIdCounter(on.app, 2)).toEqual([firstSerial, firstSerial + 1])
    expect(await apps().advanceIdCounter(on.app, 1, 3)).toEqual([firstSerial + 5])
    expect([await nums(1, 0, on.otherApp), await apps().advanceIdCounter(on.otherApp, 1)]).toEqual([
      [firstNum],
      [firstSerial],
    ])
  })
  test('counters are exact up to the largest numbers', async () => {
    const last = Number.MAX_SAFE_INTEGER
    await apps().insert({ id: 'large', createdAtMs: 1 }, { firstNum: last - 3 * numStep, firstSerial: last - 2 })
    expect(await apps().allocateNums('large', 2, numStep)).toEqual([last - 3 * numStep, last - 2 * numStep])
    expect(await apps().allocateNums('large', 1, numStep)).toEqual([last - numStep])
    expect(await apps().advanceIdCounter('large', 2)).toEqual([last - 2, last - 1])
  })
  test('an unknown app has no counters', async () => {
    for (const count of [1, 3]) {
      await expect(apps().allocateNums('unheard of', count, numStep)).rejects.toMatchObject({ code: 'app.not_found' })
      await expect(apps().advanceIdCounter('unheard of', count)).rejects.toMatchObject({ code: 'app.not_found' })
    }
  })
  test('concurrent calls never return the same value, even after rollbacks', async () => {
    let round = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ count: fc.integer({ min: 1, max: 40 }), undone: fc.boolean() }), {
          minLength: 2,
          maxLength: 25,
        }),
        async (takes) => {
          const app = `${on.app}-${++round}`
          await apps().insert({ id: app, createdAtMs: 1 }, counters)
          const given = new Map<number, number>()
          await Promise.all(
            takes.map(({ count, undone }) =>
              on.storage
                .transaction([], async (stores) => {
                  const nums = await stores.apps.allocateNums(app, count, numStep)
                  expect(nums).toHaveLength(count)
                  if (undone) throw new Error('undone')
                  return nums
                })
                .then(
                  (nums) => {
                    for (const num of nums) given.set(num, (given.get(num) ?? 0) + 1)
                  },
                  (error: Error) => expect(error.message).toBe('undone'),
                ),
            ),
          )
          expect([...given.values()].every((times) => times === 1)).toBe(true)
          expect([...given.keys()].every((num) => (num - firstNum) % numStep === 0)).toBe(true)
        },
      ),
      { numRuns: 15 },
    )
  })
  test('single values, blocks and leaps of transactions that run at once, on several handles, share no value', async () => {
    const handles = severalHandles ? [on.storage, await on.another()] : [on.storage]
    const sizes = Array.from({ length: 40 }, (_, n) => [1, 3, 1, 1_000, 1, 1_500, 1][n % 7] ?? 1)
    const given: number[] = []
    const takes = sizes.map(async (count, n) => {
      const taken = await (handles[n % handles.length] ?? on.storage).transaction([], async (stores) => {
        const first = await stores.apps.allocateNums(on.app, count, numStep)
        // As after an import: what was given is in use, and the next try is further on.
        const further = n % 3 === 0 ? await stores.apps.allocateNums(on.app, count, numStep, 2 ** (n % 15)) : []
        return [...first, ...further]
      })
      given.push(...taken)
      expect(taken).toEqual(taken.toSorted((a, b) => a - b))
    })
    await Promise.all(takes)
    expect(new Set(given).size).toBe(given.length)
    const [next = 0] = await apps().allocateNums(on.app, 1, numStep)
    expect(next).toBeGreaterThan(given.reduce((most, num) => Math.max(most, num), 0))
  })
}
