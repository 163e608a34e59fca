import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

/** Failures and examples of rows, by what the row does. */
export const pushExamples = {
  preview: {
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
  keys: {
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
