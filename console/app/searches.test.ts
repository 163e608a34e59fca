import { describe, expect, test } from 'bun:test'
import { parseSearch, readRootSearch, readSearch, stringifySearch } from './searches.ts'

describe('the parameters of an address', () => {
  test('are read back as they were written, names that look like numbers too', () => {
    const search = { user: '42', dialect: 'openim', node: 3, address: 'true', since: 1_780_000_000_000 } as const
    expect(readSearch('connections', parseSearch(stringifySearch(search)))).toEqual(search)
  })

  test('of another page, and values that are none of the list, are dropped', () => {
    expect(readSearch('connections', { dialect: 'icq', node: 'x', q: 'alice', user: '' })).toEqual({})
  })

  test('that are absent are not written', () => {
    expect(stringifySearch({ user: undefined, open: '', node: 0 })).toBe('?node=0')
    expect(stringifySearch({})).toBe('')
  })

  test('name the app on every page', () => {
    expect(readRootSearch(parseSearch('?app=shop&node=1'))).toEqual({ app: 'shop' })
    expect(readRootSearch({})).toEqual({})
  })
})
