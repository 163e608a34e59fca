import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const evidence = { asOf: 1780000030000, complete: true, nodes: [1, 2] }
const ann = {
  user: 'ann',
  online: true,
  devices: [
    {
      dialect: 'openim',
      platform: 'ios',
      connection: '5a4b3c2d1e0f5a4b3c2d1e0f5a4b3c2d',
      node: 1,
      since: 1780000001000,
    },
  ],
}

/** Failures and examples of rows, by what the row does. */
export const presenceExamples = {
  one: {
    failures: userFailures,
    examples: [
      { name: 'a user who is online', input: { params: { user: 'uid:ann' } }, reply: { ...ann, ...evidence } },
      { name: 'an unknown user', input: { params: { user: 'uid:nobody' } }, failure: 'user.not_found' },
    ],
  },
  bulk: {
    failures: [],
    examples: [
      {
        name: 'one who is online and one who is not',
        input: { body: { users: ['ann', 'bob'] } },
        reply: { users: [ann, { user: 'bob', online: false, devices: [] }], ...evidence },
      },
      { name: 'no users', input: { body: { users: [] } }, failure: 'request.invalid' },
    ],
  },
  online: {
    failures: [],
    examples: [
      {
        name: 'two nodes',
        input: {},
        reply: {
          ...{ users: 3, devices: 3, connections: 4 },
          counts: [
            { dialect: 'openim', platform: 'ios', connections: 3, users: 2 },
            { dialect: 'lanying', platform: 'web', connections: 1, users: 1 },
          ],
          byNode: [
            { node: 1, users: 2, devices: 2, connections: 3 },
            { node: 2, users: 1, devices: 1, connections: 1 },
          ],
          ...evidence,
        },
      },
    ],
  },
} satisfies Record<string, RowReference>
