import { expect, test } from 'bun:test'
import { z } from 'zod'
import { type ListShape, listNames, listReply, shownList, wantsNamedLists } from './lists.ts'

test.each<[ListShape, string | null, boolean]>([
  ['auto', 'Apache-HttpClient/4.5.13 (Java/17.0.9)', true],
  ['auto', 'axios/1.7', false],
  ['auto', 'python-requests/2.31 Apache-HttpClient/4', false],
  ['auto', null, false],
  ['seed', 'Apache-HttpClient/4.5.13', false],
  ['sdk', 'axios/1.7', true],
  ['sdk', null, true],
])('under %s, %p gets its lists named: %p', (shape, userAgent, named) => {
  expect(wantsNamedLists(shape, userAgent)).toBe(named)
})

test('a list goes out bare or under its name, and both are its reply', () => {
  const reply = listReply(listNames.all, z.string())
  expect(shownList(['a'], listNames.all, false)).toEqual(['a'])
  expect(shownList(['a'], listNames.all, true)).toEqual({ userInfoList: ['a'] })
  for (const named of [false, true]) expect(reply.safeParse(shownList([], listNames.all, named)).success).toBe(true)
  expect(reply.safeParse({ userInfos: [] }).success).toBe(false)
})
