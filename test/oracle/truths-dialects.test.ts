import { afterAll, beforeAll, describe, expect, test } from 'bun:test'
import { type Action, loseNetwork, loseSocket, pass } from './actions.ts'
import { expected } from './expected.ts'
import { type InMemory, startInMemory } from './in-memory.ts'
import * as lanying from './lanying-actions.ts'
import { Model } from './model.ts'
import * as openim from './openim-actions.ts'
import { run } from './oracle.ts'
import type { Dialect } from './system.ts'
import type { View } from './view.ts'
import * as wildfire from './wildfire-actions.ts'

/** Each truth of docs/architecture.md#truths, over the wires of all three vendors; `run` compares every API after every step. */
let server: InMemory
beforeAll(async () => {
  server = await startInMemory()
})
afterAll(() => server.close())

/** The view after a history. */
async function after(...history: (Action | Action[])[]): Promise<View> {
  const model = new Model()
  await run(history.flat(), server, model)
  return expected(model)
}
const statesIn = ({ clients }: View) => Object.values(clients).map(({ state }) => state)
const onlineIn = ({ users }: View) => users.ann?.online

/** The newest token of a dialect is used once more. */
const connects: Record<Dialect, Action> = {
  openim: openim.connect('ann', 0),
  wildfire: wildfire.connectMqtt('ann', 0),
  lanying: lanying.provision('ann', 0, 'g1'),
}
/** Devices 1, 2 and 3 of ann, on a computer, a phone and a web page. */
const signIns: Record<Dialect, Action> = {
  openim: openim.getUserToken('ann', 'windows'),
  wildfire: wildfire.getToken('ann', 'w1', 'ios'),
  lanying: lanying.logIn('ann', 'g1'),
}
const arrive = (dialect: Dialect): Action[] => [signIns[dialect], connects[dialect]]
const all = [...arrive('openim'), ...arrive('wildfire'), ...arrive('lanying')]

describe('T1: a connection that went silent is offline within the limit of its wire', () => {
  const limits: [string, Dialect, Action, number][] = [
    ['OpenIM', 'openim', connects.openim, 30],
    ['Lanying', 'lanying', connects.lanying, 30],
    ['WildfireChat, keep-alive 60 s', 'wildfire', wildfire.connectMqtt('ann', 0, 60), 90],
    ['WildfireChat, keep-alive 0', 'wildfire', wildfire.connectMqtt('ann', 0, 0), 450],
  ]
  test.each(limits)('%s', async (_, dialect, connect, seconds) => {
    const lost = [signIns[dialect], connect, loseNetwork(dialect, 'ann', 0)]
    expect(onlineIn(await after(lost, pass(seconds - 1)))).toHaveLength(1)
    expect(onlineIn(await after(lost, pass(seconds)))).toEqual([])
  })
  test.each(['openim', 'wildfire', 'lanying'] as const)(
    '%s: a lost socket, and hours of heartbeats',
    async (dialect) => {
      expect(onlineIn(await after(arrive(dialect), loseSocket(dialect, 'ann', 0)))).toEqual([])
      expect(onlineIn(await after(arrive(dialect), pass(3 * 3_600)))).toHaveLength(1)
    },
  )
})

