import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import type { UserListFilter, UserListPosition } from './user-list.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const app = 'default'
const call = callBy('admin')

/** All of a list, one or two users a page. */
async function listed(filter: UserListFilter, limit = 2): Promise<string[]> {
  const uids: string[] = []
  for (let after: UserListPosition | undefined; ; ) {
    const { users, next } = await on.core.userList.page(app, filter, after, limit)
    uids.push(...users.map(({ uid }) => uid))
    after = next
    if (!after) return uids
  }
}

test('the newest first, by what they have in common', async () => {
  const drafts = [
    { uid: 'ann' },
    { uid: 'bob' },
    { uid: 'adm', kind: 'admin' },
    { uid: 'cid' },
    { uid: 'dan' },
  ] as const
  for (const draft of drafts) await on.core.registrations.create(call, draft, undefined)
  await on.core.users.destroy(call, 'dan')
  await on.core.restrictions.set(call, 'bob', { ban: { reason: 'spam' }, mute: {} })
  on.clock.advance(1)
  await on.core.restrictions.set(call, 'ann', { ban: { untilMs: on.clock.now() + 1_000 } })
  await on.core.restrictions.set(call, 'dan', { ban: {} })
  expect(await listed({})).toEqual(['cid', 'adm', 'bob', 'ann'])
  expect(await listed({ kind: 'person' }, 1)).toEqual(['cid', 'bob', 'ann'])
  expect(await listed({ kind: 'admin' })).toEqual(['adm'])
  expect(await listed({ kind: 'robot' })).toEqual([])
  expect(await listed({ destroyed: true })).toEqual(['dan'])
  expect(await listed({ banned: true }, 1)).toEqual(['ann', 'bob'])
  expect(await listed({ banned: true, muted: true })).toEqual(['bob'])
  expect(await listed({ muted: true })).toEqual(['bob'])
  expect(await listed({ banned: false })).toEqual(['cid', 'adm'])
  expect(await listed({ banned: true, muted: false })).toEqual(['ann'])
  on.clock.advance(1_000)
  expect(await listed({ banned: true })).toEqual(['bob'])
  await expect(on.core.userList.page(app, { destroyed: true, kind: 'robot' }, undefined, 1)).rejects.toMatchObject({
    code: 'request.invalid',
  })
})

test('bans and mutes in force, the latest first, also of ids without an account', async () => {
  await on.core.registrations.create(call, { uid: 'ann' }, undefined)
  for (const uid of ['ann', 'nobody', 'cid']) {
    await on.core.restrictions.set(call, uid, { ban: { reason: `of ${uid}` } })
    on.clock.advance(1)
  }
  await on.core.restrictions.set(call, 'cid', { ban: { untilMs: on.clock.now() + 5 } })
  await on.core.restrictions.set(call, 'dan', { mute: {} })
  on.clock.advance(5)
  const first = await on.core.userList.restricted(app, 'ban', undefined, 1)
  expect(first.restricted).toMatchObject([{ restriction: { uid: 'nobody', reason: 'of nobody' }, user: undefined }])
  const second = await on.core.userList.restricted(app, 'ban', first.next, 1)
  expect(second.restricted).toMatchObject([{ restriction: { uid: 'ann' }, user: { uid: 'ann' } }])
  expect(second.next).toBeUndefined()
  expect((await on.core.userList.restricted(app, 'mute', undefined, 9)).restricted).toMatchObject([
    { restriction: { uid: 'dan', kind: 'mute' } },
  ])
})
