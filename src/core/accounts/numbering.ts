import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { type AppId, limits, type NumLayout, type UserId, type UserNum } from '../values.ts'

/** Blocks tried before `internal` is thrown. */
const blocksMax = 64
/** Values of a counter skipped at once. */
const skipMax = 2 ** 20

/**
 * `count` nums that no account has, imported ones included, and whose decimal text is no uid in use, ascending. They come from one counter
 * of the app in the caller's transaction, a block at a time.
 */
export function allocateNums(
  stores: Stores,
  { first: lowest, step }: NumLayout,
  app: AppId,
  count: number,
): Promise<UserNum[]> {
  const used = (block: readonly UserNum[]) => stores.users.numsInUse(app, block)
  return allocateUnused(count, used, async (wanted, leap) => {
    const nums = await stores.apps.allocateNums(app, wanted, step, leap)
    const [first = 0, last = 0] = [nums.at(0), nums.at(-1)]
    if (wanted > 0 && (first < lowest || last + step > limits.numMax)) throw new CoreError('internal', 'nums ran out')
    return nums
  })
}

/** A uid that is not in use, made from the app's serial counter by the dialect's own rule. */
export async function allocateUid(stores: Stores, app: AppId, uidOf: (serial: number) => UserId): Promise<UserId> {
  const used = (block: readonly UserId[]) => stores.users.uidsInUse(app, block)
  const [uid] = await allocateUnused(1, used, async (wanted, leap) => {
    return (await stores.apps.advanceIdCounter(app, wanted, leap)).map(uidOf)
  })
  if (uid === undefined) throw new CoreError('internal')
  return uid
}

/**
 * `count` values of a counter that are not in use. After a block that is mostly in use the next one is further on,
 * twice as far each time: accounts imported from another server occupy long runs of ids, and the counter has to pass such a
 * run within one request.
 */
async function allocateUnused<T>(
  count: number,
  usedOf: (block: readonly T[]) => Promise<ReadonlySet<T>>,
  takeBlock: (wanted: number, leap: number) => Promise<T[]>,
): Promise<T[]> {
  const taken: T[] = []
  let misses = 0
  for (let blocks = 0; taken.length < count; blocks++) {
    if (blocks === blocksMax) throw new CoreError('internal', 'nothing free was found that could serve as an id')
    const leap = misses > 1 ? Math.min(skipMax, 2 ** misses) : 0
    const block = await takeBlock(count - taken.length, leap)
    const used = await usedOf(block)
    const free = block.filter((value) => !used.has(value))
    taken.push(...free)
    misses = free.length * 2 < block.length ? misses + 1 : 0
  }
  return taken
}
