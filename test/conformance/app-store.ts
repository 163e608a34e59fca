import { expect, test } from 'bun:test'
import fc from 'fast-check'
import type { DriverFlags, OpenStore } from './drivers.ts'
import { counters, given, numStep } from './given.ts'
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
    const keysOf = async (app: string) => (await apps().allKeys()).get(app)
    expect(await keysOf(on.app)).toBeUndefined()
    for (const text of edgeTexts) {
      const keys = { 'wildfire.secret': text, 'wildfire.tokenKey': `${text}2`, 'openim.secret': `${text}3` }
      await apps().setKeys(on.app, keys)
      expect(await keysOf(on.app)).toEqual(keys)
    }
    await apps().setKeys('unheard of', { 'wildfire.secret': '', 'wildfire.tokenKey': '', 'openim.secret': '' })
    expect([await keysOf(on.otherApp), await keysOf('unheard of')]).toEqual([undefined, undefined])
  })
  test('nums and serials begin as given, nums step as asked; each app has its own', async () => {
    expect([await apps().allocateNums(on.app, 1, numStep), await apps().allocateNums(on.app, 3, numStep)]).toEqual([
      firstNum,
      firstNum + numStep,
    ])
    expect(await apps().allocateNums(on.app, 1, numStep)).toBe(firstNum + 4 * numStep)
    expect([await apps().advanceIdCounter(on.app, 2), await apps().advanceIdCounter(on.app, 1)]).toEqual([
      firstSerial,
      firstSerial + 2,
    ])
    expect([await apps().allocateNums(on.otherApp, 1, numStep), await apps().advanceIdCounter(on.otherApp, 1)]).toEqual(
      [firstNum, firstSerial],
    )
  })
  test('counters are exact up to the largest numbers', async () => {
    const most = Math.floor((Number.MAX_SAFE_INTEGER - firstNum) / numStep)
    await apps().allocateNums(on.app, most, numStep)
    expect(await apps().allocateNums(on.app, 0, numStep)).toBe(firstNum + most * numStep)
    await apps().advanceIdCounter(on.app, 2 ** 52)
    expect(await apps().advanceIdCounter(on.app, 1)).toBe(firstSerial + 2 ** 52)
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
                  const first = await stores.apps.allocateNums(app, count, numStep)
                  if (undone) throw new Error('undone')
                  return first
                })
                .then(
                  (first) => {
                    for (let index = 0; index < count; index++) {
                      const num = first + index * numStep
                      given.set(num, (given.get(num) ?? 0) + 1)
                    }
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
  test('single values, blocks and leaps that are taken at once, on several handles, share no value', async () => {
    const handles = severalHandles ? [on.storage, await on.another()] : [on.storage]
    const counts = Array.from({ length: 60 }, (_, n) => [1, 3, 1, 1_000, 1, 1_500, 1, 2 ** 20][n % 8] ?? 1)
    const takes = counts.map(async (count, n) => {
      const storage = handles[n % handles.length] ?? on.storage
      const isUndone = n % 5 === 4
      const taken = storage.transaction([], async (stores) => {
        const first = await stores.apps.allocateNums(on.app, count, numStep)
        if (isUndone) throw new Error('undone')
        return { first, last: first + (count - 1) * numStep }
      })
      return taken.catch((error: Error) => expect(error.message).toBe('undone'))
    })
    const ranges = (await Promise.all(takes)).flatMap((range) => range ?? []).toSorted((a, b) => a.first - b.first)
    expect(ranges.filter(({ first }, n) => first <= (ranges[n - 1]?.last ?? 0))).toEqual([])
    const next = await apps().allocateNums(on.app, 1, numStep)
    expect(next).toBeGreaterThan(ranges.at(-1)?.last ?? Number.MAX_SAFE_INTEGER)
  })
}