describe('T2: a kick is complete when it returns, in every dialect', () => {
  const kicked = ['kicked', 'kicked, socket open', 'notice 5, 41, closed']
  const kicks: [string, Action, string[]][] = [
    ['WildfireChat’s kickoff_client', wildfire.kickUser('ann'), kicked],
    ['Lanying’s kick', lanying.kickAll('ann'), kicked],
    ['a destroy', wildfire.destroy('ann'), kicked.with(2, 'notice 3, 41, closed')],
    ['Lanying’s delete', lanying.deleteUser('ann'), kicked.with(2, 'notice 3, 41, closed')],
  ]
  test.each(kicks)('%s ends all tokens, and each client is told', async (_, kick, told) => {
    const view = await after(all, kick, Object.values(connects))
    expect([onlineIn(view), view.tokens, statesIn(view)]).toEqual([[], { t1: 1506, t2: 1, t3: 402 }, told])
  })
  test.each([
    ['WildfireChat’s status 2', wildfire.ban('ann')],
    ['Lanying’s disable', lanying.disable('ann')],
  ])('%s refuses every token; afterwards that of WildfireChat works again', async (_, ban) => {
    const banned = await after(all, ban, Object.values(connects))
    expect(banned.tokens).toEqual({ t1: 1506, t2: 245, t3: 402 })
    expect(statesIn(banned)).toEqual(['kicked', 'closed', 'notice 2, 41, closed'])
    const later = await after(all, ban, lanying.enable('ann'), Object.values(connects))
    expect([later.tokens, onlineIn(later)]).toEqual([{ t1: 1506, t2: 0, t3: 402 }, ['ios by a hidden token']])
  })
  test('a token of WildfireChat from before a kick stays ended when the session is opened again', async () => {
    const again = [wildfire.kickClient('ann', 'w1'), signIns.wildfire, wildfire.connectMqtt('ann', 1)]
    const view = await after(arrive('wildfire'), again)
    expect([view.tokens, onlineIn(view)]).toEqual([{ t1: 1, t2: 0 }, []])
  })
  test('a token of a device that was removed stays ended when the device is new', async () => {
    const again = [lanying.removeDevice('ann', 1), signIns.wildfire, wildfire.connectMqtt('ann', 1)]
    const view = await after(arrive('wildfire'), again, connects.wildfire)
    expect([view.tokens, statesIn(view)]).toEqual([{ t1: 1, t2: 0 }, ['kicked, socket open', 'open']])
  })
  test('a kick of one device ends the token that no other device uses', async () => {
    const two = [lanying.provision('ann', 0, 'g2'), lanying.kickDevice('ann', 1)]
    expect((await after(arrive('lanying'), two)).tokens).toEqual({ t1: 0 })
    expect((await after(arrive('lanying'), two, lanying.kickDevice('ann', 2))).tokens).toEqual({ t1: 402 })
  })
  test('a new password ends the tokens of Lanying but the caller’s', async () => {
    const view = await after(all, lanying.logIn('ann', 'g2'), lanying.changePassword('ann', 0))
    expect([view.tokens, statesIn(view)[2]]).toEqual([{ t1: 0, t2: 0, t3: 402, t4: 0 }, 'notice 1, 41, closed'])
  })
  test('WildfireChat’s socket ends 3 s after the notification', async () => {
    const kick = [...arrive('wildfire'), wildfire.kickUser('ann')]
    expect(statesIn(await after(kick, pass(2)))).toEqual(['kicked, socket open'])
    expect(statesIn(await after(kick, pass(3)))).toEqual(['kicked'])
  })
})

describe('T2: a kick by platform means what is shown under it', () => {
  test('a client of WildfireChat that reports another platform', async () => {
    const moved = wildfire.bindPush('ann', 0, 'p1', 'windows')
    const view = await after(arrive('wildfire'), moved, openim.forceLogout('ann', 'windows'))
    expect([view.tokens, statesIn(view)]).toEqual([{ t1: 1 }, ['kicked, socket open']])
  })
  test('a token of Lanying whose device another token reports', async () => {
    const moved = [signIns.lanying, lanying.provision('ann', 0, 'g1', 'ios'), openim.forceLogout('ann', 'ios')]
    expect((await after(signIns.lanying, moved)).tokens).toEqual({ t1: 402, t2: 402 })
  })
})

