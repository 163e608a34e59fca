import type { RowReference } from '../../kit/endpoint.ts'
import { tokenFailures } from './auth.ts'

const ann = {
  userID: 'ann',
  nickname: 'Ann',
  faceURL: 'https://example.com/ann.png',
  ex: '',
  createTime: 1780000000000,
  appMangerLevel: 0,
  globalRecvMsgOpt: 0,
}
const issued = { token: 'eyJhbGciOiJIUzI1NiJ9.eyJVc2VySUQiOiJhbm4ifQ.c2lnbmF0dXJl', expireTimeSeconds: 7776000 }
const hooks = ['hook.refused', 'hook.unreachable', 'hook.malformed'] as const
const absent = ['user.not_found', 'user.destroyed'] as const
/** Failures and examples of rows, by what the row does. */
export const openimExamples = {
  getAdminToken: {
    failures: ['auth.rejected', ...absent, 'user.banned'],
    examples: [
      { name: 'by the secret', input: { secret: 'the openim.secret', userID: 'imAdmin' }, reply: issued },
      { name: 'a wrong secret', input: { secret: 'wrong', userID: 'imAdmin' }, failure: 'auth.rejected' },
    ],
  },
  getUserToken: {
    failures: [
      'auth.forbidden',
      ...absent,
      'user.banned',
      'robot.no_token',
      'admission.refused',
      'devices.over_limit',
      'kick.unconfirmed',
    ],
    examples: [
      { name: 'on iOS', input: { userID: 'ann', platformID: 1 }, reply: issued },
      { name: 'an unknown user', input: { userID: 'nobody', platformID: 1 }, failure: 'user.not_found' },
      { name: 'the administrator', input: { userID: 'imAdmin', platformID: 1 }, failure: 'auth.forbidden' },
    ],
  },
  userToken: {
    failures: [
      'auth.rejected',
      'auth.forbidden',
      ...absent,
      'user.banned',
      'robot.no_token',
      'admission.refused',
      'devices.over_limit',
      'kick.unconfirmed',
    ],
    examples: [
      {
        name: 'by the secret',
        input: { secret: 'the openim.secret', userID: 'ann', platformID: 1 },
        reply: issued,
      },
      {
        name: 'a wrong secret',
        input: { secret: 'wrong', userID: 'ann', platformID: 1 },
        failure: 'auth.rejected',
      },
    ],
  },
  parseToken: {
    failures: tokenFailures,
    examples: [
      {
        name: 'a valid token',
        input: { token: issued.token },
        reply: { userID: 'ann', platformID: 1, expireTimeSeconds: 1787776000 },
      },
      { name: 'a token that was kicked', input: { token: issued.token }, failure: 'token.ended' },
    ],
  },
  forceLogout: {
    failures: ['auth.forbidden', 'kick.unconfirmed'],
    examples: [
      { name: 'iOS', input: { userID: 'ann', platformID: 1 } },
      { name: 'with the token of a user', input: { userID: 'ann', platformID: 1 }, failure: 'auth.forbidden' },
    ],
  },
  userRegister: {
    failures: ['auth.forbidden', 'user.exists', 'user.name_taken', ...hooks],
    examples: [
      {
        name: 'two users',
        input: {
          users: [
            { userID: 'ann', nickname: 'Ann' },
            { userID: 'bob', nickname: 'Bob' },
          ],
        },
      },
      { name: 'an id in use', input: { users: [{ userID: 'ann', nickname: 'Ann' }] }, failure: 'user.exists' },
    ],
  },
  updateUserInfoEx: {
    failures: ['auth.forbidden', ...absent, ...hooks],
    examples: [
      { name: 'the nickname alone', input: { userInfo: { userID: 'ann', nickname: 'Ann Lee' } } },
      { name: 'an unknown user', input: { userInfo: { userID: 'nobody', nickname: 'N' } }, failure: 'user.not_found' },
    ],
  },
  setRecvOpt: {
    failures: ['auth.forbidden', ...absent],
    examples: [{ name: 'without notifications', input: { userID: 'ann', globalRecvMsgOpt: 2 } }],
  },
  getUsersInfo: {
    failures: [],
    examples: [
      {
        name: 'unknown ids are left out',
        input: { userIDs: ['ann', 'nobody'] },
        reply: { usersInfo: [ann] },
      },
      { name: 'no ids', input: {}, failure: 'request.invalid' },
    ],
  },
  accountCheck: {
    failures: ['auth.forbidden'],
    examples: [
      {
        name: 'one of two is registered',
        input: { checkUserIDs: ['ann', 'nobody'] },
        reply: {
          results: [
            { userID: 'ann', accountStatus: 1 },
            { userID: 'nobody', accountStatus: 0 },
          ],
        },
      },
    ],
  },
  getUsers: {
    failures: [],
    examples: [
      {
        name: 'the first page',
        input: { pagination: { pageNumber: 1, showNumber: 10 } },
        reply: { total: 1, users: [ann] },
      },
    ],
  },
  fcmUpdateToken: {
    failures: ['auth.forbidden', 'device.not_found'],
    examples: [
      {
        name: 'on Android',
        input: { platformID: 2, fcmToken: 'cVqK2m8fTQ2x:APA91bH', account: 'ann', expireTime: 0 },
      },
      {
        name: 'the user never signed in on this platform',
        input: { platformID: 1, fcmToken: 'cVqK2m8fTQ2x:APA91bH', account: 'ann' },
        failure: 'device.not_found',
      },
    ],
  },
  setAppBadge: {
    failures: ['auth.forbidden', ...absent],
    examples: [{ name: 'three unread', input: { userID: 'ann', appUnreadCount: 3 } }],
  },
  onlineStatus: {
    failures: ['auth.forbidden'],
    examples: [
      {
        name: 'one is online on iOS',
        input: { userIDs: ['ann', 'bob'] },
        reply: [
          {
            userID: 'ann',
            status: 1,
            detailPlatformStatus: [
              {
                platformID: 1,
                connID: '0123456789abcdef0123456789abcdef',
                isBackground: false,
                token: issued.token,
              },
            ],
          },
          { userID: 'bob', status: 0, detailPlatformStatus: [] },
        ],
      },
    ],
  },
} satisfies Record<string, RowReference>
