import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { Events } from '../../src/core/event.ts'
import type { Storage } from '../../src/core/storage.ts'
import { nameKey, type TransactionKey, userKey } from '../../src/core/transaction-keys.ts'
import { internalTransaction, type Transaction, type UnitContext, unitOfWork } from '../../src/core/unit-of-work.ts'
import { checkedStorage } from './checked-storage.ts'
import { callBy, openTestCore, type TestCore } from './core.ts'

/** Units of work with one fault each, and the violation reported for it. */
let on: TestCore
let checked: Storage
let context: UnitContext
let violations: string[]
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(callBy('admin'), [{ uid: 'ann', name: 'Ann' }, { uid: 'bob' }])
  violations = []
  const events = new Events()
  checked = checkedStorage(on.storage, events, (problem) => violations.push(problem))
  context = { ...on.core.context, storage: checked, events }
})
afterEach(() => on.close())

const call = callBy('openim')
const app = 'default'
const ann = userKey(app, 'ann')

async function problemsOf(work: (tx: Transaction) => Promise<void>, keys: readonly TransactionKey[] = [ann]) {
  const failure = await unitOfWork(context, call, keys, work).then(
    () => undefined,
    (error: Error) => error.name,
  )
  expect(failure).toBe(violations.length > 0 ? 'UnitOfWorkViolation' : undefined)
  return violations
}
const change = async (tx: Transaction, patch = { displayName: 'A' }) => {
  await tx.stores.users.update(app, 'ann', patch)
  return tx.stores.users.find(app, 'ann')
}
/** Everything that a change of a user takes. */
async function changeRightly(tx: Transaction, patch = { displayName: 'A' }): Promise<void> {
  const user = await change(tx, patch)
  tx.audit('user.update', 'ann', { changed: Object.keys(patch) })
  if (user) tx.event({ kind: 'user.changed', call, user, patch })
}

test('a unit without a fault is let through', async () => {
  expect(await problemsOf((tx) => changeRightly(tx))).toEqual([])
  expect(await on.storage.users.find(app, 'ann')).toMatchObject({ displayName: 'A' })
})

test('what is found is undone', async () => {
  await problemsOf(async (tx) => void (await change(tx)))
  expect(await on.storage.users.find(app, 'ann')).toMatchObject({ displayName: '' })
})

describe('audit entries', () => {
  test('a write without one', async () => {
    const found = await problemsOf((tx) => tx.stores.users.setPasswordHash(app, 'ann', 'hash'))
    expect(found).toEqual([expect.stringContaining("users.setPasswordHash: no audit entry on 'ann', one of")])
  })
  test('one on another target, or of another action', async () => {
    const work = async (tx: Transaction) => {
      await tx.stores.users.setPasswordHash(app, 'ann', 'hash')
      tx.audit('user.password', 'bob')
      tx.audit('settings.update', 'ann')
    }
    expect(await problemsOf(work)).toEqual([
      expect.stringContaining("users.setPasswordHash: no audit entry on 'ann'"),
      "1 audit entries user.password on 'bob' for 0 writes",
      "1 audit entries settings.update on 'ann' for 0 writes",
    ])
  })
  test('two for one write', async () => {
    const work = async (tx: Transaction) => {
      await changeRightly(tx)
      tx.audit('user.update', 'ann')
    }
    expect(await problemsOf(work)).toEqual(["2 audit entries user.update on 'ann' for 1 writes"])
  })
  test('one for a write that found nothing to change', async () => {
    const work = async (tx: Transaction) => {
      await tx.stores.restrictions.remove(app, 'ann', 'ban')
      tx.audit('user.unban', 'ann')
    }
    expect(await problemsOf(work)).toEqual(["1 audit entries user.unban on 'ann' for 0 writes"])
  })
  test('a write in a transaction that has none, and outside any', async () => {
    const internal = internalTransaction(context, [ann], ({ users }) => users.setPasswordHash(app, 'ann', 'hash'))
    await expect(internal).rejects.toThrow("users.setPasswordHash: no audit entry on 'ann'")
    await expect(checked.users.setPasswordHash(app, 'ann', 'hash')).rejects.toThrow('outside any transaction')
  })
})

describe('events', () => {
  test('a write without one', async () => {
    const work = async (tx: Transaction) => {
      await change(tx)
      tx.audit('user.update', 'ann')
    }
    expect(await problemsOf(work)).toEqual(["users.update: no event about 'ann', one of user.changed, user.written"])
  })
  test('one without a write', async () => {
    const work = async (tx: Transaction) => {
      await changeRightly(tx)
      tx.event({ kind: 'user.destroyed', call, app, uid: 'ann' })
    }
    expect(await problemsOf(work)).toEqual(["an event user.destroyed about 'ann' without a write"])
  })
})

describe('keys', () => {
  test('a write of a user whose key was not named', async () => {
    expect(await problemsOf((tx) => changeRightly(tx), [userKey(app, 'bob')])).toEqual([
      'users.update: none of its keys was named: user default ann',
    ])
  })
  test('a name whose key was not named', async () => {
    const rename = (tx: Transaction) => changeRightly(tx, { name: 'Anna' } as never)
    expect(await problemsOf(rename)).toEqual(['users.update: none of its keys was named: name default Anna'])
    violations = []
    expect(await problemsOf(rename, [ann, nameKey(app, 'Anna')])).toEqual([])
  })
  test('an id made in the transaction needs none, another does', async () => {
    const made = await on.core.users.registerNamed(call, 'made', 'hash')
    expect(await on.storage.users.find(app, made.uid)).toBeDefined()
    const work = async (tx: Transaction) => {
      await tx.stores.apps.allocateNums(app, 1, 16)
      await changeRightly(tx)
    }
    expect(await problemsOf(work, [])).toEqual(['users.update: none of its keys was named: user default ann'])
  })
  test('a session is its user’s, whoever read it', async () => {
    const { session } = await on.core.sessions.signIn(call, {
      uid: 'bob',
      dialect: 'wildfire',
      platform: 'ios',
      clientKey: 'phone',
      userAgent: '',
      session: 'per_device',
      refuse: { unregistered: false, banned: false, kinds: [] },
      exclusiveClientKey: false,
    })
    await checked.sessions.listLive(app, 'bob')
    const work = async (tx: Transaction) => {
      await tx.stores.sessions.end(app, [session.id], tx.atMs, 'kicked')
      tx.audit('session.end', 'bob')
    }
    expect(await problemsOf(work)).toEqual([
      'sessions.end: none of its keys was named: user default bob, device default wildfire phone',
    ])
  })
})