describe('T3: the same device that connects again replaces its older connection', () => {
  test.each([
    ['WildfireChat', 'wildfire', 'closed'],
    ['Lanying', 'lanying', 'notice 4, 41, closed'],
  ] as const)('%s', async (_, dialect, told) => {
    const view = await after(arrive(dialect), connects[dialect])
    expect([statesIn(view), onlineIn(view), view.onlineCount]).toEqual([[told, 'open'], [expect.any(String)], 1])
  })
  test('Lanying: with another token, whose session is another', async () => {
    const view = await after(arrive('lanying'), arrive('lanying'))
    expect([statesIn(view), view.tokens]).toEqual([['notice 4, 41, closed', 'open'], { t1: 0, t2: 0 }])
  })
  test('WildfireChat: get_token ends and closes other clients of the class, and the client of another user', async () => {
    const second = await after(arrive('wildfire'), wildfire.getToken('ann', 'w2', 'android'))
    expect([second.tokens, statesIn(second)]).toEqual([{ t1: 1, t2: 0 }, ['kicked, socket open']])
    const moved = await after(arrive('wildfire'), wildfire.getToken('ben', 'w1', 'web'))
    expect([moved.tokens, statesIn(moved)]).toEqual([{ t1: 1, t2: 0 }, ['kicked, socket open']])
  })
  test.each([
    ['CST 1 ends the session', wildfire.signOut('ann', 0, 1), 1],
    ['CST 8 ends the connection alone', wildfire.signOut('ann', 0, 8), 0],
    ['DISCONNECT too', wildfire.disconnect('ann', 0), 0],
  ])('WildfireChat: %s', async (_, ending, code) => {
    const view = await after(arrive('wildfire'), ending)
    expect([view.tokens, statesIn(view)]).toEqual([{ t1: code }, ['closed']])
  })
})

describe('T5: done through one dialect, visible in the others', () => {
  test('each API shows the connections of all, and no credential of another dialect', async () => {
    const { users, onlineCount } = await after(all)
    expect(users.ann).toMatchObject({
      online: ['windows by t1', 'ios by a hidden token', 'web by a hidden token'],
      devices: ['g1, web, online', 'openim-windows, windows, online', 'w1, ios, online'],
      lanying: { devices: ['1: windows, openim', '2: ios, wildfire', '3: web, lanying'], isOnline: true },
    })
    expect(onlineCount).toBe(3)
  })
  test('a kick by platform, by client or by serial number reaches the devices of the others', async () => {
    const kicks = [openim.forceLogout('ann', 'ios'), wildfire.kickClient('ann', 'g1'), lanying.kickDevice('ann', 1)]
    expect(statesIn(await after(all, kicks))).toEqual(['kicked', 'kicked, socket open', 'notice 5, 41, closed'])
  })
  test('a client of WildfireChat kicks the devices of others, but no phone', async () => {
    const view = await after(all, wildfire.kickOwn('ann', 0, 'g1'), wildfire.kickOwn('ann', 0, 'w1'))
    expect(statesIn(view)).toEqual(['open', 'open', 'notice 5, 41, closed'])
  })
  test('a changed profile reaches all clients; a device that comes or goes those that show it', async () => {
    const { clients } = await after(all, openim.update('ann'), loseSocket('openim', 'ann', 0))
    expect(Object.values(clients).map(({ notices }) => notices)).toEqual([
      ['profile changed'],
      ['a device came or went', 'a device came or went', 'profile changed'],
      ['device 1 is offline', 'profile changed'],
    ])
  })
})

describe('T8: a push token belongs to one account, and to no one who is signed out', () => {
  const bound = [...arrive('wildfire'), wildfire.bindPush('ann', 0, 'p1', 'ios')]
  test('it moves to the account that registers it last', async () => {
    const ben = [
      wildfire.getToken('ben', 'w2', 'web'),
      wildfire.connectMqtt('ben', 0),
      wildfire.bindPush('ben', 0, 'p1', 'web'),
    ]
    const { users } = await after(bound, ben)
    expect([users.ann?.sessions, users.ben?.sessions]).toEqual([
      ['w1, ios, online'],
      ['w2, web, online, push token p1'],
    ])
  })
  test('CST 1 removes it, CST 8 does not', async () => {
    const signedOut = await after(bound, wildfire.signOut('ann', 0, 1), signIns.wildfire)
    expect(signedOut.users.ann?.sessions).toEqual(['w1, ios, offline'])
    const away = await after(bound, wildfire.signOut('ann', 0, 8))
    expect(away.users.ann?.sessions).toEqual(['w1, ios, offline, push token p1'])
  })
})
