import type { RowReference } from '../../kit/endpoint.ts'

const alice = {
  userId: 'alice',
  name: 'alice',
  displayName: 'Alice',
  portrait: 'https://example.com/alice.png',
  gender: 0,
  mobile: '13900000000',
  email: 'alice@example.com',
  address: '',
  company: '',
  social: '',
  extra: '',
  type: 0,
  deleted: 0,
  updateDt: 1780000000000,
}

/** Failures and examples of rows, by what the row does. */
export const wildfireExamples = {
  create: {
    failures: ['user.name_taken', 'kick.unconfirmed'],
    examples: [
      {
        name: 'with an id',
        input: { userId: 'alice', name: 'alice', displayName: 'Alice', mobile: '13900000000' },
        reply: { userId: 'alice', name: 'alice' },
      },
      {
        name: 'the name is in use',
        input: { userId: 'bob', name: 'alice', displayName: 'Bob' },
        failure: 'user.name_taken',
      },
    ],
  },
  update: {
    failures: ['user.not_found', 'user.destroyed', 'user.name_taken'],
    examples: [
      {
        name: 'the display name alone',
        input: { flag: 1, userInfo: { userId: 'alice', displayName: 'Alice Liddell' } },
      },
      { name: 'an unknown user', input: { flag: 1, userInfo: { userId: 'nobody' } }, failure: 'user.not_found' },
    ],
  },
  getInfo: {
    failures: ['user.not_found'],
    examples: [
      { name: 'by userId', input: { userId: 'alice' }, reply: alice },
      { name: 'by name', input: { name: 'alice' }, reply: alice },
      { name: 'an unknown user', input: { userId: 'nobody' }, failure: 'user.not_found' },
    ],
  },
  getInfoByEmail: {
    failures: ['user.not_found'],
    examples: [
      { name: 'one user', input: { email: 'alice@example.com' }, reply: [alice] },
      { name: 'nobody', input: { email: 'nobody@example.com' }, failure: 'user.not_found' },
    ],
  },
  getInfoByMobile: {
    failures: ['user.not_found'],
    examples: [
      { name: 'one user', input: { mobile: '13900000000' }, reply: [alice] },
      { name: 'nobody', input: { mobile: '13911111111' }, failure: 'user.not_found' },
    ],
  },
  searchUsers: {
    failures: [],
    examples: [
      { name: 'by a part of the display name', input: { keyword: 'lic', searchType: 0, page: 0 }, reply: [alice] },
      { name: 'by mobile', input: { keyword: '13900000000', searchType: 3 }, reply: [alice] },
      { name: 'nobody', input: { keyword: 'nobody', searchType: 2 }, reply: [] },
    ],
  },
  putSetting: {
    failures: ['user.not_found', 'user.destroyed'],
    examples: [
      { name: 'a text', input: { userId: 'alice', scope: 3, key: '0-0-bob', value: '1' } },
      { name: 'an unknown user', input: { userId: 'nobody', scope: 3, key: '', value: '' }, failure: 'user.not_found' },
    ],
  },
  getSetting: {
    failures: ['value.not_found'],
    examples: [
      {
        name: 'a text',
        input: { userId: 'alice', scope: 3, key: '0-0-bob' },
        reply: { userId: 'alice', scope: 3, key: '0-0-bob', value: '1' },
      },
      { name: 'none', input: { userId: 'alice', scope: 4 }, failure: 'value.not_found' },
    ],
  },
  batchGetInfos: {
    failures: [],
    examples: [{ name: 'unknown ids are skipped', input: { list: ['alice', 'nobody'] }, reply: [alice] }],
  },
  destroy: {
    failures: ['kick.unconfirmed'],
    examples: [{ name: 'a user', input: { userId: 'alice' } }],
  },
  getToken: {
    failures: ['robot.no_token', 'user.destroyed', 'admission.refused', 'devices.over_limit', 'kick.unconfirmed'],
    examples: [
      {
        name: 'a client on iOS',
        input: { userId: 'alice', clientId: 'fa3c1d9e-6f5b-4f0e-8f0a-1d2c3b4a5968', platform: 1 },
        reply: { userId: 'alice', token: '0vGLI+cl5MKYdCr1CDOCpZ3dwVGsGwmhxXzR5Zs3qqM=' },
      },
      {
        name: 'robots get none',
        input: { userId: 'robot', clientId: 'fa3c1d9e-6f5b-4f0e-8f0a-1d2c3b4a5968', platform: 1 },
        failure: 'robot.no_token',
      },
    ],
  },
  kickoffClient: {
    failures: ['kick.unconfirmed'],
    examples: [
      { name: 'one client', input: { first: 'alice', second: 'fa3c1d9e-6f5b-4f0e-8f0a-1d2c3b4a5968' } },
      { name: 'all clients', input: { first: 'alice' } },
      { name: 'a live node did not confirm', input: { first: 'alice' }, failure: 'kick.unconfirmed' },
    ],
  },
  updateBlockStatus: {
    failures: ['kick.unconfirmed'],
    examples: [
      { name: 'ban', input: { userId: 'alice', status: 2 } },
      { name: 'mute', input: { userId: 'alice', status: 1 } },
      { name: 'free', input: { userId: 'alice', status: 0 } },
    ],
  },
  checkBlockStatus: {
    failures: [],
    examples: [{ name: 'a banned user', input: { userId: 'alice' }, reply: { status: 2 } }],
  },
  onlineStatus: {
    failures: [],
    examples: [
      {
        name: 'one client, connected',
        input: { userId: 'alice' },
        reply: {
          sessions: [
            {
              clientId: 'fa3c1d9e-6f5b-4f0e-8f0a-1d2c3b4a5968',
              userId: 'alice',
              platform: 1,
              status: 0,
              lastSeen: 1780000000000,
            },
          ],
        },
      },
      { name: 'no client', input: { userId: 'nobody' }, reply: { sessions: [] } },
    ],
  },
  createRobot: {
    failures: ['user.name_taken', 'kick.unconfirmed'],
    examples: [
      {
        name: 'with a callback',
        input: { userId: 'robot', name: 'robot', owner: 'alice', callback: 'https://example.com/robot' },
        reply: { userId: 'robot', secret: 'c28e1f7e-9d0a-4c53-8b1f-0a9d6d1f1b57' },
      },
      { name: 'without a name', input: { userId: 'robot' }, failure: 'request.invalid' },
    ],
  },
  createThing: {
    failures: [],
    examples: [
      {
        name: 'with an owner',
        input: { deviceId: 'lamp', owners: ['alice'], extra: '{}' },
        reply: { deviceId: 'lamp', token: 'token of the thing', secret: 'secret of the thing' },
      },
    ],
  },
} satisfies Record<string, RowReference>
