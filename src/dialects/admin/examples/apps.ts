import type { RowReference } from '../../kit/endpoint.ts'

const app = { id: 'shop', createdAt: 1780000000000 }

/** Failures and examples of rows, by what the row does. */
export const appExamples = {
  list: {
    failures: [],
    examples: [
      {
        name: 'two apps',
        input: { query: {} },
        reply: { items: [{ id: 'default', createdAt: 1770000000000 }, app] },
      },
      { name: 'a limit of none', input: { query: { limit: '0' } }, failure: 'request.invalid' },
    ],
  },
  create: {
    failures: ['resource.exists', 'app.limit_reached'],
    examples: [
      {
        name: 'an app',
        input: { body: { id: 'shop' } },
        reply: {
          ...app,
          secrets: {
            'wildfire.secret': 'c0b5a6f1d2e34789c0b5a6f1d2e34789c0b5a6f1d2e34789',
            'wildfire.tokenKey': '9a8b7c6d5e4f30219a8b7c6d5e4f30219a8b7c6d5e4f3021',
            'openim.secret': '1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988',
            'lanying.adminToken': '7a6b5c4d3e2f10987a6b5c4d3e2f10987a6b5c4d3e2f1098',
          },
        },
      },
      { name: 'one that exists', input: { body: { id: 'default' } }, failure: 'resource.exists' },
    ],
  },
  show: {
    failures: ['app.not_found'],
    examples: [
      { name: 'an app', input: { params: { app: 'shop' } }, reply: app },
      { name: 'an unknown app', input: { params: { app: 'nothing' } }, failure: 'app.not_found' },
    ],
  },
  update: {
    failures: ['app.not_found'],
    examples: [
      {
        name: 'disabled',
        input: { params: { app: 'shop' }, body: { disabled: true } },
        reply: { ...app, disabledAt: 1780000900000 },
      },
    ],
  },
  remove: {
    failures: ['app.not_found'],
    examples: [
      {
        name: 'an app',
        input: { params: { app: 'shop' }, body: { confirm: 'shop' } },
        reply: { ...app, disabledAt: 1780000900000, deletingAt: 1780001000000 },
      },
      {
        name: 'without its name again',
        input: { params: { app: 'shop' }, body: {} },
        failure: 'request.invalid',
      },
    ],
  },
} satisfies Record<string, RowReference>
