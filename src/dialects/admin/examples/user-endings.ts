import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const params = { user: 'ann' }
const row = { reason: 'spam', actor: 'key:rollcall.adminKey', since: 1780000000000, until: 1780600000000 }
const receipt = { sessions: 2, tokens: 1, connections: 1, confirmed: [1], expired: [], unconfirmed: [], ms: 2 }

/** Failures and examples of rows, by what the row does. */
export const endingExamples = {
  ban: {
    failures: [...userFailures, 'kick.unconfirmed', 'server.busy'],
    examples: [
      {
        name: 'until a time',
        input: { params, body: { reason: 'spam', until: '2026-06-04T19:06:40+00:00' } },
        reply: { ...receipt, ban: row },
      },
      {
        name: 'what would end',
        input: { params, body: { dryRun: true } },
        reply: {
          ...{ dryRun: true, sessions: [], tokens: [] },
          connections: [
            {
              connection: '9f8b3c5d1e2f4a6b8c7d9e0f1a2b3c4d',
              ...{ dialect: 'wildfire', platform: 'android', node: 1, since: 1780000000000 },
            },
          ],
        },
      },
      { name: 'until no time', input: { params, body: { until: 'Friday' } }, failure: 'request.invalid' },
    ],
  },
  destroy: {
    failures: [...userFailures, 'kick.unconfirmed', 'server.busy'],
    examples: [
      { name: 'an account', input: { params, query: {} }, reply: receipt },
      {
        name: 'what would end',
        input: { params, query: { dryRun: 'true' } },
        reply: {
          dryRun: true,
          sessions: [
            {
              session: '019e5c1d9c000123456789abcdef0123',
              ...{ dialect: 'openim', platform: 'ios', clientKey: 'openim-1', issuedAt: 1780000000000 },
            },
          ],
          tokens: [],
          connections: [],
        },
      },
      { name: 'an unknown user', input: { params: { user: 'nobody' }, query: {} }, failure: 'user.not_found' },
    ],
  },
  setPassword: {
    failures: [...userFailures, 'kick.unconfirmed', 'server.busy'],
    examples: [
      { name: 'another password', input: { params, body: { password: 'correct horse' } }, reply: receipt },
      { name: 'an empty password', input: { params, body: { password: '' } }, failure: 'request.invalid' },
    ],
  },
} as const satisfies Record<string, RowReference>
