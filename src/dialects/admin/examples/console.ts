import type { RowReference } from '../../kit/endpoint.ts'

const ann = { name: 'ann', role: 'operator', hasPassword: true, createdAt: 1780000000000, sessions: 0 }
const params = { login: 'ann' }
const unknown = {
  name: 'an unknown login',
  input: { params: { login: 'nobody' } },
  failure: 'resource.not_found',
} as const

/** Failures and examples of rows, by what the row does. */
export const consoleExamples = {
  list: {
    failures: [],
    examples: [
      {
        name: 'all logins',
        input: { query: {} },
        reply: { items: [{ ...ann, lastSignInAt: 1780000060000, sessions: 1 }] },
      },
      { name: 'a limit of none', input: { query: { limit: '0' } }, failure: 'request.invalid' },
    ],
  },
  create: {
    failures: ['resource.exists', 'app.limit_reached'],
    examples: [
      {
        name: 'an operator',
        input: { body: { name: 'ann', role: 'operator', password: 'plum-tree-42' } },
        reply: ann,
      },
      {
        name: 'a short password',
        input: { body: { name: 'bob', role: 'viewer', password: '1234' } },
        failure: 'request.invalid',
      },
    ],
  },
  update: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'another role', input: { params, body: { role: 'viewer' } }, reply: { ...ann, role: 'viewer' } },
      { name: 'nothing', input: { params, body: {} }, failure: 'request.invalid' },
    ],
  },
  remove: {
    failures: ['resource.not_found'],
    examples: [{ name: 'a login', input: { params } }, unknown],
  },
  link: {
    failures: ['resource.not_found', 'app.limit_reached'],
    examples: [
      {
        name: 'for a login',
        input: { body: { login: 'ann' } },
        reply: { code: 'Zm9yIHRoaXMgZXhhbXBsZSBhbG9uZSwgbm90IGEgY29k', login: 'ann', expiresAt: 1780000900000 },
      },
      { name: 'an unknown role', input: { body: { role: 'root' } }, failure: 'request.invalid' },
    ],
  },
  ownPassword: {
    failures: ['password.wrong', 'login.throttled'],
    examples: [
      { name: 'another password', input: { body: { current: 'plum-tree-42', password: 'pear-tree-43' } } },
      { name: 'a short one', input: { body: { password: '1234' } }, failure: 'request.invalid' },
    ],
  },
} satisfies Record<string, RowReference>
