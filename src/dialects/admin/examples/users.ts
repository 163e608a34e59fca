import type { RowReference } from '../../kit/endpoint.ts'

const shown = {
  ...{ uid: 'ann', registered: true, num: 2199023255568, kind: 'person', name: 'ann', displayName: 'Ann' },
  ...{ portrait: '', mobile: '13800000000', email: 'ann@example.com' },
  ...{ createdAt: 1780000000000, changedAt: 1780000060000 },
}
const item = { ...shown, banned: false, muted: false, online: true }
const params = { user: 'ann' }

/** All fields of the account of the examples. */
export const exampleAccount = {
  ...shown,
  ...{ grade: 0, gender: 0, address: '', company: '', social: '', extra: '', description: '' },
  ...{ publicInfo: '', privateInfo: '', ex: '', globalRecvMsgOpt: 0 },
  ids: { wildfire: { userId: 'ann' }, lanying: { user_id: 2199023255568 }, openim: { userID: 'ann' } },
}

/** Failures and examples of rows, by what the row does. */
export const userExamples = {
  list: {
    failures: [],
    examples: [
      {
        name: 'the newest',
        input: { query: { limit: 1 } },
        reply: { items: [item], next: 'WyIiLDIxOTkwMjMyNTU1Njhd' },
      },
      {
        name: 'by a mobile number',
        input: { query: { query: '13800000000' } },
        reply: { items: [{ ...item, matchedBy: ['mobile'] }] },
      },
      {
        name: 'banned robots',
        input: { query: { banned: 'true', kind: 'robot' } },
        reply: { items: [] },
      },
      { name: 'of no kind', input: { query: { kind: 'cat' } }, failure: 'request.invalid' },
    ],
  },
  search: {
    failures: [],
    examples: [
      {
        name: 'by a token',
        input: { body: { query: 'token:dGhlIHRva2VuIG9mIHRoZSBleGFtcGxlcyBoZXJl' } },
        reply: { items: [{ ...item, matchedBy: ['token'] }] },
      },
      {
        name: 'by a client id that is also a uid',
        input: { body: { query: 'c0ffee' } },
        reply: {
          items: [
            { uid: 'c0ffee', registered: false, banned: true, muted: false, online: false, matchedBy: ['uid'] },
            { ...item, matchedBy: ['clientKey'] },
          ],
        },
      },
      { name: 'nothing', input: { body: { query: ' ' } }, failure: 'request.invalid' },
    ],
  },
  get: {
    failures: ['user.not_found', 'user.ambiguous'],
    examples: [
      {
        name: 'a user who is muted',
        input: { params },
        reply: {
          ...exampleAccount,
          mute: { reason: 'spam', actor: 'key:rollcall.adminKey', since: 1780000000000, until: 1780600000000 },
          presence: { online: true, connections: 2, devices: 1, complete: true },
          ...{ devices: 3, sessions: 2 },
        },
      },
      { name: 'an unknown user', input: { params: { user: 'name:nobody' } }, failure: 'user.not_found' },
    ],
  },
} as const satisfies Record<string, RowReference>
