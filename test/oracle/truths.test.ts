import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { type Action, loseNetwork, loseSocket, pass, setMultiLogin } from './actions.ts'
import { expected } from './expected.ts'
import { type InMemory, startInMemory } from './in-memory.ts'
import { Model } from './model.ts'
import { connect, forceLogout, getUserToken, logOut, register, subscribe } from './openim-actions.ts'
import { run } from './oracle.ts'
import { clientOf, type MultiLogin, type Platform } from './system.ts'
import { ban, destroy, getToken, kickClient, kickUser, mute, unblock } from './wildfire-actions.ts'

/** Each truth of docs/architecture.md#truths as a history; `run` compares every API after every step. */
let server: InMemory
beforeAll(async () => {
  server = await startInMemory()
})
afterAll(() => server.close())

/** The view after a history. */
async function after(...history: Action[]) {
  const model = new Model()
  await run(history, server, model)
  return expected(model)
}
const arrive = (platform: Platform): Action[] => [getUserToken('ann', platform), connect('ann', 0)]

describe('T1: online exactly while there is a live connection', () => {
  test.each([
    ['a lost socket', loseSocket('openim', 'ann', 1)],
    ['a logout', logOut('ann', 1)],
  ])('%s takes effect at once', async (_, end) => {
    const { users, onlineCount, clients } = await after(
      ...arrive('web'),
      subscribe('ann', 0, 'ann'),
      ...arrive('ios'),
      end,
    )
    expect([users.ann?.online, onlineCount, clients.c1?.state]).toEqual([['ios by t2'], 1, 'closed'])
  })
  test('a lost network takes effect after 30 s, not before', async () => {
    const before = await after(...arrive('web'), loseNetwork('openim', 'ann', 0), pass(29))
    expect(before.users.ann?.online).toEqual(['web by t1'])
    const later = await after(...arrive('web'), loseNetwork('openim', 'ann', 0), pass(30))
    expect(later.users.ann?.online).toEqual([])
  })
  test('a connection that pings stays online for hours', async () => {
    const { users } = await after(...arrive('web'), pass(3 * 3_600))
    expect(users.ann?.online).toEqual(['web by t1'])
  })
})

describe('T2: a kick is complete when it returns', () => {
  test.each([
    ['OpenIM’s force_logout', forceLogout('ann', 'web')],
    ['WildfireChat’s kickoff_client, of the user', kickUser('ann')],
    ['WildfireChat’s kickoff_client, of the client', kickClient('ann', clientOf('web'))],
    ['a ban', ban('ann')],
    ['a destroy', destroy('ann')],
  ])('%s ends connections and tokens, those without network too', async (_, kick) => {
    const { users, tokens, clients } = await after(
      ...arrive('web'),
      loseNetwork('openim', 'ann', 0),
      connect('ann', 0),
      kick,
      connect('ann', 0),
    )
    expect([users.ann?.online, users.ann?.devices, tokens, clients.c2?.state]).toEqual([[], [], { t1: 1506 }, 'kicked'])
  })
  test('what it ended stays ended after a later sign-in', async () => {
    const unban = [ban('ann'), unblock('ann'), ...arrive('web'), connect('ann', 1)]
    expect((await after(...arrive('web'), ...unban)).tokens).toEqual({ t1: 1506, t2: 0 })
    const revival = [destroy('ann'), register('ann'), ...arrive('web'), connect('ann', 1)]
    expect((await after(...arrive('web'), ...revival)).tokens).toEqual({ t1: 1506, t2: 0 })
  })
  test('a ban leaves WildfireChat’s sessions, a kick does not', async () => {
    const session = getToken('ann', 'w1', 'web')
    expect((await after(session, ban('ann'))).users.ann?.devices).toEqual(['w1, web, offline'])
    expect((await after(session, kickUser('ann'))).users.ann?.devices).toEqual([])
  })
  test('a mute ends nothing', async () => {
    const { users, tokens } = await after(...arrive('web'), mute('ann'))
    expect([users.ann?.online, users.ann?.block, tokens]).toEqual([['web by t1'], 1, { t1: 0 }])
  })
})

describe('T3: which sessions admission ends', () => {
  const two: [MultiLogin, Platform, Platform, string[]][] = [
    [0, 'web', 'web', ['web by t1', 'web by t2']],
    [1, 'web', 'web', ['web by t2']],
    [1, 'ios', 'android', ['ios by t1', 'android by t2']],
    [4, 'ios', 'android', ['android by t2']],
    [4, 'ios', 'web', ['ios by t1', 'web by t2']],
    [5, 'ios', 'web', ['web by t2']],
    [5, 'ios', 'windows', ['ios by t1', 'windows by t2']],
  ]
  test.each(two)('under policy %i, after %s and %s', async (multiLogin, first, second, online) => {
    const { users } = await after(setMultiLogin(multiLogin), ...arrive(first), ...arrive(second))
    expect(users.ann?.online).toEqual(online)
  })
  test('issuing a token closes no connection; connecting with it closes the older one', async () => {
    const issued = await after(...arrive('web'), getUserToken('ann', 'web'))
    expect([issued.users.ann?.online, issued.tokens]).toEqual([['web by t1'], { t1: 1506, t2: 0 }])
    const connected = await after(...arrive('web'), ...arrive('web'))
    expect([connected.users.ann?.online, connected.clients.c1?.state]).toEqual([['web by t2'], 'kicked'])
  })
  test.each([0, 1, 4, 5] as const)('under policy %i two connections of the same token coexist', async (multiLogin) => {
    const { users } = await after(setMultiLogin(multiLogin), ...arrive('web'), connect('ann', 0))
    expect(users.ann?.online).toEqual(['web by t1', 'web by t1'])
  })
})

describe('T4: the end of an older connection does not hide a newer one', () => {
  test('after a lost network and after a lost socket', async () => {
    const cut = await after(
      ...arrive('web'),
      subscribe('ann', 0, 'ann'),
      loseNetwork('openim', 'ann', 0),
      connect('ann', 0),
      subscribe('ann', 0, 'ann'),
      pass(31),
    )
    expect([cut.users.ann?.online, cut.clients.c2?.subscribedPlatforms]).toEqual([['web by t1'], { ann: ['web'] }])
    const lost = await after(...arrive('web'), connect('ann', 0), loseSocket('openim', 'ann', 1))
    expect(lost.users.ann?.online).toEqual(['web by t1'])
  })
})
