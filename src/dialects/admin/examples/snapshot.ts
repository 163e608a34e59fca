import type { RowReference } from '../../kit/endpoint.ts'
import { aNode } from './server.ts'

/** Failures and examples of rows, by what the row does. */
export const snapshotExamples = {
  snapshot: {
    failures: ['connections.over_limit'],
    examples: [
      {
        name: 'one node',
        input: {},
        reply: {
          ...{ asOf: 1780003600000, complete: true, nodes: [1], app: 'default' },
          online: {
            ...{ users: 2, devices: 2, connections: 3 },
            counts: [{ dialect: 'openim', platform: 'ios', connections: 3, users: 2 }],
          },
          rates: { overMs: 1000, connects: 12, disconnects: 11.5 },
          outbox: { pending: 2, dead: 0, oldestAt: 1780003599000 },
          webhooks: { running: 2, paused: 0, disabled: 0, failing: 1 },
          ofServer: {
            rates: {
              ...{ overMs: 1000, connects: 14, disconnects: 12 },
              refusals: [{ code: 'token.ended', reason: 'kicked', perSecond: 0.5 }],
              requests: [{ dialect: 'openim', answered: 840, failed: 2, medianMs: 0.5, p99Ms: 5 }],
            },
            members: [aNode],
            ...{ eventLagMs: 40, databaseBytes: 734003200, freeBytes: 21474836480 },
          },
        },
      },
    ],
  },
} satisfies Record<string, RowReference>
