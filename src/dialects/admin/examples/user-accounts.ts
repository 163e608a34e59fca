import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'
import { exampleAccount } from './users.ts'

const params = { user: 'ann' }

/** Failures and examples of rows, by what the row does. */
export const accountExamples = {
  create: {
    failures: ['user.exists', 'user.name_taken', 'server.busy'],
    examples: [
      {
        name: 'with a uid',
        input: {
          body: { uid: 'ann', name: 'ann', displayName: 'Ann', mobile: '13800000000', email: 'ann@example.com' },
        },
        reply: exampleAccount,
      },
      { name: 'a uid in use', input: { body: { uid: 'ann' } }, failure: 'user.exists' },
      { name: 'an empty uid', input: { body: { uid: '' } }, failure: 'request.invalid' },
    ],
  },
  update: {
    failures: [...userFailures, 'user.name_taken', 'request.precondition_failed'],
    examples: [
      {
        name: 'a display name, if nothing changed since',
        input: {
          params,
          headers: { 'if-match': '"5a0b3c9e8f7d6a1b2c3d4e5f60718293"' },
          body: { displayName: 'Ann' },
        },
        reply: exampleAccount,
      },
      {
        name: 'an account that was changed meanwhile',
        input: { params, headers: { 'if-match': '"0"' }, body: { displayName: 'Ann' } },
        failure: 'request.precondition_failed',
      },
      { name: 'nothing', input: { params, body: {} }, failure: 'request.invalid' },
    ],
  },
} as const satisfies Record<string, RowReference>
