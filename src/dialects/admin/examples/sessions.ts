import type { RowReference } from '../../kit/endpoint.ts'
import { aPreview, aReceipt } from './receipts.ts'
import { userFailures } from './user-failures.ts'

const live = {
  session: '019a2f3c5d7e4b6f8a9b0c1d2e3f4a5b',
  user: 'ann',
  state: 'live',
  dialect: 'openim',
  platform: 'ios',
  clientKey: 'openim-1',
  device: 1,
  userAgent: '',
  createdAt: 1780000000000,
  issuedAt: 1780000000000,
  expiresAt: 1787776000000,
  connections: [
    { connection: '5a4b3c2d1e0f5a4b3c2d1e0f5a4b3c2d', node: 1, since: 1780000001000, address: '192.0.2.7' },
  ],
}
const ended = {
  session: '019a2f3c0000000000000000000000aa',
  user: 'ann',
  state: 'ended',
  dialect: 'wildfire',
  platform: 'android',
  clientKey: 'c0ffee',
  device: 2,
  userAgent: 'wildfire',
  createdAt: 1779000000000,
  issuedAt: 1779000000000,
  endedAt: 1779900000000,
  endReason: 'kicked',
  endedBy: { actor: 'key:rollcall.adminKey', dialect: 'admin', requestId: '1-mk5b7c00-2a' },
  connections: [],
}

/** Failures and examples of rows, by what the row does. */
export const sessionExamples = {
  list: {
    failures: userFailures,
    examples: [
      {
        name: 'one that is live and one that was ended',
        input: { params: { user: 'uid:ann' }, query: {} },
        reply: { items: [live, ended] },
      },
      { name: 'an unknown user', input: { params: { user: 'uid:nobody' }, query: {} }, failure: 'user.not_found' },
    ],
  },
  get: {
    failures: ['resource.not_found'],
    examples: [
      { name: 'one that was ended', input: { params: { session: ended.session } }, reply: ended },
      { name: 'an unknown one', input: { params: { session: 'unknown' } }, failure: 'resource.not_found' },
    ],
  },
  end: {
    failures: ['resource.not_found', 'kick.unconfirmed'],
    examples: [
      { name: 'one session', input: { params: { session: live.session }, query: {} }, reply: aReceipt },
      {
        name: 'what it would end',
        input: { params: { session: live.session }, query: { dryRun: 'true' } },
        reply: aPreview,
      },
      { name: 'an unknown one', input: { params: { session: 'unknown' }, query: {} }, failure: 'resource.not_found' },
    ],
  },
  kick: {
    failures: [...userFailures, 'device.not_found', 'kick.unconfirmed'],
    examples: [
      { name: 'all sessions', input: { params: { user: 'uid:ann' }, body: { all: true } }, reply: aReceipt },
      {
        name: 'what a kick of a platform would end',
        input: { params: { user: 'uid:ann' }, body: { platforms: ['ios'], dryRun: true } },
        reply: aPreview,
      },
      { name: 'nothing chosen', input: { params: { user: 'uid:ann' }, body: {} }, failure: 'request.invalid' },
    ],
  },
} satisfies Record<string, RowReference>
