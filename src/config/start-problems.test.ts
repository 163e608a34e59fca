import { expect, test } from 'bun:test'
import { SharedSecretError } from '../core/apps/apps.ts'
import { loadConfig } from './load.ts'
import { refuseUnbuilt, sharedSecretProblem } from './start-problems.ts'

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

const problems = (...shared: ConstructorParameters<typeof SharedSecretError>) =>
  sharedSecretProblem(new SharedSecretError(...shared)).problems

test('the setting is to blame, whichever of the two was found first', () => {
  const [problem, ...more] = problems('chat', 'openim.secret', 'default', 'wildfire.secret')
  expect(problem?.subject).toBe('wildfire.secret')
  expect(problem?.what).toStartWith('is also openim.secret of the app chat;')
  expect(problem?.fix).toStartWith('wildfire.secret left out: ')
  expect(more).toEqual([])
  expect(problems('default', 'wildfire.secret', 'chat', 'openim.secret')).toEqual(
    problems('chat', 'openim.secret', 'default', 'wildfire.secret'),
  )
})

test('two apps that no setting is about are both named', () => {
  const [problem] = problems('chat', 'openim.secret', 'shop', 'wildfire.tokenKey')
  expect(problem?.subject).toBe('openim.secret of the app chat')
  expect(problem?.what).toContain('wildfire.tokenKey of the app shop')
})
