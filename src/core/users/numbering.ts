import { firstNum, numStep } from '../apps/store.ts'
import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { type AppId, limits, type UserId, type UserNum } from '../values.ts'

/** Taken blocks are at most this much longer than asked for; more collisions than that is a fault worth hearing of. */
const roundsMax = 64

/**
 * `count` nums never given before, whose decimal texts are a uid nowhere, ascending. They come from one counter row in
 * the caller's transaction, a block at a time.
 */
export async function takeNums(stores: Stores, app: AppId, count: number): Promise<UserNum[]> {
  const taken: UserNum[] = []
  for (let round = 0; taken.length < count; round++) {
    if (round === roundsMax) throw new CoreError('internal', 'no free num was found')
    const wanted = count - taken.length
    const first = await stores.apps.takeNums(app, wanted)
    if (first < firstNum || first + wanted * numStep > limits.numMax) throw new CoreError('internal', 'nums ran out')
    const block = Array.from({ length: wanted }, (_, index) => first + index * numStep)
    const used = await stores.users.uidsInUse(app, block.map(String))
    for (const num of block) if (!used.has(String(num))) taken.push(num)
  }
  return taken
}

/** A uid made of the app's serial counter by the dialect's own rule, in use nowhere. */
export async function takeUid(stores: Stores, app: AppId, uidOf: (serial: number) => UserId): Promise<UserId> {
  for (let round = 0; round < roundsMax; round++) {
    const uid = uidOf(await stores.apps.takeSerials(app, 1))
    if ((await stores.users.uidsInUse(app, [uid])).size === 0) return uid
  }
  throw new CoreError('internal', 'no free user id was found')
}
