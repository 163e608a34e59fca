import type { RowReference } from '../../kit/endpoint.ts'

/** Failures and examples of rows, by what the row does. */
export const appSecretExamples = {
  list: {
    failures: ['app.not_found'],
    examples: [
      {
        name: 'one that was replaced, and one that was not',
        input: { params: { app: 'shop' } },
        reply: {
          secrets: [
            {
              ...{ name: 'wildfire.secret', origin: 'stored' },
              ...{ changedAt: 1780000000000, previousUntil: 1780086400000 },
            },
            { name: 'openim.secret', origin: 'stored' },
          ],
        },
      },
      { name: 'an unknown app', input: { params: { app: 'nothing' } }, failure: 'app.not_found' },
    ],
  },
  rotate: {
    failures: ['app.not_found', 'resource.not_found'],
    examples: [
      {
        name: 'the one before for another day',
        input: { params: { app: 'shop', name: 'openim.secret' }, body: { overlapMs: 86_400_000 } },
        reply: {
          ...{ name: 'openim.secret', origin: 'stored', changedAt: 1780000000000, previousUntil: 1780086400000 },
          secret: '1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988',
          sessions: 1_204,
        },
      },
      {
        name: 'a dry run',
        input: { params: { app: 'shop', name: 'wildfire.tokenKey' }, body: { dryRun: true } },
        reply: { name: 'wildfire.tokenKey', origin: 'stored', sessions: 873 },
      },
      {
        name: 'one that the app does not have',
        input: { params: { app: 'default', name: 'nothing' }, body: {} },
        failure: 'resource.not_found',
      },
    ],
  },
} satisfies Record<string, RowReference>
