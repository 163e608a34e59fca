import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../../../test/kit/core.ts'
import { testDialects } from '../../../../test/kit/dialects.ts'
import { signInsOf } from '../../../../test/kit/sign-ins.ts'
import { openimTokenText } from '../../../../test/kit/token-texts.ts'
import { withOverrides } from '../../../../test/kit/with-overrides.ts'
import { RequestBodies } from '../../kit/body/request-bodies.ts'
import { type AnsweredRequest, type Handler, runner } from '../../kit/runner.ts'
import { admin } from '../dialect.ts'
import { accountRows } from './user-accounts.ts'
import { endingRows } from './user-endings.ts'
import { loginRows } from './user-logins.ts'
import { noteRows } from './user-notes.ts'
import { restrictionRows } from './user-restrictions.ts'
import { settingsRows } from './user-settings.ts'
import { userRows } from './users.ts'

const adminKey = 'the key of the administrator'
const app = 'default'

const dialects = testDialects()
const rows = [
  ...userRows(dialects),
  ...accountRows(dialects),
  ...endingRows(dialects),
  ...restrictionRows(),
  ...noteRows(),
  ...loginRows(),
  ...settingsRows(),
]

let on: TestCore
let handle: Handler
const answered: AnsweredRequest[] = []
beforeEach(async () => {
  on = await openTestCore()
  const { core, clock } = on
  const apps = withOverrides(core.apps, { secretsOf: () => [adminKey] })
  const dialect = admin({ core: { ...core, apps }, dialects: core.context.dialects } as never)
  answered.length = 0
  handle = runner(
    { ...dialect, rows },
    {
      clock,
      bodies: new RequestBodies(clock),
      observe: (one) => answered.push(one),
      checkLease: () => true,
      newRequestId: () => 'made',
      showReasons: false,
      limit() {},
      checkReplies: true,
    },
  )
})
afterEach(() => on.close())

async function send(route: string, path: string, body?: unknown): Promise<Response> {
  const [method = ''] = route.split(' ')
  const init = { method, headers: { authorization: `Bearer ${adminKey}` } }
  const request = new Request(
    `http://admin${path}`,
    body === undefined ? init : { ...init, body: JSON.stringify(body) },
  )
  return handle(request, () => '192.0.2.1')
}

/** A request of each row that changes something. */
const changes: Readonly<Record<string, { path: string; body?: unknown }>> = {
  'POST /v1/users': { path: '/v1/users', body: { uid: 'new', name: 'New', password: 'a password' } },
  'PATCH /v1/users/{user}': { path: '/v1/users/ann', body: { name: 'Ann', displayName: 'Ann' } },
  'DELETE /v1/users/{user}': { path: '/v1/users/ann?erase=true' },
  'POST /v1/users/{user}/password': { path: '/v1/users/ann/password', body: { password: 'another' } },
  'PUT /v1/users/{user}/ban': { path: '/v1/users/ann/ban', body: { reason: 'spam' } },
  'DELETE /v1/users/{user}/ban': { path: '/v1/users/bob/ban' },
  'PUT /v1/users/{user}/mute': { path: '/v1/users/ann/mute', body: {} },
  'DELETE /v1/users/{user}/mute': { path: '/v1/users/bob/mute' },
  'POST /v1/users/{user}/notes': { path: '/v1/users/ann/notes', body: { text: 'called' } },
  'DELETE /v1/users/{user}/notes/{note}': { path: '/v1/users/bob/notes/NOTE' },
  'PATCH /v1/users/{user}/settings': { path: '/v1/users/ann/settings', body: { noPush: true } },
}

describe('each row that changes something leaves one audit entry', () => {
  const changing = rows.filter(({ auth }) => auth !== 'viewer').flatMap(({ routes }) => routes)

  test('all of them are tried here', () => {
    expect<string[]>([...changing].sort()).toEqual(Object.keys(changes).sort())
  })
  test.each(changing)('%s', async (route) => {
    const call = callBy('admin')
    for (const uid of ['ann', 'bob']) await on.core.registrations.create(call, { uid }, undefined)
    await signInsOf(on).lanying('ann', 'hash', 'guid')
    await on.core.restrictions.set(call, 'bob', { ban: {}, mute: {} })
    const note = await on.core.userNotes.add(call, 'bob', 'first')
    const before = (await on.storage.audit.list(app, {}, 1_000)).length
    const { path, body } = changes[route] ?? { path: '' }
    const response = await send(route, path.replace('NOTE', note.id), body)
    expect(response.status).toBeOneOf([200, 201, 204])
    const entries = await on.storage.audit.list(app, {}, 1_000)
    expect(entries).toHaveLength(before + 1)
    expect(entries[0]).toMatchObject({
      actor: { kind: 'key', id: 'rollcall.adminKey' },
      dialect: 'admin',
      requestId: 'made',
    })
  })
})

test('a token that is searched is in no answer, and in no line of the request log', async () => {
  await on.core.registrations.create(callBy('admin'), { uid: 'ann' }, undefined)
  const token = openimTokenText(on, 'ann')
  const found = await send('POST ', '/v1/users/search', { query: token })
  const refused = await send('GET ', `/v1/users?query=${token}`)
  const malformed = await send('POST ', '/v1/users/search', { query: `num:${token}` })
  const unknown = await send('POST ', '/v1/users/search', { query: `${token}x` })
  const replies = await Promise.all([found, refused, malformed, unknown].map((reply) => reply.text()))
  expect(replies[0]).toContain('"matchedBy":["token"]')
  expect([refused.status, malformed.status, unknown.status]).toEqual([400, 400, 200])
  for (const reply of replies) expect(reply).not.toContain(token)
  expect(answered).toHaveLength(4)
  for (const { path, error } of answered) expect(`${path} ${error?.message}`).not.toContain(token)
})
