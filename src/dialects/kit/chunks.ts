import { nextTurn } from '../../core/concurrency/next-turn.ts'

/**
 * Maps a list in order, at most `chunkItems` items before other requests get their turn on the event loop. What `map`
 * throws ends it.
 */
export async function mapInChunks<Item, Mapped>(
  items: readonly Item[],
  chunkItems: number,
  map: (item: Item) => Mapped,
): Promise<Mapped[]> {
  const mapped: Mapped[] = []
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % chunkItems === 0) await nextTurn()
    mapped.push(map(item))
  }
  return mapped
}
