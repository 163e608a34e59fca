import { expect, test } from 'bun:test'
import { SharedSecretError } from '../core/apps/apps.ts'
import { sharedSecretProblem } from './shared-secret.ts'

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
