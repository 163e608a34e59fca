import { expect, test } from 'bun:test'
import { hostsOf, placeOf } from './url.ts'

test('several servers share login, database and query', () => {
  expect(hostsOf('postgres://u:p%40@one:5432,[::1]:6000,two/db?sslmode=require')).toEqual([
    { url: 'postgres://u:p%40@one:5432/db?sslmode=require', database: 'db' },
    { url: 'postgres://u:p%40@[::1]:6000/db?sslmode=require', database: 'db' },
    { url: 'postgres://u:p%40@two/db?sslmode=require', database: 'db' },
  ])
})
test('a URL without a database means that of the user', () => {
  expect(hostsOf('postgresql://ann@host')).toEqual([{ url: 'postgresql://ann@host/', database: 'ann' }])
  expect(hostsOf('postgres://host')[0]?.database).toBe('postgres')
})
test('messages show neither the password nor the query', () => {
  expect(placeOf('postgres://u:secret@one,two/db?sslpassword=secret')).toBe('postgres://u@one,two/db')
})
test('another text is refused', () => {
  for (const text of ['', 'sqlite:x', 'postgres:host', 'postgres://a@b@c/d'])
    expect(() => hostsOf(text)).toThrow('not a URL of PostgreSQL')
})
