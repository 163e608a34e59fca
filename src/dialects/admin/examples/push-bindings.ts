import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const binding = {
  binding: 'lanying:push:6e0c2f3a-8d1b-4b52-9f0e-2a7c1d5e9b40',
  dialect: 'lanying',
  clientKey: '6e0c2f3a-8d1b-4b52-9f0e-2a7c1d5e9b40',
  slot: 'push',
  notifier: 'apns',
  pushType: 0,
  token: '…9f3c',
  boundAt: 1780000002000,
}
const nobody = { user: 'uid:nobody' }

/** Failures and examples of rows, by what the row does. */
export const pushBindingExamples = {
  list: {
    failures: userFailures,
    examples: [
      { name: 'one token', input: { params: { user: 'uid:ann' }, query: {} }, reply: { items: [binding] } },
      { name: 'an unknown user', input: { params: nobody, query: {} }, failure: 'user.not_found' },
    ],
  },
  remove: {
    failures: [...userFailures, 'resource.not_found'],
    examples: [
      {
        name: 'one token',
        input: { params: { user: 'uid:ann', binding: binding.binding } },
        reply: { removed: 1 },
      },
      {
        name: 'one that is not bound',
        input: { params: { user: 'uid:ann', binding: 'lanying:push:other' } },
        failure: 'resource.not_found',
      },
    ],
  },
  removeAll: {
    failures: userFailures,
    examples: [
      { name: 'two tokens', input: { params: { user: 'uid:ann' } }, reply: { removed: 2 } },
      { name: 'an unknown user', input: { params: nobody }, failure: 'user.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
