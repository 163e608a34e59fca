/** A page of a list; `next` is absent on the last. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined }

/** Reads the page after a cursor; the first one without it. Spread `after` into the query. */
export type ReadPage<Item> = (after: { cursor?: string; limit?: number }) => Promise<Page<Item>>

/** Items that the server puts into one page at most. */
const pageItemsMax = 200

/** The items of a list, page by page, as they are asked for: `for await (const user of itemsOf(readPage))`. */
export async function* itemsOf<Item>(readPage: ReadPage<Item>): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined
  do {
    const page = await readPage(cursor === undefined ? {} : { cursor })
    yield* page.items
    cursor = page.next
  } while (cursor !== undefined)
}

/** At most as many items as that from the start of a list, in one page; with `next` where the list goes on. */
export async function firstItems<Item>(readPage: ReadPage<Item>, count: number): Promise<Page<Item>> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const limit = Math.min(pageItemsMax, count - items.length)
    const page = await readPage({ limit, ...(cursor !== undefined && { cursor }) })
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined && items.length < count)
  return cursor === undefined ? { items } : { items, next: cursor }
}

/** The reply of a call, as its schema says. */
export async function replyOf<Result extends { data?: unknown }>(
  call: Promise<Result>,
): Promise<NonNullable<Result['data']>> {
  return (await call).data as NonNullable<Result['data']>
}
