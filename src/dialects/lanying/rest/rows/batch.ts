import { CoreError } from '../../../../core/errors.ts'
import { mapInChunks } from '../../../kit/chunks.ts'

/**
 * Processes the items of a batch independently: valid ones go to the core together, invalid ones become errors. Returns one
 * result for each item, in the order sent.
 */
export async function processBatch<Item, Done>(
  list: readonly unknown[],
  read: (item: unknown) => Item | CoreError,
  work: (items: Item[]) => Promise<(Done | CoreError)[]>,
  chunkItems: number,
): Promise<(Done | CoreError)[]> {
  const items = await mapInChunks(list, chunkItems, read)
  const readable = items.flatMap((item) => (item instanceof CoreError ? [] : [item]))
  const outcomes = (await work(readable)).values()
  return items.map((item) => (item instanceof CoreError ? item : next(outcomes)))
}

function next<T>(outcomes: Iterator<T>): T {
  const { done, value } = outcomes.next()
  if (done) throw new Error('the core answered fewer items than it was asked for')
  return value
}
