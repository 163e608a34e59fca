import { afterAll, beforeAll, test } from 'bun:test'
import fc from 'fast-check'
import { until } from '../kit/toy-gateway.ts'
import { loseNetwork, loseSocket, pass } from './actions.ts'
import { historiesWithoutTime } from './histories.ts'
import { kickDevice, logIn, provision } from './lanying-actions.ts'
import { type Networked, startNetworked } from './networked.ts'
import { connect, getUserToken, subscribe } from './openim-actions.ts'
import { run } from './oracle.ts'
import { budgets, checkRandomly, timeoutMs } from './random-runs.ts'
import { clientOf } from './system.ts'
import { ban, connectMqtt, getToken, kickClient, signOut, unblock } from './wildfire-actions.ts'

let server: Networked
beforeAll(async () => {
  server = await startNetworked()
})
afterAll(() => server.close())

test('over real sockets: a lost network, a lost socket, a kick and a ban, each followed by a reconnect', async () => {
  const connects = connect('ann', 0)
  const cut = [
    getUserToken('ann', 'web'),
    connects,
    subscribe('ann', 0, 'ann'),
    loseNetwork('openim', 'ann', 0),
    connects,
    subscribe('ann', 0, 'ann'),
  ]
  const lost = [pass(31), getUserToken('ann', 'ios'), connects, loseSocket('openim', 'ann', 0), connects]
  const kicked = [
    kickClient('ann', clientOf('ios')),
    connects,
    ban('ann'),
    connects,
    unblock('ann'),
    getUserToken('ann', 'web'),
    connects,
  ]
  await run([...cut, ...lost, ...kicked], server)
  await until(() => server.leftovers() === 0)
})

test('over real sockets: the links of WildfireChat and Lanying', async () => {
  const [mqtt, floo] = [connectMqtt('ann', 0, 20), provision('ann', 0, 'g1')]
  const signedIn = [getToken('ann', 'w1', 'ios'), mqtt, logIn('ann', 'g1'), floo, mqtt, floo]
  const cut = [loseNetwork('wildfire', 'ann', 0), loseNetwork('lanying', 'ann', 0), pass(31), mqtt, floo]
  const lost = [loseSocket('wildfire', 'ann', 0), loseSocket('lanying', 'ann', 0), mqtt, floo]
  const kicked = [kickDevice('ann', 1), kickDevice('ann', 2), pass(3), mqtt, floo]
  const again = [getToken('ann', 'w1', 'ios'), logIn('ann', 'g1'), mqtt, floo, signOut('ann', 0, 1), ban('ann'), floo]
  await run([...signedIn, ...cut, ...lost, ...kicked, ...again], server)
  await until(() => server.leftovers() === 0)
})

/** The actions of a round take less than the 30 s after which a lost network is detected; the 31 s after them do not. */
const rounds = fc
  .array(historiesWithoutTime(10), { minLength: 2, maxLength: 2 })
  .map((several) => several.flatMap((actions) => [...actions, pass(31)]))

test(
  'over real sockets: random histories match the model',
  async () => {
    const property = fc.asyncProperty(rounds, (history) => run(history, server))
    const file = 'test/oracle/networked.test.ts'
    await checkRandomly(property, { file, budget: budgets.networked, runsPerSeed: 1, endOnFailure: true })
    await until(() => server.leftovers() === 0)
  },
  timeoutMs(budgets.networked),
)
