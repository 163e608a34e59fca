import fc from 'fast-check'
import { hesitantStorage } from '../kit/delayed-storage.ts'
import type { Deed } from './deeds.ts'
import * as deeds from './deeds.ts'
import { moments } from './histories.ts'
import { type Sabotage, startInMemory } from './in-memory.ts'
import { playAtOnce } from './oracle.ts'
import { clientOf, type Platform } from './world.ts'

const platform = fc.constantFrom<Platform>('web', 'web', 'ios')
const comes = fc.constantFrom(0, 0, 0, 1).map((newer) => deeds.connect('ann', newer))
const isIssued = platform.map((platform) => deeds.getUserToken('ann', platform))
const ends = fc.oneof(
  platform.map((platform) => deeds.forceLogout('ann', platform)),
  platform.map((platform) => deeds.kickClient('ann', clientOf(platform))),
  fc.constantFrom(deeds.kickUser('ann'), deeds.ban('ann'), deeds.destroy('ann'), deeds.vanish('ann', 0)),
)
/** Where one of them connects the other issues no token: in both orders "the newest token" is the same one. */
const two: fc.Arbitrary<[Deed, Deed]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(comes, ends) },
  fc.tuple(comes, comes),
  fc.tuple(isIssued, ends),
)

/** How long the storage hesitates, again and again, in turns of the event loop. */
const hesitations = fc.array(fc.constantFrom(0, 2, 4, 8, 16, 32), { maxLength: 20, size: 'max' })

/** Two deeds at once, at a server whose storage hesitates while they are done. */
export async function startAtOnce(sabotage: Omit<Sabotage, 'storage'> = {}) {
  let next: number[] = []
  const storage: Sabotage['storage'] = (storage) => hesitantStorage(storage, () => next.shift() ?? 0)
  const stage = await startInMemory({ ...sabotage, storage })
  const property = fc.asyncProperty(moments(3), two, hesitations, (history, two, hesitations) =>
    playAtOnce([deeds.getUserToken('ann', 'web'), ...history], two, stage, () => {
      next = [...hesitations]
    }),
  )
  return { stage, property }
}
