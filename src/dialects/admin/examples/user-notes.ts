import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const params = { user: 'ann' }
const note = {
  note: '019e5c1d9c000123456789abcdef0123',
  ...{ text: 'Called the support about a lost phone.', author: 'key:rollcall.adminKey', createdAt: 1780000000000 },
}

/** Failures and examples of rows, by what the row does. */
export const noteExamples = {
  list: {
    failures: ['user.not_found', 'user.ambiguous'],
    examples: [
      { name: 'all', input: { params, query: {} }, reply: { items: [note] } },
      { name: 'an unknown user', input: { params: { user: 'nobody' }, query: {} }, failure: 'user.not_found' },
    ],
  },
  add: {
    failures: userFailures,
    examples: [
      { name: 'a note', input: { params, body: { text: note.text } }, reply: note },
      { name: 'an empty note', input: { params, body: { text: '' } }, failure: 'request.invalid' },
    ],
  },
  remove: {
    failures: [...userFailures, 'resource.not_found'],
    examples: [
      { name: 'a note', input: { params: { ...params, note: note.note } } },
      {
        name: 'a note that does not exist',
        input: { params: { ...params, note: '0'.repeat(32) } },
        failure: 'resource.not_found',
      },
    ],
  },
} as const satisfies Record<string, RowReference>
