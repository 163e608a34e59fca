import type { RowReference } from '../../kit/endpoint.ts'

const id = 'wh_019717b6e8004f0c9a2b7d1e8356aa01'
const webhook = {
  ...{ id, url: 'https://app.example.com/rollcall', label: 'the shop', types: ['user.*', 'session.*'] },
  ...{ state: 'running', createdAt: 1780000000000, position: 1200, delivered: 1180, failed: 3, givenUp: 0 },
  ...{ lastStatus: 200, lastAttemptAt: 1780000060000, lastSuccessAt: 1780000060000 },
}
const fresh = {
  ...{ id, url: webhook.url, label: webhook.label, types: webhook.types, state: 'running', createdAt: 1780000000000 },
  ...{ position: 1200, delivered: 0, failed: 0, givenUp: 0 },
}
const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrs='
const params = { webhook: id }
const event = '1201-c0ZkVqPw3mYt8sLr'
const failedResult = { delivered: false, status: 500, error: 'status_500', ms: 12 }
const unknown = {
  name: 'an unknown webhook',
  input: { params: { webhook: 'wh_00000000000000000000000000000000' } },
  failure: 'resource.not_found',
} as const
const notFound = { failures: ['resource.not_found'] } as const

/** Failures and examples of rows, by what the row does. */
export const webhookExamples = {
  list: {
    failures: [],
    examples: [{ name: 'all webhooks', input: { query: {} }, reply: { items: [webhook] } }],
  },
  create: {
    failures: ['resource.exists', 'cursor.expired'],
    examples: [
      {
        name: 'of users and sessions',
        input: { body: { url: webhook.url, label: webhook.label, types: webhook.types } },
        reply: { ...fresh, secret },
      },
      {
        name: 'a URL with a password',
        input: { body: { url: 'https://a:b@app.example.com/' } },
        failure: 'request.invalid',
      },
    ],
  },
  show: {
    ...notFound,
    examples: [
      {
        name: 'a receiver that fails',
        input: { params },
        reply: {
          ...webhook,
          ...{ lastStatus: 500, lastError: 'status_500', failingSince: 1780000120000 },
          ...{ pending: 14, pendingIsMore: false, oldestPendingAt: 1780000120000, retries: 6 },
        },
      },
      unknown,
    ],
  },
  update: {
    ...notFound,
    examples: [
      {
        name: 'another URL',
        input: { params, body: { url: 'https://new.example.com/rollcall' } },
        reply: { ...webhook, url: 'https://new.example.com/rollcall' },
      },
      { name: 'nothing', input: { params, body: {} }, failure: 'request.invalid' },
    ],
  },
  remove: { ...notFound, examples: [{ name: 'a webhook', input: { params } }, unknown] },
  rotate: {
    ...notFound,
    examples: [
      {
        name: 'both secrets sign for an hour',
        input: { params, body: { overlapMs: 3_600_000 } },
        reply: { ...webhook, previousUntil: 1780003600000, secret },
      },
    ],
  },
  test: {
    ...notFound,
    examples: [
      { name: 'a receiver that works', input: { params }, reply: { delivered: true, status: 204, ms: 8 } },
      { name: 'a receiver that is down', input: { params }, reply: { delivered: false, error: 'unreachable', ms: 2 } },
    ],
  },
  pause: {
    ...notFound,
    examples: [
      { name: 'a webhook', input: { params }, reply: { ...webhook, state: 'paused', pausedAt: 1780000090000 } },
      unknown,
    ],
  },
  resume: {
    failures: ['resource.not_found', 'cursor.expired'],
    examples: [{ name: 'after a pause', input: { params }, reply: webhook }, unknown],
  },
  replay: {
    failures: ['resource.not_found', 'cursor.expired'],
    examples: [
      { name: 'from a position', input: { params, body: { after: 1000 } }, reply: { ...webhook, position: 1000 } },
      { name: 'a position that was deleted', input: { params, body: { after: 1 } }, failure: 'cursor.expired' },
    ],
  },
  attempts: {
    ...notFound,
    examples: [
      {
        name: 'a failure and its next try',
        input: { params, query: {} },
        reply: {
          items: [
            {
              ...{ at: 1780000060000, event, position: 1201, type: 'user.ban', ...failedResult },
              nextTryAt: 1780000065400,
            },
          ],
        },
      },
    ],
  },
  retries: {
    ...notFound,
    examples: [
      {
        name: 'one user',
        input: { params, query: {} },
        reply: {
          items: [
            {
              ...{ target: 'alice', event, position: 1201, attempts: 2, lastError: 'status_500' },
              ...{ firstFailedAt: 1780000060000, nextTryAt: 1780000365000 },
            },
          ],
        },
      },
    ],
  },
  retryAll: {
    ...notFound,
    examples: [{ name: 'six users', input: { params }, reply: { targets: 6 } }, unknown],
  },
  resend: {
    failures: ['resource.not_found', 'cursor.expired'],
    examples: [
      { name: 'by its id', input: { params, body: { event } }, reply: { delivered: true, status: 200, ms: 9 } },
      { name: 'by its position', input: { params, body: { position: 1201 } }, reply: failedResult },
      { name: 'nothing', input: { params, body: {} }, failure: 'request.invalid' },
    ],
  },
} satisfies Record<string, RowReference>
