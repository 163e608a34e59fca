import type { RowReference } from '../../kit/endpoint.ts'

const id = '019e6c5a4400aabbccddeeff00112233'
const open = {
  ...{ job: id, kind: 'users.ban', state: 'open', actor: 'key:rollcall.adminKey', createdAt: 1780000000000 },
  ...{ total: 2, done: 0, failed: 0 },
} as const
const done = { ...open, state: 'done', finishedAt: 1780000000900, done: 2, failed: 1 } as const
const unknown = {
  name: 'an unknown job',
  input: { params: { job: '0'.repeat(32) } },
  failure: 'resource.not_found',
} as const

/** Failures and examples of the rows of bulk jobs. */
export const jobExamples = {
  create: {
    failures: ['server.busy'],
    examples: [
      {
        name: 'ban two users until a time',
        input: {
          body: { kind: 'users.ban', select: { users: ['ann', 'bob'] }, reason: 'spam', until: '2030-01-01T00:00:00Z' },
        },
        reply: { job: open },
      },
      {
        name: 'count the sessions that were not seen for 90 days, except the newest of each user',
        input: { body: { kind: 'sessions.end', select: { unseenForDays: 90, keepNewest: 1 }, dryRun: true } },
        reply: { counts: { users: 12, sessions: 19, complete: true } },
      },
      {
        name: 'no user and no condition',
        input: { body: { kind: 'users.destroy', select: {} } },
        failure: 'request.invalid',
      },
    ],
  },
  list: {
    failures: [],
    examples: [
      { name: 'the first page', input: { query: {} }, reply: { items: [done] } },
      { name: 'too many a page', input: { query: { limit: 500 } }, failure: 'request.invalid' },
    ],
  },
  show: {
    failures: ['resource.not_found'],
    examples: [{ name: 'a job that is done', input: { params: { job: id } }, reply: done }, unknown],
  },
  cancel: {
    failures: ['resource.not_found'],
    examples: [
      {
        name: 'a job that has not begun',
        input: { params: { job: id }, body: {} },
        reply: { ...open, state: 'cancelled', finishedAt: 1780000000100 },
      },
      {
        name: 'only what it would stop',
        input: { params: { job: id }, body: { dryRun: true } },
        reply: { ...open, dryRun: true },
      },
      { ...unknown, input: { ...unknown.input, body: {} } },
    ],
  },
  result: {
    failures: ['resource.not_found'],
    examples: [
      {
        name: 'one success, one failure',
        input: { params: { job: id }, query: {} },
        reply: {
          items: [
            { user: 'ann', ok: true, at: 1780000000500 },
            { user: 'bob', ok: false, at: 1780000000900, code: 'user.not_found' },
          ],
        },
      },
      { ...unknown, input: { params: { job: '0'.repeat(32) }, query: {} } },
    ],
  },
} satisfies Record<string, RowReference>
