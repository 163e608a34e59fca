import type { RowReference } from '../../kit/endpoint.ts'

const ban = {
  position: 1042,
  id: '1042-0RyQ3m1v8TzqXkA2',
  type: 'user.ban',
  at: 1780000000000,
  app: 'default',
  actor: { kind: 'key', id: 'rollcall.adminKey' },
  dialect: 'admin',
  requestId: '1-mk5b7c00-2a',
  target: 'alice',
  changed: ['ban'],
  details: { reason: 'spam', until: 1780300000000 },
}

export const eventExamples = {
  list: {
    failures: ['cursor.expired', 'user.ambiguous', 'user.not_found', 'user.destroyed'],
    examples: [
      {
        name: 'bans after a position',
        input: { query: { after: '1000', types: 'user.ban,user.unban' } },
        reply: { items: [ban], next: 1100, last: 1100 },
      },
      {
        name: 'a position whose next events were deleted',
        input: { query: { after: '3' } },
        failure: 'cursor.expired',
      },
    ],
  },
} satisfies Record<string, RowReference>

export const auditExamples = {
  list: {
    failures: ['user.ambiguous', 'user.not_found', 'user.destroyed'],
    examples: [
      {
        name: 'about a user',
        input: { query: { user: 'alice', limit: '1' } },
        reply: { items: [ban], next: 'WzEwNDJd' },
      },
      { name: 'an actor without a kind', input: { query: { actor: 'alice' } }, failure: 'request.invalid' },
    ],
  },
} satisfies Record<string, RowReference>
