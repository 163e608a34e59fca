import type { RowReference } from '../../kit/endpoint.ts'

const connection = {
  ...{ at: 1780000000000, app: 'default', target: 'alice', dialect: 'openim', platform: 'ios' },
  ...{ clientKey: 'openim-1', session: '5f0c', connection: 'c1a7', node: 1 },
}

export const presenceEventExamples = {
  list: {
    failures: ['cursor.expired', 'user.ambiguous', 'user.not_found', 'user.destroyed'],
    examples: [
      {
        name: 'of a user',
        input: { query: { after: '40', user: 'alice' } },
        reply: {
          items: [
            { position: 41, id: 'p41-c1a7', type: 'presence.connected', ...connection },
            { position: 42, id: 'p42-c1a7', type: 'presence.online', ...connection },
          ],
          next: 42,
          last: 42,
          recorded: true,
        },
      },
      {
        name: 'a position whose next events were deleted',
        input: { query: { after: '3' } },
        failure: 'cursor.expired',
      },
    ],
  },
} satisfies Record<string, RowReference>
