import { expect, test } from 'bun:test'
import { allSessions } from '../../src/core/sessions/session-selector.ts'
import type { DialectName } from '../../src/core/values.ts'
import { Random } from '../faults/random.ts'
import { openimPolicy } from '../kit/dialects.ts'
import { startLiveCluster } from '../kit/live-cluster.ts'
import { callOf } from '../kit/live-core.ts'
import { longRun } from '../kit/services.ts'
import { unevenBus } from './buses.ts'

const races = longRun ? 10_000 : 300
const seed = 1
/** From before the client is reserved until after it is admitted, on the slowest bus. */
const laterMsMax = 120

test(`${races} kicks, bans, new passwords and destroys on one node against a client that connects to another leave no survivor`, async () => {
  const random = new Random(seed)
  const network = unevenBus.open()
  const cluster = await startLiveCluster(network, { openim: openimPolicy(0) })
  const [first, second] = cluster.nodes
  const { core } = first
  let isRegistered = false
  const outcomes = { admitted: 0, refused: 0 }
  for (let race = 0; race < races; race++) {
    const ending = random.of(['kick', 'ban', 'password', 'destroy'] as const)
    const dialect: DialectName = ending === 'password' ? 'lanying' : random.of(['openim', 'wildfire', 'lanying'])
    const call = callOf(dialect)
    if (!isRegistered) await network.settle(core.users.register(callOf('openim'), [{ uid: 'ann' }]))
    isRegistered = ending !== 'destroy'
    const text = dialect === 'wildfire' ? 'phone' : `token ${race}`
    await cluster.signIn(dialect, 'web', text)
    const connecting = second.connect(dialect, 'ann', 'web', text)
    await network.pass(random.below(laterMsMax))
    const endings = {
      kick: () => core.sessions.kick(call, 'ann', allSessions),
      ban: () => core.restrictions.set(call, 'ann', { ban: {} }),
      password: () => core.passwords.set(call, 'ann', `secret ${race}`),
      destroy: () => core.users.destroy(call, 'ann'),
    }
    await network.settle(endings[ending]())
    const what = `race ${race}, ${dialect}, ${ending}`
    expect([what, cluster.connections()]).toEqual([what, []])
    const client = await network.settle(connecting)
    outcomes[client.connection ? 'admitted' : 'refused']++
    expect([what, cluster.connections()]).toEqual([what, []])
    // Sessions of WildfireChat are verified by its wire.
    const again = dialect === 'wildfire' ? undefined : second.connect(dialect, 'ann', 'web', text)
    expect([what, again && (await network.settle(again)).connection]).toEqual([what, undefined])
    if (ending === 'ban') await network.settle(core.restrictions.set(call, 'ann', { ban: false }))
  }
  // How many of each depends on the time that passwords take: about one of twenty is refused.
  expect(Math.min(outcomes.admitted, outcomes.refused)).toBeGreaterThan(races / 100)
  await cluster.close()
  await network.close()
}, 600_000)
