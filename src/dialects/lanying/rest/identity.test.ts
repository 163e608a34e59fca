import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { CoreError } from '../../../core/errors.ts'
import { codeByError } from '../codes.ts'
import {
  actingUserNum,
  type EndpointClass,
  type Identity,
  type IdentityInput,
  identityOf,
  type TokenState,
} from './identity.ts'

const own = 2199040544848
const other = 2199040544864
const group = 2306414607729

const user = (state: 'live' | 'expired' | 'ended'): TokenState => ({ kind: 'user', num: own, state })
const admin: TokenState = { kind: 'admin', state: 'live' }

const anonymous: Identity = { as: 'anonymous' }
const app: Identity = { as: 'app' }
const itself: Identity = { as: 'user', num: own, byAdmin: false, ownerOf: undefined }
const acting: Identity = { as: 'user', num: other, byAdmin: true, ownerOf: undefined }
const actingOwner: Identity = { as: 'user', num: other, byAdmin: true, ownerOf: group }
const owner: Identity = { as: 'owner', group }

type Headers = Partial<Pick<IdentityInput, 'userId' | 'groupId' | 'subject'>>
type Outcome = Identity | number

const outcome = (endpoint: EndpointClass, token: TokenState, headers: Headers): Outcome => {
  try {
    return identityOf({ endpoint, token, userId: null, groupId: null, ...headers })
  } catch (error) {
    if (error instanceof CoreError) return codeByError[error.code]
    throw error
  }
}

const named = { userId: String(other), subject: 'active' } as const
const inGroup = { groupId: String(group) } as const

/** The decision table: what each row of it answers on each class of endpoint. */
const table: [string, TokenState, Headers, Record<EndpointClass, Outcome>][] = [
  ['no token', { kind: 'missing' }, {}, { public: anonymous, any: 10003, self: 10003, group: 10003, app: 10003 }],
  [
    'no token, headers',
    { kind: 'missing' },
    { ...named, ...inGroup },
    { public: anonymous, any: 10003, self: 10003, group: 10003, app: 10003 },
  ],
  ['unknown token', { kind: 'unknown' }, {}, { public: anonymous, any: 10008, self: 10008, group: 10008, app: 10008 }],
  [
    'token of another app',
    { kind: 'other_app' },
    {},
    { public: anonymous, any: 10008, self: 10008, group: 10008, app: 10008 },
  ],
  ['expired user token', user('expired'), {}, { public: anonymous, any: 402, self: 402, group: 402, app: 402 }],
  ['ended user token', user('ended'), {}, { public: anonymous, any: 402, self: 402, group: 402, app: 402 }],
  [
    'ended user token, another id',
    user('ended'),
    named,
    { public: anonymous, any: 402, self: 402, group: 402, app: 402 },
  ],
  [
    'revoked admin token',
    { kind: 'admin', state: 'ended' },
    named,
    { public: anonymous, any: 402, self: 402, group: 402, app: 402 },
  ],
  ['user', user('live'), {}, { public: anonymous, any: itself, self: itself, group: itself, app: 10010 }],
  [
    'user, empty header',
    user('live'),
    { userId: '' },
    { public: anonymous, any: itself, self: itself, group: itself, app: 10010 },
  ],
  [
    'user, own id',
    user('live'),
    { userId: String(own) },
    { public: anonymous, any: itself, self: itself, group: itself, app: 10010 },
  ],
  ['user, another id', user('live'), named, { public: anonymous, any: 10010, self: 10010, group: 10010, app: 10010 }],
  [
    'user, no id',
    user('live'),
    { userId: 'x' },
    { public: anonymous, any: 10010, self: 10010, group: 10010, app: 10010 },
  ],
  ['user, group', user('live'), inGroup, { public: anonymous, any: itself, self: itself, group: itself, app: 10010 }],
  [
    'user, group that is none',
    user('live'),
    { groupId: 'x' },
    { public: anonymous, any: itself, self: itself, group: itself, app: 10010 },
  ],
  ['admin', admin, {}, { public: app, any: app, self: 10002, group: 10002, app }],
  [
    'admin, empty headers',
    admin,
    { userId: '', groupId: '' },
    { public: app, any: app, self: 10002, group: 10002, app },
  ],
  ['admin as U', admin, named, { public: app, any: acting, self: acting, group: acting, app }],
  [
    'admin as unknown U',
    admin,
    { ...named, subject: 'unknown' },
    { public: app, any: 10000, self: 10000, group: 10000, app: 10000 },
  ],
  [
    'admin as U anonymous looked up',
    admin,
    { userId: '7' },
    { public: app, any: 10000, self: 10000, group: 10000, app: 10000 },
  ],
  [
    'admin as destroyed U',
    admin,
    { ...named, subject: 'destroyed' },
    { public: app, any: 10021, self: 10021, group: 10021, app: 10021 },
  ],
  ['admin, U no int64', admin, { userId: 'x' }, { public: app, any: 10002, self: 10002, group: 10002, app: 10002 }],
  [
    'admin, U beyond 2^53',
    admin,
    { userId: '9007199254740993' },
    { public: app, any: 10000, self: 10000, group: 10000, app: 10000 },
  ],
  [
    'admin, U the last int64',
    admin,
    { userId: '9223372036854775807' },
    { public: app, any: 10000, self: 10000, group: 10000, app: 10000 },
  ],
  [
    'admin, U beyond int64',
    admin,
    { userId: '9223372036854775808' },
    { public: app, any: 10002, self: 10002, group: 10002, app: 10002 },
  ],
  [
    'admin, group beyond 2^53',
    admin,
    { groupId: '9007199254740993' },
    { public: app, any: app, self: 10002, group: 10002, app },
  ],
  ['admin, group', admin, inGroup, { public: app, any: app, self: 10002, group: owner, app }],
  ['admin, group that is none', admin, { groupId: 'x' }, { public: app, any: app, self: 10002, group: 10002, app }],
  [
    'admin as U, group',
    admin,
    { ...named, ...inGroup },
    { public: app, any: acting, self: acting, group: actingOwner, app },
  ],
]

