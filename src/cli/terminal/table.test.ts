import { expect, test } from 'bun:test'
import { pairsText, plain, tableText } from './table.ts'

type Row = { uid: string; name?: string; count: number }
const columns = [
  { title: 'user', text: ({ uid }: Row) => uid },
  { title: 'name', text: ({ name }: Row) => name },
  { title: 'sessions', text: ({ count }: Row) => count },
]

test('columns are aligned by what a terminal shows', () => {
  const rows = [
    { uid: 'alice', name: 'Alice', count: 2 },
    { uid: 'u2', name: '王小明', count: 10 },
    { uid: 'u3', count: 0 },
  ]
  expect(tableText(columns, rows)).toBe(
    ['USER   NAME    SESSIONS', 'alice  Alice   2', 'u2     王小明  10', 'u3     -       0', ''].join('\n'),
  )
})

test('a table without rows has its titles', () => {
  expect(tableText(columns, [])).toBe('USER  NAME  SESSIONS\n')
})

test('a long text is cut, also between characters of two columns', () => {
  const [, line = ''] = tableText(columns, [{ uid: '长'.repeat(80), count: 1 }]).split('\n')
  expect(line).toStartWith(`${'长'.repeat(29)}…`)
  expect(line).toEndWith('  -     1')
})

test('a name cannot control the terminal', () => {
  expect(plain('a\u001b[2Jb\nc\u202ed')).toBe('a\u{fffd}[2Jb\u{fffd}c\u{fffd}d')
  expect(tableText(columns, [{ uid: '\u001b]0;x\u0007', count: 1 }])).not.toContain('\u001b')
})

test('pairs without a value are left out', () => {
  expect(
    pairsText([
      ['user', 'a'],
      ['banned until', undefined],
      ['name', '王'],
      ['online', false],
    ]),
  ).toBe('user    a\nname    王\nonline  false\n')
})
