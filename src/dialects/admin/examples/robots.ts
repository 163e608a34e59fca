import type { RowReference } from '../../kit/endpoint.ts'
import { aReceipt } from './receipts.ts'
import { userFailures } from './user-failures.ts'

const robot = {
  user: 'weather',
  num: 6597069766672,
  name: 'weather',
  displayName: 'Weather',
  portrait: '',
  owner: 'weather',
  callback: 'https://bots.example.com/weather',
  extra: '',
  createdAt: 1780000000000,
}
const secret = '9a8b7c6d5e4f30219a8b7c6d5e4f3021'
const one = { params: { robot: 'uid:weather' } }
const missing = { params: { robot: 'uid:ann' } }
const failures = [...userFailures, 'robot.not_found'] as const

/** Failures and examples of rows, by what the row does. */
export const robotExamples = {
  list: {
    failures: userFailures,
    examples: [
      { name: 'all robots', input: { query: {} }, reply: { items: [robot] } },
      { name: 'an unknown owner', input: { query: { owner: 'uid:nobody' } }, failure: 'user.not_found' },
    ],
  },
  get: {
    failures,
    examples: [
      { name: 'a robot', input: one, reply: robot },
      { name: 'a person', input: missing, failure: 'robot.not_found' },
    ],
  },
  create: {
    failures: ['user.exists', 'user.name_taken', 'kick.unconfirmed'],
    examples: [
      {
        name: 'a robot',
        input: {
          body: {
            user: 'weather',
            name: 'weather',
            displayName: 'Weather',
            callback: 'https://bots.example.com/weather',
          },
        },
        reply: { ...robot, secret },
      },
      { name: 'a uid that is in use', input: { body: { user: 'ann' } }, failure: 'user.exists' },
    ],
  },
  update: {
    failures: [...failures, 'user.name_taken'],
    examples: [
      {
        name: 'another name to show',
        input: { ...one, body: { displayName: 'Rain' } },
        reply: { ...robot, displayName: 'Rain' },
      },
      { name: 'a person', input: { ...missing, body: {} }, failure: 'robot.not_found' },
    ],
  },
  rotate: {
    failures,
    examples: [
      { name: 'a new secret', input: one, reply: { ...robot, secret } },
      { name: 'a person', input: missing, failure: 'robot.not_found' },
    ],
  },
  remove: {
    failures: [...failures, 'kick.unconfirmed'],
    examples: [
      { name: 'a robot', input: one, reply: { ...aReceipt, sessions: 0, tokens: 0, connections: 0 } },
      { name: 'a person', input: missing, failure: 'robot.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
