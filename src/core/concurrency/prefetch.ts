/**
 * Runs `work` on the items in order, at most `atOnceMax` ahead of the consumer, and yields the results in that order. The
 * first failure ends it.
 */
export async function* prefetch<Item, Result>(
  items: readonly Item[],
  atOnceMax: number,
  work: (item: Item, index: number) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  const begin = (index: number) => {
    const item = items[index]
    if (index >= items.length) return
    const result = work(item as Item, index)
    // The consumer gets the failure when it awaits the result; this only avoids an unhandled rejection.
    result.catch(() => {})
    underWay.push(result)
  }
  for (let index = 0; index < atOnceMax; index++) begin(index)
  for (let index = 0; index < items.length; index++) {
    const next = underWay.shift()
    if (!next) return
    const result = await next
    begin(index + atOnceMax)
    yield result
  }
}
