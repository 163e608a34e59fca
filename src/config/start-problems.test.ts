import { expect, test } from 'bun:test'
import { SharedSecretError } from '../core/apps/shared-secret-error.ts'
import { loadConfig } from './load.ts'
import { refuseUnsupported, sharedSecretProblem } from './start-problems.ts'

const postgres = ['database.url=postgres://u@a,b:5433/x', 'secrets.key=0123456789abcdef']
const refuse = (...flags: string[]) => refuseUnsupported(loadConfig({ flags, environment: {} }).config)

test('a single node on SQLite or PostgreSQL is accepted', () => {
  expect(() => refuse()).not.toThrow()
  expect(() => refuse(...postgres)).not.toThrow()
  expect(() => refuse('database.url=sqlite:/srv/x.db', 'node.id=7')).not.toThrow()
})

test('several nodes on SQLite are refused', () => {
  expect(() => refuse('redis.url=redis://r')).toThrow(/redis\.url: several nodes share one database/)
  expect(() => refuse('redis.url=redis://r', ...postgres)).not.toThrow()
})

const problems = (...shared: ConstructorParameters<typeof SharedSecretError>) =>
  sharedSecretProblem(new SharedSecretError(...shared)).problems

test('the setting is reported, in whichever order the two apps are found', () => {
  const [problem, ...more] = problems('chat', 'openim.secret', 'default', 'wildfire.secret')
  expect(problem?.subject).toBe('wildfire.secret')
  expect(problem?.what).toStartWith('is also openim.secret of the app chat;')
  expect(problem?.fix).toStartWith('wildfire.secret left out: ')
  expect(more).toEqual([])
  expect(problems('default', 'wildfire.secret', 'chat', 'openim.secret')).toEqual(
    problems('chat', 'openim.secret', 'default', 'wildfire.secret'),
  )
})

test('two apps without a setting are both named', () => {
  const [problem] = problems('chat', 'openim.secret', 'shop', 'wildfire.tokenKey')
  expect(problem?.subject).toBe('openim.secret of the app chat')
  expect(problem?.what).toContain('wildfire.tokenKey of the app shop')
})
