import type { RowReference } from '../../kit/endpoint.ts'

const key = { id: '4f0c9a2b7d1e8356', label: 'the shop', scope: 'operator', createdAt: 1780000000000 }
const secret = 'rk_4f0c9a2b7d1e8356_n1Xb0lq2fJ3oWJ0c6S8o4bO0b9gQ0t6p5iYk2mUe7Zs'
const params = { key: key.id }
const unknown = {
  name: 'an unknown key',
  input: { params: { key: '0000000000000000' } },
  failure: 'resource.not_found',
} as const

/** Failures and examples of rows, by what the row does. */
export const keyExamples = {
  list: {
    failures: [],
    examples: [
      { name: 'all keys', input: { query: {} }, reply: { items: [{ ...key, lastUsedAt: 1780000060000 }] } },
      { name: 'a limit of none', input: { query: { limit: '0' } }, failure: 'request.invalid' },
    ],
  },
  create: {
    failures: ['app.limit_reached'],
    examples: [
      { name: 'for a backend', input: { body: { label: 'the shop', scope: 'operator' } }, reply: { ...key, secret } },
      { name: 'of no scope', input: { body: { label: 'the shop' } }, failure: 'request.invalid' },
    ],
  },
  show: {
    failures: ['resource.not_found'],
    examples: [{ name: 'a key', input: { params }, reply: key }, unknown],
  },
  update: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'a lower scope', input: { params, body: { scope: 'viewer' } }, reply: { ...key, scope: 'viewer' } },
      { name: 'nothing', input: { params, body: {} }, failure: 'request.invalid' },
    ],
  },
  rotate: {
    failures: ['resource.not_found'],
    examples: [
      {
        name: 'both secrets are valid for an hour',
        input: { params, body: { overlapMs: 3_600_000 } },
        reply: { ...key, previousUntil: 1780003600000, secret },
      },
      {
        name: 'two ends',
        input: { params, body: { overlapMs: 1, until: '2030-01-01T00:00:00Z' } },
        failure: 'request.invalid',
      },
    ],
  },
  revoke: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'a key', input: { params, query: {} } },
      { name: 'only whether it could be', input: { params, query: { dryRun: 'true' } } },
      { ...unknown, input: { ...unknown.input, query: {} } },
    ],
  },
} satisfies Record<string, RowReference>
