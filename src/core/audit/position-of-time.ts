import type { Storage } from '../storage.ts'
import type { AppId } from '../values.ts'

/**
 * The first position whose entry is from that time or later, by halving: about 20 reads by the primary key for a million
 * entries. Times grow with positions but for a little, so it is exact to that.
 */
export async function firstPositionFrom(
  { events }: Pick<Storage, 'events'>,
  app: AppId,
  atMs: number,
): Promise<number> {
  const head = await events.head(app)
  let low = (head?.prunedPosition ?? 0) + 1
  let high = (head?.position ?? 0) + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const entry = await events.at(app, middle)
    if (entry && entry.atMs < atMs) low = entry.position + 1
    else high = middle
  }
  return low
}
