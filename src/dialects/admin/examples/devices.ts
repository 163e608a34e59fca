import type { RowReference } from '../../kit/endpoint.ts'
import { aPreview, aReceipt } from './receipts.ts'
import { userFailures } from './user-failures.ts'

const device = {
  device: 1,
  dialect: 'lanying',
  clientKey: '6e0c2f3a-8d1b-4b52-9f0e-2a7c1d5e9b40',
  platform: 'ios',
  userAgent: 'iPhone 15',
  packageName: 'com.example.chat',
  createdAt: 1780000000000,
  lastSeenAt: 1780000500000,
  online: false,
  connections: 0,
  push: [
    {
      binding: 'lanying:push:6e0c2f3a-8d1b-4b52-9f0e-2a7c1d5e9b40',
      dialect: 'lanying',
      clientKey: '6e0c2f3a-8d1b-4b52-9f0e-2a7c1d5e9b40',
      slot: 'push',
      notifier: 'apns',
      pushType: 0,
      token: '…9f3c',
      boundAt: 1780000002000,
    },
  ],
}

const failures = [...userFailures, 'device.not_found', 'kick.unconfirmed'] as const
const missing = { params: { user: 'uid:ann', device: '99' } }

/** Failures and examples of rows, by what the row does. */
export const deviceExamples = {
  list: {
    failures: userFailures,
    examples: [
      { name: 'one device', input: { params: { user: 'uid:ann' }, query: {} }, reply: { items: [device] } },
      { name: 'an unknown user', input: { params: { user: 'uid:nobody' }, query: {} }, failure: 'user.not_found' },
    ],
  },
  kick: {
    failures,
    examples: [
      {
        name: 'by serial number',
        input: { params: { user: 'uid:ann', device: '1' }, body: {} },
        reply: aReceipt,
      },
      {
        name: 'what it would end, by client key',
        input: { params: { user: 'uid:ann', device: 'openim:openim-1' }, body: { dryRun: true } },
        reply: aPreview,
      },
      { name: 'an unknown device', input: { ...missing, body: {} }, failure: 'device.not_found' },
    ],
  },
  remove: {
    failures,
    examples: [
      { name: 'one device', input: { params: { user: 'uid:ann', device: '1' }, query: {} }, reply: aReceipt },
      { name: 'an unknown device', input: { ...missing, query: {} }, failure: 'device.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
