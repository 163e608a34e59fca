import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { lanyingNums } from '../../../test/kit/dialects.ts'
import { signInsOf } from '../../../test/kit/sign-ins.ts'
import { allocateNums, allocateUid } from './numbering.ts'

const { first: firstNum, step: numStep } = lanyingNums
const firstSerial = 3

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const take = (count: number) =>
  on.storage.transaction([], (stores) => allocateNums(stores, lanyingNums, 'default', count))
const uidOf = (serial: number) => `generated-${serial}`
const takeOne = () => on.storage.transaction([], (stores) => allocateUid(stores, 'default', uidOf))
const register = (...uids: string[]) =>
  on.core.users.register(
    callBy('openim'),
    uids.map((uid) => ({ uid })),
  )
const texts = (first: number, count: number, step: number) =>
  Array.from({ length: count }, (_, index) => String(first + index * step))

describe('nums', () => {
  test('are above 2^31, below 2^53, 0 mod 16, ascending, never given twice', async () => {
    const seen: number[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }), async (counts) => {
        const blocks = await Promise.all(counts.map(take))
        expect(blocks.map(({ length }) => length)).toEqual(counts)
        for (const block of blocks) expect(block).toEqual(block.toSorted((a, b) => a - b))
        seen.push(...blocks.flat())
      }),
      { numRuns: 12 },
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.every((num) => num > 2 ** 31 && num < 2 ** 53 && num % numStep === 0)).toBe(true)
  })
  test('are not taken back when what they were for is refused, or are not given at all', async () => {
    await register('ann')
    await register('bob', 'ann').catch(() => {})
    const [cid] = await register('cid')
    expect(await on.core.users.findByNum('default', cid?.num ?? 0)).toMatchObject({ uid: 'cid' })
  })
  test('skip every text in use as a uid: accounts, graves, sessions, devices, restrictions', async () => {
    const [account = '', grave = '', session = '', device = '', banned = ''] = texts(firstNum + 4 * numStep, 5, numStep)
    await register(account, grave)
    await on.core.users.destroy(callBy('openim'), grave)
    await signInsOf(on).wildfire(session, 'phone')
    const gone = await signInsOf(on).wildfire(device, 'tablet')
    await on.core.sessions.kick(callBy('wildfire'), device, {})
    expect(gone.uid).toBe(device)
    await on.core.restrictions.set(callBy('wildfire'), banned, { mute: {} })
    const nums = await take(8)
    expect(nums).toHaveLength(8)
    for (const text of [account, grave, session, device, banned]) expect(nums).not.toContain(Number(text))
  })
  test('get past any number of uids that look like them, as accounts brought along from Lanying do', async () => {
    const brought = texts(firstNum, 3_000, numStep)
    for (let start = 0; start < brought.length; start += 1_000) await register(...brought.slice(start, start + 1_000))
    const nums = [...(await take(1)), ...(await take(999))]
    const used = new Set(brought)
    expect(nums.filter((num) => used.has(String(num)))).toEqual([])
    expect(new Set(nums).size).toBe(1_000)
  })
  test('run out with an error, not with a number that is too large, and the last ones are still given', async () => {
    const left = Math.floor((Number.MAX_SAFE_INTEGER - firstNum) / numStep)
    await on.storage.apps.allocateNums('default', 0, numStep, left - 2)
    await expect(take(10)).rejects.toThrow()
    expect(await take(1)).toHaveLength(1)
  })
})

describe('generated ids', () => {
  test('come from the app’s counter, one after another', async () => {
    expect([await takeOne(), await takeOne()]).toEqual([uidOf(firstSerial), uidOf(firstSerial + 1)])
  })
  test('skip those in use anywhere, be they thousands', async () => {
    await register(...texts(firstSerial, 900, 1).map((serial) => uidOf(Number(serial))))
    await on.core.restrictions.set(callBy('wildfire'), uidOf(firstSerial + 900), { ban: {} })
    const uids = [await takeOne(), await takeOne()]
    expect(await on.storage.users.uidsInUse('default', uids)).toEqual(new Set())
    expect(new Set(uids).size).toBe(2)
  })
  test('at the same moment are never the same', async () => {
    const uids = await Promise.all(Array.from({ length: 30 }, takeOne))
    expect(new Set(uids).size).toBe(30)
  })
  test('by a rule that always gives the same one end with an error', async () => {
    await register('always')
    const stuck = on.storage.transaction([], (stores) => allocateUid(stores, 'default', () => 'always'))
    expect(await stuck.catch((error: unknown) => error)).toMatchObject({ code: 'internal' })
  })
  test('that are drawn are drawn again while they are in use', async () => {
    await register('a', 'b')
    const draws = ['a', 'b', 'c']
    const made = await on.core.users.registerOne(callBy('openim'), () => draws.shift() ?? 'none left', {})
    expect(made.uid).toBe('c')
    await expect(on.core.users.registerOne(callBy('openim'), () => 'a', {})).rejects.toThrow('no free user id')
  })
  test('that a tombstone has are in use', async () => {
    await register('a')
    await on.core.users.destroy(callBy('openim'), 'a')
    const again = on.core.users.registerOne(callBy('openim'), 'a', {})
    expect(await again.catch((error: unknown) => error)).toMatchObject({ code: 'user.exists' })
    expect(await on.core.users.find('default', 'a')).toBeUndefined()
  })
})
