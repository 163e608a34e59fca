import type { RowReference } from '../../kit/endpoint.ts'

export const aNode = {
  node: 1,
  epoch: 205418367223131,
  state: 'active',
  self: true,
  synced: true,
  leases: { redis: { endsInMs: 6120 }, database: { endsInMs: 6230 } },
  heard: true,
  version: '1.0.0',
  startedAt: 1780000000000,
  connections: 4211,
}

/** Failures and examples of rows, by what the row does. */
export const serverExamples = {
  nodes: {
    failures: [],
    examples: [{ name: 'one node of two', input: {}, reply: { items: [aNode] } }],
  },
  status: {
    failures: [],
    examples: [
      {
        name: 'a node on PostgreSQL',
        input: {},
        reply: {
          version: '1.0.0',
          startedAt: 1780000000000,
          asOf: 1780003600000,
          node: 1,
          state: 'active',
          complete: true,
          database: { kind: 'postgresql', bytes: 734003200 },
          freeBytes: 21474836480,
          outbox: {
            pending: 2,
            dead: 0,
            receivers: [{ receiver: 'openim', pending: 2, dead: 0, oldestAt: 1780003599000 }],
          },
          retention: { nextRunAt: 1780007100000, lastRunAt: 1780003500000 },
          eventLagMs: 40,
          streams: 3,
          encryption: { keyId: 'r3kZ', state: 'idle', previousKeyNeeded: false, otherKeyIds: [], waitingFor: [] },
        },
      },
      {
        name: 'while secrets.key is replaced',
        input: {},
        reply: {
          version: '1.0.0',
          startedAt: 1780000000000,
          asOf: 1780003600000,
          node: 1,
          state: 'active',
          complete: true,
          database: { kind: 'sqlite', bytes: 734003200 },
          outbox: { pending: 0, dead: 0, receivers: [] },
          retention: { nextRunAt: 1780007100000 },
          eventLagMs: 0,
          streams: 0,
          encryption: {
            keyId: 'r3kZ',
            state: 'encrypting',
            previousKeyNeeded: true,
            otherKeyIds: ['Wm0e'],
            waitingFor: [],
            progress: { pass: 1, tables: 13, tablesDone: 3, rows: 120400, values: 118200 },
          },
        },
      },
    ],
  },
  settings: {
    failures: [],
    examples: [
      {
        name: 'two settings',
        input: {},
        reply: {
          items: [
            {
              ...{ key: 'rollcall.port', value: '18000', source: 'default', type: 'port', unit: '', default: '18000' },
              meaning: 'Port of the admin API, the console, metrics and health checks',
            },
            {
              ...{ key: 'rollcall.adminKey', source: 'secrets', type: 'secret', unit: '', default: 'generated' },
              meaning: 'The root key of the admin API',
            },
          ],
        },
      },
    ],
  },
} satisfies Record<string, RowReference>
