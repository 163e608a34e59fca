import type { RowReference } from '../../kit/endpoint.ts'

const params = { receiver: 'push:apns' }
const unknown = { receiver: 'nobody' }
const letter = {
  ...{ entry: 71, id: '4f0c9a2b7d1e8356a10294f0c9a2b7d1', kind: 'push', target: 'default:alice', attempts: 36 },
  ...{ createdAt: 1780000000000, failedAt: 1780086400000, reason: 'status_500' },
}

/** Failures and examples of rows, by what the row does. */
export const callbackExamples = {
  list: {
    failures: [],
    examples: [
      {
        name: 'a receiver that fails',
        input: {},
        reply: {
          items: [
            {
              ...{ receiver: 'push:apns', configured: true, pending: 12, oldestPendingAt: 1780080000000 },
              ...{ deadLetters: 1, lastError: 'status_500' },
            },
          ],
        },
      },
    ],
  },
  deadLetters: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'one message', input: { params, query: {} }, reply: { items: [letter] } },
      { name: 'an unknown receiver', input: { params: unknown, query: {} }, failure: 'resource.not_found' },
    ],
  },
  replay: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'all', input: { params, body: {} }, reply: { replayed: 1, left: 0 } },
      { name: 'one message', input: { params, body: { entries: [71] } }, reply: { replayed: 1, left: 0 } },
      { name: 'none', input: { params, body: { entries: [] } }, failure: 'request.invalid' },
      { name: 'an unknown receiver', input: { params: unknown, body: {} }, failure: 'resource.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
