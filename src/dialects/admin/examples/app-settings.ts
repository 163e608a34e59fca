import type { RowReference } from '../../kit/endpoint.ts'

const settings = [
  { name: 'policy.scope', value: 'dialect', origin: 'default' },
  { name: 'openim.multiLogin', value: 4, origin: 'app' },
  { name: 'lanying.tokenDays', value: 7, origin: 'server' },
]
const unknownApp = { name: 'an unknown app', input: { params: { app: 'nothing' } }, failure: 'app.not_found' } as const

/** Failures and examples of rows, by what the row does. */
export const appSettingExamples = {
  list: {
    failures: ['app.not_found'],
    examples: [{ name: 'three of them', input: { params: { app: 'shop' } }, reply: { settings } }, unknownApp],
  },
  change: {
    failures: ['app.not_found'],
    examples: [
      {
        name: 'one value, and a sink',
        input: {
          params: { app: 'shop' },
          body: { 'openim.multiLogin': 4, 'push.sinks': { 'apns-prod': 'webhook:https://push.example.com/apns' } },
        },
        reply: { settings },
      },
    ],
  },
  remove: {
    failures: ['app.not_found', 'resource.not_found'],
    examples: [
      {
        name: 'the server’s again',
        input: { params: { app: 'shop', name: 'openim.multiLogin' } },
        reply: { settings },
      },
      {
        name: 'one that the app does not have',
        input: { params: { app: 'default', name: 'openim.multiLogin' } },
        failure: 'resource.not_found',
      },
    ],
  },
} satisfies Record<string, RowReference>
