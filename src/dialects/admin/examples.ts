import type { RowReference } from '../kit/endpoint.ts'

const userFailures = ['user.not_found', 'user.destroyed', 'user.ambiguous'] as const

/** Failures and examples of rows, by what the row does. */
export const adminExamples = {
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
  pushPreview: {
    failures: [...userFailures, 'device.not_found'],
    examples: [
      {
        name: 'at night',
        input: { params: { user: 'alice' }, query: { at: '2026-06-01T23:30:00+08:00' } },
        reply: {
          devices: [
            {
              device: 1,
              dialect: 'lanying',
              platform: 'ios',
              push: false,
              alert: false,
              detail: true,
              badge: 1,
              senderName: '',
              rule: 'preferences.noPushWindow',
              meaning: 'it is a no-push hour',
              shapedBy: [],
            },
          ],
        },
      },
      { name: 'an unknown user', input: { params: { user: 'nobody' }, query: {} }, failure: 'user.not_found' },
    ],
  },
  pushTask: {
    failures: ['request.not_found'],
    examples: [
      {
        name: 'a task that is done',
        input: { params: { task: 1 } },
        reply: {
          task: 1,
          state: 'done',
          createdAt: 1780000000000,
          finishedAt: 1780000000900,
          counts: [
            { outcome: 'delivered', reason: 'plain', platform: 'ios', count: 3 },
            { outcome: 'queued', reason: 'plain', platform: 'ios', count: 1 },
          ],
        },
      },
      { name: 'an unknown task', input: { params: { task: 99 } }, failure: 'request.not_found' },
    ],
  },
  pushKeys: {
    failures: [],
    examples: [
      {
        name: 'both keys',
        input: {},
        reply: {
          webhookKey: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
          vapidPublicKey: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
        },
      },
    ],
  },
} satisfies Record<string, RowReference>
