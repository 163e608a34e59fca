import type { RowReference } from '../../kit/endpoint.ts'

const params = { user: 'ann' }

/** Failures and examples of rows, by what the row does. */
export const loginExamples = {
  list: {
    failures: ['user.not_found', 'user.ambiguous'],
    examples: [
      {
        name: 'the latest two',
        input: { params, query: { limit: 2 } },
        reply: {
          items: [
            {
              ...{ at: 1780000060000, dialect: 'lanying', by: 'password', platform: 'ios' },
              ...{ clientKey: 'guid-1', address: '203.0.113.7' },
            },
            { at: 1780000000000, dialect: 'wildfire', by: 'token', platform: 'android', clientKey: 'c0ffee' },
          ],
          next: 'WzQyXQ',
        },
      },
      { name: 'an unknown user', input: { params: { user: 'nobody' }, query: {} }, failure: 'user.not_found' },
    ],
  },
} as const satisfies Record<string, RowReference>
