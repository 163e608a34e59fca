import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const params = { user: 'ann' }
const row = { reason: 'spam', actor: 'key:rollcall.adminKey', since: 1780000000000, until: 1780600000000 }
const listed = { uid: 'ann', registered: true, name: 'ann', displayName: 'Ann', ...row }
const past = { params, body: { until: '2020-01-01T00:00:00Z' } }
const lifted = {
  failures: userFailures,
  examples: [
    { name: 'one in force', input: { params }, reply: { lifted: true } },
    { name: 'an unknown user', input: { params: { user: 'nobody' } }, failure: 'user.not_found' },
  ],
} as const
const tooMany = { name: 'too many', input: { query: { limit: 201 } }, failure: 'request.invalid' } as const

/** Failures and examples of rows, by what the row does. */
export const restrictionExamples = {
  unban: lifted,
  mute: {
    failures: [...userFailures, 'server.busy'],
    examples: [
      { name: 'until lifted', input: { params, body: { reason: 'spam' } }, reply: { mute: row } },
      { name: 'an unknown user', input: { ...past, params: { user: 'nobody' } }, failure: 'user.not_found' },
    ],
  },
  unmute: lifted,
  bans: {
    failures: [],
    examples: [{ name: 'in force', input: { query: {} }, reply: { items: [listed] } }, tooMany],
  },
  mutes: {
    failures: [],
    examples: [{ name: 'in force', input: { query: {} }, reply: { items: [listed] } }, tooMany],
  },
} as const satisfies Record<string, RowReference>
