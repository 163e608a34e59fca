import type { RowReference } from '../../kit/endpoint.ts'

const userId = 6597069766657
const settings = {
  id: userId,
  user_id: userId,
  auth_mode: 0,
  auth_question: '',
  auth_answer: '',
  auto_download: true,
  group_confirm: true,
  no_push: false,
  no_push_detail: false,
  no_push_start_hour: 0,
  no_push_end_hour: 0,
  no_sounds: false,
  push_nick_name: '',
  push_token: '',
  silence_start_time: 0,
  silence_end_time: 0,
  vibratory: true,
}

/** Failures and examples of rows, by what the row does. */
export const lanyingExamples = {
  register: {
    failures: ['app.registration_closed', 'user.name_taken'],
    examples: [
      { name: 'a name and a password', input: { username: 'alice', password: 'secret 1' }, reply: settings },
      { name: 'the name is in use', input: { username: 'alice', password: 'secret 1' }, failure: 'user.name_taken' },
    ],
  },
  tokenByName: {
    failures: ['login.rejected', 'login.throttled', 'user.banned', 'devices.over_limit'],
    examples: [
      {
        name: 'on a device',
        input: { name: 'alice', password: 'secret 1', device_guid: '8f14e45fceea167a5a36dedd4bea2543' },
        reply: {
          token: 'YWMtS0FmZklqS0VlVzhSVmVfdXhXUQ',
          user_id: userId,
          expire: 1782592000000,
          public_key: '',
          encrypt_type: 0,
          push_token: '4f1f23fa2a6e4b5c9d7e8f9012345678',
        },
      },
      { name: 'a wrong password', input: { name: 'alice', password: 'wrong' }, failure: 'login.rejected' },
    ],
  },
  getProfile: {
    failures: [],
    examples: [
      {
        name: 'a user',
        input: {},
        reply: {
          user_id: userId,
          username: 'alice',
          avatar: '',
          description: '',
          mobile: '',
          email: '',
          nick_name: 'Alice',
          public_info: '',
          private_info: '',
        },
      },
    ],
  },
  setProfile: {
    failures: [],
    examples: [{ name: 'the nickname alone', input: { nick_name: 'Alice' }, reply: true }],
  },
  setMobile: {
    failures: ['user.mobile_taken'],
    examples: [
      { name: 'a number', input: { mobile: '13900000000' }, reply: true },
      { name: 'a number in use', input: { mobile: '13900000000' }, failure: 'user.mobile_taken' },
    ],
  },
  setPublic: {
    failures: [],
    examples: [{ name: 'a text', input: { text: 'I like tea.' }, reply: true }],
  },
  getSettings: {
    failures: [],
    examples: [{ name: 'as they are at first', input: {}, reply: settings }],
  },
  setSettings: {
    failures: [],
    examples: [
      { name: 'no pushes at night', input: { no_push_start_hour: 22, no_push_end_hour: 7 }, reply: true },
      { name: 'an hour that no clock shows', input: { no_push_start_hour: 24 }, failure: 'request.invalid' },
    ],
  },
  disable: {
    failures: ['kick.unconfirmed'],
    examples: [
      { name: 'one user', input: { list: [userId] }, reply: true },
      { name: 'a user that does not exist', input: { list: [userId] }, failure: 'user.not_found' },
    ],
  },
  listUsers: {
    failures: [],
    examples: [
      {
        name: 'the first page',
        input: { page_num: 1, page_size: 50 },
        reply: [{ user_id: userId, username: 'alice', status: 0 }],
      },
    ],
  },
  listDevices: {
    failures: [],
    examples: [
      {
        name: 'one device',
        input: {},
        reply: { data: [{ device_sn: 1, platform: 1, user_agent: 'floo', user_id: userId }], version: 1780000000000 },
      },
    ],
  },
  kick: {
    failures: ['kick.unconfirmed'],
    examples: [
      { name: 'one device', input: { device_sn: 1 }, reply: true },
      { name: 'all devices', input: {}, reply: true },
    ],
  },
  bindToken: {
    failures: ['device.not_found'],
    examples: [
      { name: 'APNs', input: { device_sn: 1, device_token: '740f4707bebcf74f', notifier_name: 'apns' }, reply: true },
      {
        name: 'a device of another user',
        input: { device_sn: 2, device_token: '740f4707bebcf74f', notifier_name: 'apns' },
        failure: 'device.not_found',
      },
    ],
  },
  unbindToken: { failures: [], examples: [{ name: 'of a device', input: { device_sn: 1 }, reply: true }] },
  addTags: {
    failures: [],
    examples: [{ name: 'two tags', input: { tags: ['vip', 'beta'] }, reply: true }],
  },
  notify: {
    failures: ['push.audience_too_long'],
    examples: [
      {
        name: 'to a tag',
        input: { audience: { tag: ['vip'] }, message: { title: 'Tea', body: 'It is served.' } },
        reply: { task_id: 1 },
      },
    ],
  },
} satisfies Record<string, RowReference>
