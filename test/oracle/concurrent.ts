import fc from 'fast-check'
import { delayedStorage } from '../kit/delayed-storage.ts'
import type { Action } from './actions.ts'
import * as actions from './actions.ts'
import { historiesWithoutTime } from './histories.ts'
import { type PlantedFaults, startInMemory } from './in-memory.ts'
import { runConcurrently } from './oracle.ts'
import { clientOf, type Platform } from './system.ts'

const platform = fc.constantFrom<Platform>('web', 'web', 'ios')
const connects = fc.constantFrom(0, 0, 0, 1).map((newer) => actions.connect('ann', newer))
const issuesToken = platform.map((platform) => actions.getUserToken('ann', platform))
const endsSession = fc.oneof(
  platform.map((platform) => actions.forceLogout('ann', platform)),
  platform.map((platform) => actions.kickClient('ann', clientOf(platform))),
  fc.constantFrom(actions.kickUser('ann'), actions.ban('ann'), actions.destroy('ann'), actions.loseSocket('ann', 0)),
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
    runConcurrently([actions.getUserToken('ann', 'web'), ...history], pair, server, () => {
      next = [...delays]
    }),
  )
  return { server, property }
}
