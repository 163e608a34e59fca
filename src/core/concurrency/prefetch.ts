/**
 * Works on the items in their order, at most `atOnceMax` of them ahead of whoever takes the results, and gives the results
 * in that order. The first failure ends it.
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
    // Whether anybody still takes it or not, a failure is somebody's: the taker's.
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
