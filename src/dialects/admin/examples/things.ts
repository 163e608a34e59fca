import type { RowReference } from '../../kit/endpoint.ts'

const thing = { thing: 'camera-7', state: 0, owners: ['ann'], extra: '' }
const secrets = { token: '0f1e2d3c4b5a69788796a5b4c3d2e1f0', secret: '9a8b7c6d5e4f30219a8b7c6d5e4f3021' }
const one = { params: { thing: 'camera-7' } }
const missing = { params: { thing: 'unknown' } }

/** Failures and examples of rows, by what the row does. */
export const thingExamples = {
  list: {
    failures: ['user.not_found', 'user.destroyed', 'user.ambiguous'],
    examples: [
      { name: 'of one owner', input: { query: { owner: 'uid:ann' } }, reply: { items: [thing] } },
      { name: 'an unknown owner', input: { query: { owner: 'uid:nobody' } }, failure: 'user.not_found' },
    ],
  },
  get: {
    failures: ['thing.not_found'],
    examples: [
      { name: 'a thing', input: one, reply: thing },
      { name: 'an unknown one', input: missing, failure: 'thing.not_found' },
    ],
  },
  create: {
    failures: ['resource.exists'],
    examples: [
      { name: 'a thing', input: { body: { thing: 'camera-7', owners: ['ann'] } }, reply: { ...thing, ...secrets } },
      { name: 'one that exists', input: { body: { thing: 'camera-7' } }, failure: 'resource.exists' },
    ],
  },
  update: {
    failures: ['thing.not_found'],
    examples: [
      { name: 'another owner', input: { ...one, body: { owners: ['bob'] } }, reply: { ...thing, owners: ['bob'] } },
      { name: 'an unknown one', input: { ...missing, body: {} }, failure: 'thing.not_found' },
    ],
  },
  rotate: {
    failures: ['thing.not_found'],
    examples: [
      { name: 'new secrets', input: one, reply: { ...thing, ...secrets } },
      { name: 'an unknown one', input: missing, failure: 'thing.not_found' },
    ],
  },
  remove: {
    failures: ['thing.not_found'],
    examples: [
      { name: 'a thing', input: one },
      { name: 'an unknown one', input: missing, failure: 'thing.not_found' },
    ],
  },
} satisfies Record<string, RowReference>
