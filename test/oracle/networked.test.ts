import { afterAll, beforeAll, test } from 'bun:test'
import fc from 'fast-check'
import { until } from '../kit/toy-gateway.ts'
import { ban, connect, getUserToken, kickClient, loseNetwork, loseSocket, pass, subscribe, unblock } from './actions.ts'
import { historiesWithoutTime } from './histories.ts'
import { type Networked, startNetworked } from './networked.ts'
import { run } from './oracle.ts'
import { budgets, checkRandomly, timeoutMs } from './random-runs.ts'
import { clientOf } from './system.ts'

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
    loseNetwork('ann', 0),
    connects,
    subscribe('ann', 0, 'ann'),
  ]
  const lost = [pass(31), getUserToken('ann', 'ios'), connects, loseSocket('ann', 0), connects]
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
