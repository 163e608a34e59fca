import type { RowReference } from '../../kit/endpoint.ts'
import { userFailures } from './user-failures.ts'

const refusal = {
  user: 'ann',
  dialect: 'openim',
  platform: 'android',
  at: 1780000000000,
  refusedAt: 'connection',
  code: 'token.ended',
  sentence:
    'OpenIM refused a client on android when it connected at 2026-05-28 20:26:40 UTC: token.ended: its token ended at 2026-05-28 20:20 UTC by key ops, request r-8: kicked.',
  cause: 'kicked',
  endedAt: 1779999600000,
  by: { actor: 'key:ops', dialect: 'admin', requestId: 'r-8' },
  verified: true,
  network: '192.0.2.1',
  node: 1,
  times: 3,
} as const

/** Failures and examples of the rows that say why. */
export const whyExamples = {
  why: {
    failures: userFailures,
    examples: [
      {
        name: 'a banned user',
        input: { params: { user: 'ann' } },
        reply: {
          user: 'ann',
          account: 'active',
          asOf: 1780000000000,
          complete: true,
          dialects: [
            {
              dialect: 'openim',
              canConnect: false,
              sentence:
                'ann cannot connect with OpenIM: banned until 2026-12-04 09:00 UTC by key ops (reason: spam). Lift it with DELETE /v1/users/ann/ban.',
              decidedBy: {
                ...{ fact: 'banned', at: 1779990000000, until: 1796374800000, reason: 'spam' },
                by: { actor: 'key:ops' },
              },
              others: [],
              remedy: { api: 'admin', method: 'DELETE', path: '/v1/users/ann/ban', cli: 'rollcall user unban ann' },
            },
          ],
          lastRefusal: refusal,
        },
      },
      { name: 'a name that no user has', input: { params: { user: 'name:nobody' } }, failure: 'user.not_found' },
    ],
  },
  refusals: {
    failures: userFailures,
    examples: [
      { name: 'of one error', input: { query: { code: 'token.ended' } }, reply: { items: [refusal] } },
      { name: 'a dialect that does not exist', input: { query: { dialect: 'xmpp' } }, failure: 'request.invalid' },
    ],
  },
  refusalsOfUser: {
    failures: userFailures,
    examples: [
      { name: 'of ann', input: { params: { user: 'ann' }, query: {} }, reply: { items: [refusal] } },
      { name: 'a name that no user has', input: { params: { user: 'name:x' }, query: {} }, failure: 'user.not_found' },
    ],
  },
  tokenCheck: {
    failures: [],
    examples: [
      {
        name: 'a token that a newer sign-in ended',
        input: { body: { token: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJVc2VySUQiOiJhbm4ifQ.c2ln' } },
        reply: {
          ...{ valid: false, dialect: 'openim', app: 'default', user: 'ann', platform: 'android' },
          sentence:
            'This is a token of ann for OpenIM on android; it ended at 2026-05-28 20:20 UTC by key openim.secret, request r-7: another device signed in.',
          ...{ issuedAt: 1779990000000, expiresAt: 1787766000000, code: 'token.ended', cause: 'admission' },
          ...{ endedAt: 1779999600000, by: { actor: 'key:openim.secret', dialect: 'openim', requestId: 'r-7' } },
        },
      },
      {
        name: 'a text that is no token',
        input: { body: { token: 'hello' } },
        reply: { valid: false, code: 'token.malformed', sentence: 'This is no token of any dialect of this server.' },
      },
      { name: 'without a token', input: { body: {} }, failure: 'request.invalid' },
    ],
  },
} satisfies Record<string, RowReference>
