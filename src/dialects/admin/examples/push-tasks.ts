import type { RowReference } from '../../kit/endpoint.ts'

const task = {
  task: 1,
  state: 'done',
  createdAt: 1780000000000,
  finishedAt: 1780000000900,
  counts: [
    { outcome: 'delivered', reason: 'plain', platform: 'ios', count: 3 },
    { outcome: 'queued', reason: 'plain', platform: 'ios', count: 1 },
  ],
}

/** Failures and examples of rows, by what the row does. */
export const pushTaskExamples = {
  list: {
    failures: [],
    examples: [
      { name: 'those that are done', input: { query: { state: 'done' } }, reply: { items: [task] } },
      { name: 'a state that does not exist', input: { query: { state: 'lost' } }, failure: 'request.invalid' },
    ],
  },
  show: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'a task that is done', input: { params: { task: 1 } }, reply: task },
      { name: 'an unknown task', input: { params: { task: 99 } }, failure: 'resource.not_found' },
    ],
  },
  devices: {
    failures: ['resource.not_found'],
    examples: [
      {
        name: 'those that failed',
        input: { params: { task: 1 }, query: { outcome: 'failed' } },
        reply: {
          items: [
            {
              user: 'ann',
              device: 1,
              dialect: 'lanying',
              clientKey: '6e0c2f3a-8d1b-4b52-9f0e-2a7c1d5e9b40',
              platform: 'ios',
              outcome: 'failed',
              reason: 'status.500',
              push: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
              at: 1780000000700,
            },
          ],
        },
      },
      { name: 'an unknown task', input: { params: { task: 99 }, query: {} }, failure: 'resource.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
