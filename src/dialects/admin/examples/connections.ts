import type { RowReference } from '../../kit/endpoint.ts'
import { aReceipt } from './receipts.ts'

const connection = {
  connection: '5a4b3c2d1e0f5a4b3c2d1e0f5a4b3c2d',
  user: 'ann',
  dialect: 'openim',
  platform: 'ios',
  node: 1,
  address: '192.0.2.7',
  since: 1780000001000,
  lastInboundAt: 1780000028000,
  background: false,
  session: '019a2f3c5d7e4b6f8a9b0c1d2e3f4a5b',
  clientKey: 'openim-1',
}
const one = { params: { connection: connection.connection } }
const missing = { params: { connection: 'unknown' } }

/** Failures and examples of rows, by what the row does. */
export const connectionExamples = {
  list: {
    failures: ['user.not_found', 'user.destroyed', 'user.ambiguous', 'node.not_found'],
    examples: [
      {
        name: 'connections from one network',
        input: { query: { address: '192.0.2.0/24', limit: '1' } },
        reply: {
          ...{ items: [connection], next: 'WyIxLjJycnZ0aG54dHIuMm45YyJd' },
          ...{ asOf: 1780000030000, complete: true, nodes: [1, 2] },
        },
      },
      { name: 'what is no address', input: { query: { address: 'home' } }, failure: 'request.invalid' },
      { name: 'a node that is not there', input: { query: { node: '99' } }, failure: 'node.not_found' },
    ],
  },
  get: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'a live one', input: one, reply: connection },
      { name: 'one that has ended', input: missing, failure: 'resource.not_found' },
    ],
  },
  disconnect: {
    failures: ['resource.not_found', 'kick.unconfirmed'],
    examples: [
      { name: 'a live one', input: one, reply: { ...aReceipt, sessions: 0, tokens: 0 } },
      { name: 'one that has ended', input: missing, failure: 'resource.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
