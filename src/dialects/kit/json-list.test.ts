import { expect, test } from 'bun:test'
import { type JsonList, jsonListOf, listIn, parsedAgain } from './json-list.ts'

async function* pagesOf<Item>(...pages: Item[][]): AsyncGenerator<Item[]> {
  yield* pages
}
const textOf = (list: JsonList, envelope: unknown) => new TextDecoder().decode(list.within(JSON.stringify(envelope)))

test('a list stands in its envelope as if it had been there', async () => {
  const items = ['plain', '"quoted" \\ \u4e2d\u6587 😀', '\\u0000']
  const list = await jsonListOf(pagesOf(items.slice(0, 1), [], items.slice(1)), (text) => ({ text }))
  const expected = items.map((text) => ({ text }))
  for (const wrap of [(inner: unknown) => inner, (inner: unknown) => ({ code: 0, msg: '\\u0000', result: { inner } })])
    expect(textOf(list, wrap(list))).toBe(JSON.stringify(wrap(expected)))
})
test('an empty list, and pages that are empty', async () => {
  for (const pages of [[], [[]], [[], []]] as string[][][])
    expect(textOf(await jsonListOf(pagesOf(...pages), String), await jsonListOf(pagesOf(...pages), String))).toBe('[]')
  const [some] = await Promise.all([jsonListOf(pagesOf([], [1], [], [2, 3], []), (n) => n)])
  expect(textOf(some, { some })).toBe('{"some":[1,2,3]}')
})
test('each page is serialized before the next is read', async () => {
  const log: string[] = []
  async function* pages() {
    for (const page of [1, 2]) {
      log.push(`read ${page}`)
      yield [page]
    }
  }
  await jsonListOf(pages(), (page) => {
    log.push(`write ${page}`)
    return page
  })
  expect(log).toEqual(['read 1', 'write 1', 'read 2', 'write 2'])
})
test('a list over the bound is refused before it is complete', async () => {
  const text = 'x'.repeat(1024 * 1024)
  let pages = 0
  async function* endless() {
    for (;;) {
      pages++
      yield [text]
    }
  }
  await expect(jsonListOf(endless(), (item) => item)).rejects.toMatchObject({ code: 'internal' })
  expect(pages).toBe(64)
})
test('it is found in a result, and read back for its schema', async () => {
  const list = await jsonListOf(pagesOf([1, 2]), (n) => n)
  expect([listIn(list), listIn({ list }), listIn({ none: [] })]).toEqual([list, list, undefined])
  expect([parsedAgain(list), parsedAgain({ list }), parsedAgain({ none: [] })]).toEqual([
    [1, 2],
    { list: [1, 2] },
    { none: [] },
  ])
})