describe('effective identity', () => {
  const cases = table.flatMap(([name, token, headers, answers]) =>
    (Object.entries(answers) as [EndpointClass, Outcome][]).map(([endpoint, expected]) => ({
      name,
      endpoint,
      token,
      headers,
      expected,
    })),
  )
  test.each(cases)('$name on $endpoint', ({ endpoint, token, headers, expected }) => {
    expect(outcome(endpoint, token, headers)).toEqual(expected)
  })

  const anyHeader = fc.option(fc.oneof(fc.constant(String(own)), fc.constant(String(other)), fc.string()), {
    nil: null,
  })
  const anyClass = fc.constantFrom<EndpointClass>('public', 'any', 'self', 'group', 'app')
  const anySubject = fc.constantFrom('active', 'destroyed', 'unknown' as const)

  test('whatever the headers, a user token never acts as another user', () => {
    fc.assert(
      fc.property(anyClass, anyHeader, anyHeader, anySubject, (endpoint, userId, groupId, subject) => {
        const found = outcome(endpoint, user('live'), { userId, groupId, subject })
        if (typeof found === 'number') expect(found).toBe(10010)
        else expect(found).toEqual(endpoint === 'public' ? anonymous : itself)
      }),
    )
  })

  test('whatever the headers, an admin acts as the user it names or as none', () => {
    fc.assert(
      fc.property(anyClass, anyHeader, anyHeader, anySubject, (endpoint, userId, groupId, subject) => {
        const found = outcome(endpoint, admin, { userId, groupId, subject })
        if (typeof found === 'object' && found.as === 'user')
          expect(found.num).toBe(actingUserNum(userId) ?? Number.NaN)
        if (endpoint === 'self' && !userId) expect(found).toBe(10002)
      }),
    )
  })
})

test('the account a header names', () => {
  expect([null, '', 'x', '1.5', '9007199254740993'].map(actingUserNum)).toEqual(Array(5).fill(undefined))
  expect(actingUserNum('2199040544848')).toBe(own)
})
