import { expect, test } from 'bun:test'
import { isKey } from '../../src/config/settings.ts'
import { remedies } from '../../src/http/docs/remedies.ts'
import { everyCommand } from '../../src/main.ts'
import { dialects } from './dialects.ts'

const texts = Object.entries(remedies)
const names = everyCommand.map(({ name }) => name)

test.each(texts)('the remedy of %s names commands and calls that exist', (_, text) => {
  for (const [, words = ''] of text.matchAll(/`npx rollcall ([a-z ]+)`/g))
    expect(names.some((name) => words === name || words.startsWith(`${name} `))).toBe(true)
  const routes = dialects.flatMap(({ operations }) => operations.flatMap((one) => one.routes))
  for (const [, route = ''] of text.matchAll(/`([A-Z]+ \/v1\/[\w/{}]+)`/g)) expect(routes).toContain(route)
})

test.each(texts)('the remedy of %s names settings that exist', (_, text) => {
  for (const [word] of text.matchAll(/\b(limits|openim|lanying|wildfire|rollcall|secrets)\.[A-Za-z.]+[A-Za-z]\b/g))
    expect({ word, isKey: isKey(word) }).toEqual({ word, isKey: true })
})
