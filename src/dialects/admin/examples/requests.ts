import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const request = {
  ...{ requestId: '1-mb2k3x-7', at: 1780000000000, node: 1, dialect: 'openim', route: 'POST /user/user_register' },
  ...{ method: 'POST', status: 200, vendorCode: 1001, ms: 0.8, slow: false, app: 'default', actor: 'user:imAdmin' },
  ...{ code: 'request.invalid', reason: 'users: is missing', network: '192.0.2.1' },
} as const

/** Failures and examples of the rows of recent requests. */
export const requestExamples = {
  list: {
    failures: userFailures,
    examples: [
      {
        name: 'refused ones of OpenIM',
        input: { query: { dialect: 'openim', code: 'request.invalid' } },
        reply: { items: [request], complete: true },
      },
      { name: 'a status that does not exist', input: { query: { status: 42 } }, failure: 'request.invalid' },
    ],
  },
  show: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'by the id of a reply', input: { params: { requestId: '1-mb2k3x-7' } }, reply: request },
      { name: 'an unknown id', input: { params: { requestId: 'x' } }, failure: 'resource.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
