import { expect, test } from 'bun:test'
import { loadConfig } from './load.ts'
import { refuseUnbuilt } from './unbuilt.ts'

const refuse = (...flags: string[]) => refuseUnbuilt(loadConfig({ flags, environment: {} }).config)
const postgres = ['database.url=postgres://u:hunter2@db/x', 'secrets.key=0123456789abcdef']

test('a single node on SQLite is what there is', () => {
  expect(() => refuse()).not.toThrow()
  expect(() => refuse('database.url=sqlite:/srv/x.db', 'node.id=7')).not.toThrow()
})

test('PostgreSQL is refused, and its password not repeated', () => {
  expect(() => refuse(...postgres)).toThrow(/database\.url: this version keeps accounts in SQLite only/)
  expect(() => refuse(...postgres)).not.toThrow(/hunter2/)
})

test('Redis is refused, and both are told at once', () => {
  expect(() => refuse('redis.url=redis://r')).toThrow(/redis\.url: this version runs as a single node/)
  expect(() => refuse('redis.url=redis://r', ...postgres)).toThrow(/2 problems/)
})
