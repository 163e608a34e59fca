import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

/** Failures and examples of rows, by what the row does. */
export const admissionExamples = {
  admission: {
    failures: userFailures,
    examples: [
      {
        name: 'a second Android phone of OpenIM',
        input: { params: { user: 'ann' }, query: { dialect: 'openim', platform: 'android' } },
        reply: {
          issue: {
            policy: 'openim multiLogin 1',
            moment: 'issue',
            candidate: { dialect: 'openim', platform: 'android' },
            endedSessionIds: [],
            endedTokenIds: ['12'],
            closedConnectionIds: [],
            effects: [],
            explained: [
              'policy openim multiLogin 1: openim on android gets a token',
              'token 12 (openim, android) is revoked: one token a platform',
            ],
          },
          connect: {
            policy: 'openim multiLogin 1',
            moment: 'connect',
            candidate: { dialect: 'openim', platform: 'android' },
            endedSessionIds: [],
            endedTokenIds: [],
            closedConnectionIds: [],
            effects: [],
            explained: [
              'policy openim multiLogin 1: openim on android connects',
              'no session, token or connection ends',
            ],
          },
        },
      },
      {
        name: 'a platform that does not exist',
        input: { params: { user: 'ann' }, query: { dialect: 'openim', platform: 'toaster' } },
        failure: 'request.invalid',
      },
      {
        name: 'a mobile number of several users',
        input: { params: { user: 'mobile:13800000000' }, query: { dialect: 'openim', platform: 'ios' } },
        failure: 'user.ambiguous',
      },
    ],
  },
  authCode: {
    failures: [],
    examples: [
      {
        name: 'of a user',
        input: { body: { userId: 'alice' } },
        reply: { authCode: 'jQFbrTabTVjlE+ENcrvZMMxDBsdYI3IeqWAQHkYQ9SYJqSVqAbvLxtj7rYhYWyJA' },
      },
      { name: 'without a user', input: { body: {} }, failure: 'request.invalid' },
    ],
  },
} satisfies Record<string, RowReference>
