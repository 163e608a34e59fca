/** A page of a list; `next` is absent on the last. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next?: string | undefined }

/** Reads the page after a cursor; the first one without it. */
export type ReadPage<Item> = (cursor: string | undefined) => Promise<Page<Item>>

/** The items of a list, page by page, as they are asked for: `for await (const user of itemsOf(readPage))`. */
export async function* itemsOf<Item>(readPage: ReadPage<Item>): AsyncGenerator<Item, void, undefined> {
  let cursor: string | undefined
  do {
    const page = await readPage(cursor)
    yield* page.items
    cursor = page.next
  } while (cursor !== undefined)
}

/** As many items as that from the start of a list, in one page; with `next` where the list goes on. */
export async function firstItems<Item>(readPage: ReadPage<Item>, count: number): Promise<Page<Item>> {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = await readPage(cursor)
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined && items.length < count)
  return cursor === undefined ? { items } : { items, next: cursor }
}
