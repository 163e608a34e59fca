import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { connect, signInsOf } from '../../../test/kit/sign-ins.ts'
import type { Call } from '../values.ts'
import { positionOf, type SessionDetails, type SessionPosition, type SessionState } from './session-list.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await on.core.users.register(callBy('wildfire'), [{ uid: 'ann' }])
})
afterEach(() => on.close())

const list = (state: SessionState, after?: SessionPosition, limit = 10) =>
  on.core.sessions.list('default', 'ann', state, after, limit)
const keysOf = (some: readonly SessionDetails[]) => some.map(({ session }) => session.clientKey)

/** Sessions a to e on devices of their own, one a second; b and d have ended, d first. */
async function five() {
  const sessions = []
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    on.clock.advance(1_000)
    sessions.push(await signInsOf(on).lanying('ann', `token of ${key}`, key, 'web'))
  }
  for (const key of ['d', 'b']) {
    on.clock.advance(1_000)
    const call: Call = { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'k1' }, requestId: `end ${key}` }
    await on.core.sessions.kick(call, 'ann', { clientKey: key })
  }
  return sessions
}

test('live ones come first by their issue, then ended ones by their end, the latest first', async () => {
  await five()
  expect(keysOf(await list('all'))).toEqual(['e', 'c', 'a', 'b', 'd'])
  expect(keysOf(await list('live'))).toEqual(['e', 'c', 'a'])
  expect(keysOf(await list('ended'))).toEqual(['b', 'd'])
})

test.each([1, 2, 3, 4])('pages of %i have every session once, in the same order', async (limit) => {
  await five()
  const seen: string[] = []
  let after: SessionPosition | undefined
  for (let page = await list('all', after, limit); page.length > 0; page = await list('all', after, limit)) {
    seen.push(...keysOf(page))
    const last = page.at(-1)
    after = last && positionOf(last.session)
  }
  expect(seen).toEqual(['e', 'c', 'a', 'b', 'd'])
})

test('sessions that ended at one moment have an order of their own', async () => {
  await five()
  await on.core.sessions.kick(callBy('admin'), 'ann', {})
  const all = keysOf(await list('ended'))
  const first = await list('ended', undefined, 2)
  const last = first.at(-1)
  expect([...keysOf(first), ...keysOf(await list('ended', last && positionOf(last.session)))]).toEqual(all)
  expect(new Set(all).size).toBe(5)
})

describe('a session that ended', () => {
  test('says why, when and by whom, with the request that did it', async () => {
    await five()
    const [latest] = await list('ended')
    expect(latest?.session).toMatchObject({ clientKey: 'b', endReason: 'kicked', endedAtMs: on.clock.now() })
    expect(latest?.endedBy).toMatchObject({ actor: 'key:k1', dialect: 'admin', requestId: 'end b' })
  })
  test('by a newer sign-in names its platform', async () => {
    await signInsOf(on).openim('ann', 'first', 'ios')
    on.clock.advance(1_000)
    await signInsOf(on).openim('ann', 'second', 'ios')
    const [ended] = await list('ended')
    expect(ended?.endedBy).toMatchObject({ dialect: 'openim', platform: 'ios' })
  })
  test('long ago is found among later entries', async () => {
    await five()
    for (let count = 0; count < 150; count++) await on.core.users.update(callBy('admin'), 'ann', { displayName: 'x' })
    await numberAll(on.storage)
    expect((await list('ended')).map(({ endedBy }) => endedBy?.requestId)).toEqual(['end b', 'end d'])
  })
})

test('the token’s expiry, the device and the live connections are shown', async () => {
  const openim = await signInsOf(on).openim('ann', 'hash', 'web')
  const connection = connect(on, openim)
  const details = await on.core.sessions.get('default', openim.id)
  expect(details).toMatchObject({
    expiresAtMs: Number.MAX_SAFE_INTEGER,
    device: { sn: 1, clientKey: 'openim-web' },
    connections: [{ id: connection.id }],
    endedBy: undefined,
  })
  expect('secrets' in details.session).toBe(false)
})

test('a session of no or another app’s id is not found', async () => {
  const { id } = await signInsOf(on).openim('ann', 'hash', 'web')
  for (const [app, sought] of [
    ['default', 'unheard of'],
    ['other', id],
  ] as const) {
    const refused = await on.core.sessions.get(app, sought).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'resource.not_found' })
  }
})
