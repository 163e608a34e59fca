import { describe, expect, test } from 'bun:test'
import { kindOf, parsedValue, type Row, shownRows } from './rows.ts'

const row = (name: string, origin: string, meaning = ''): Row => ({
  ...{ name, origin, value: '1' },
  about: { key: name, source: origin, type: '', unit: '', default: '', meaning },
})

describe('settings', () => {
  test('are shown changed first, and by all words in name and meaning', () => {
    const rows = [row('a.port', 'default', 'Port of a'), row('b.port', 'file', 'Port of b'), row('c.host', 'app')]
    expect(shownRows(rows, {}).map(({ name }) => name)).toEqual(['b.port', 'c.host', 'a.port'])
    expect(shownRows(rows, { q: 'PORT of' }).map(({ name }) => name)).toEqual(['b.port', 'a.port'])
    expect(shownRows(rows, { changed: true, q: 'host' }).map(({ name }) => name)).toEqual(['c.host'])
  })
  test('take what was typed as the type that they have', () => {
    expect(parsedValue(kindOf(1), ' 42 ')).toEqual({ value: 42 })
    expect(parsedValue(kindOf(1), 'many')).toEqual({ wrong: 'notNumber' })
    expect(parsedValue(kindOf(1), '')).toEqual({ wrong: 'notNumber' })
    expect(parsedValue(kindOf(false), 'true')).toEqual({ value: true })
    expect(parsedValue(kindOf('x'), '')).toEqual({ value: '' })
    expect(parsedValue(kindOf({}), '{"a":"log"}')).toEqual({ value: { a: 'log' } })
    for (const wrong of ['{"a":1}', '[]', '{', 'null'])
      expect(parsedValue(kindOf({}), wrong)).toEqual({ wrong: 'notObject' })
  })
})
