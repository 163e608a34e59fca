import fc from 'fast-check'
import { delayedStorage } from '../kit/delayed-storage.ts'
import { type Action, loseSocket } from './actions.ts'
import { historiesWithoutTime } from './histories.ts'
import { type PlantedFaults, startInMemory } from './in-memory.ts'
import { kickDevice, logIn, provision, setPassword } from './lanying-actions.ts'
import { connect, forceLogout, getUserToken } from './openim-actions.ts'
import { runConcurrently } from './oracle.ts'
import { clientOf, type Platform } from './system.ts'
import { ban, connectMqtt, destroy, getToken, kickClient, kickUser } from './wildfire-actions.ts'

/** Devices 1 to 3. The platform of that of Lanying is known from its first connection. */
const signIns = [
  getUserToken('ann', 'web'),
  getToken('ann', 'w1', 'web'),
  logIn('ann', 'g3'),
  provision('ann', 0, 'g3'),
  loseSocket('lanying', 'ann', 0),
]
/**
 * A token of Lanying that no other device uses, so that every kick of its device ends it. One that stays valid may be used
 * between the commit of the kick and the disconnect: the new connection is then closed, and its session left.
 */
const ownToken = logIn('ann', 'g3')

const platform = fc.constantFrom<Platform>('web', 'web', 'ios')
const openimConnects = fc.constantFrom(0, 0, 0, 1).map((newer) => connect('ann', newer))
const connects = fc.oneof(openimConnects, fc.constantFrom(connectMqtt('ann', 0, 20), provision('ann', 0, 'g3')))
const issuesToken = platform.map((platform) => getUserToken('ann', platform))
const endsSession = fc.oneof(
  platform.map((platform) => forceLogout('ann', platform)),
  fc.constantFrom(clientOf('web'), 'w1', 'g3').map((client) => kickClient('ann', client)),
  fc.constantFrom(1, 2, 3).map((sn) => kickDevice('ann', sn)),
  fc.constantFrom(kickUser('ann'), ban('ann'), destroy('ann'), setPassword('ann'), loseSocket('openim', 'ann', 0)),
)
/** Where one connects the other issues no token: in both orders "the newest token" is the same. */
const pair: fc.Arbitrary<[Action, Action]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(connects, endsSession) },
  fc.tuple(connects, connects),
  fc.tuple(issuesToken, endsSession),
)

/** Delays of successive storage calls, in turns of the event loop. */
const delays = fc.array(fc.constantFrom(0, 2, 4, 8, 16, 32), { maxLength: 20, size: 'max' })

/** Two concurrent actions, at a server whose storage is delayed during them. */
export async function startConcurrent(planted: Omit<PlantedFaults, 'storage'> = {}) {
  let next: number[] = []
  const storage: PlantedFaults['storage'] = (storage) => delayedStorage(storage, () => next.shift() ?? 0)
  const server = await startInMemory({ ...planted, storage })
  const property = fc.asyncProperty(historiesWithoutTime(3), pair, delays, (history, pair, delays) =>
    runConcurrently([...signIns, ...history, ownToken], pair, server, () => {
      next = [...delays]
    }),
  )
  return { server, property }
}
