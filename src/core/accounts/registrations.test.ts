import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { CoreError, type ErrorCode } from '../errors.ts'
import type { CoreEvent } from '../event.ts'
import { registrationBounds } from './registrations.ts'
import type { User } from './user.ts'

const call = callBy('lanying')

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const register = (name: string, password = 'secret 1') =>
  on.core.registrations.register(call, { name, password, address: undefined })
const short = (one: User | CoreError): string => (one instanceof CoreError ? one.code : one.name)

describe('one', () => {
  test('has its num for a uid, above 2^31 and below 2^53, a password and a trace', async () => {
    const ann = await register('ann')
    expect(ann).toMatchObject({ name: 'ann', uid: String(ann.num), kind: 'person', displayName: '' })
    expect(ann.num).toBeGreaterThan(2 ** 31)
    expect(ann.num).toBeLessThan(2 ** 53)
    expect(await on.storage.users.passwordHash('default', ann.uid)).toStartWith('$argon2id$')
    expect(await on.storage.audit.list('default', { target: ann.uid }, 9)).toMatchObject([{ action: 'user.create' }])
  })

  test('takes no name that is taken, in any case but its own', async () => {
    await register('ann')
    await on.core.users.register(callBy('openim'), [{ uid: 'olga' }])
    for (const name of ['ann', 'olga'])
      expect(await register(name).catch((error: CoreError) => error.code)).toBe('user.name_taken')
    expect((await register('Ann')).name).toBe('Ann')
  })

  test('of many at once with one name one is made', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => register('ann').catch((e: CoreError) => e)))
    expect(outcomes.map(short).toSorted()).toEqual(['ann', ...Array.from({ length: 7 }, () => 'user.name_taken')])
  })

  test('is published once it is created, and work in its transaction is committed or rolled back with it', async () => {
    const events: CoreEvent[] = []
    on.core.context.events.on((event) => events.push(event))
    const failing = on.core.registrations.registerWith(
      call,
      { name: 'ann', password: 'x', address: undefined },
      [],
      async (tx, user) => {
        await tx.stores.settings.update('default', user.uid, { noPush: true })
        throw new CoreError('push.alias_taken')
      },
    )
    expect(await failing.catch((error: CoreError) => error.code)).toBe('push.alias_taken' satisfies ErrorCode)
    expect(await on.core.users.findByName('default', 'ann')).toBeUndefined()
    expect(events).toEqual([])
    await register('ann')
    expect(events).toMatchObject([{ kind: 'user.written', user: { name: 'ann' } }])
  })
})

describe('a batch', () => {
  const registerEach = (...names: string[]) =>
    on.core.registrations.registerEach(
      call,
      names.map((name) => ({ name, password: 'secret 1' })),
    )

  test('creates item by item, in order, with ascending nums', async () => {
    await register('taken')
    const names = ['b', 'taken', 'a', 'b', 'd', 'c']
    const made = await registerEach(...names)
    expect(made.map(short)).toEqual(['b', 'user.name_taken', 'a', 'user.name_taken', 'd', 'c'])
    const nums = made.flatMap((one) => (one instanceof CoreError ? [] : one.num))
    expect(nums).toEqual(nums.toSorted((a, b) => a - b))
  })

  test('of an empty list creates no account', async () => {
    expect(await registerEach()).toEqual([])
  })

  test('lets other calls go on', async () => {
    const [ann] = await registerEach('ann')
    const batch = registerEach(...Array.from({ length: 200 }, (_, index) => `user_${index}`))
    let over = false
    let between = 0
    void batch.then(() => {
      over = true
    })
    while (!over) {
      expect((await on.core.users.findByName('default', 'ann'))?.num).toBe((ann as User).num)
      between++
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await batch).every((one) => !(one instanceof CoreError))).toBe(true)
    expect(between).toBeGreaterThan(100)
  })

  test('begins nothing after its time', async () => {
    const clock = on.clock
    const { users } = on.storage
    const nameHolder = users.nameHolder.bind(users)
    let asked = 0
    Object.assign(users, {
      nameHolder(...args: Parameters<typeof nameHolder>) {
        if (++asked === 10) clock.advance(registrationBounds.batchMsMax)
        return nameHolder(...args)
      },
    })
    const made = await registerEach(...Array.from({ length: 30 }, (_, index) => `user_${index}`))
    const busy = made.filter((one) => short(one) === 'server.busy')
    expect(busy.length).toBeGreaterThan(15)
    expect(made.slice(0, 10).map(short)).toEqual(Array.from({ length: 10 }, (_, index) => `user_${index}`))
    expect(await on.core.users.findByName('default', 'user_29')).toBeUndefined()
  })
})
