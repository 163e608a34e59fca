import { z } from 'zod'
import type { Core } from '../../src/core/core.ts'
import { equalInConstantTime, sha256Hex } from '../../src/core/crypto.ts'
import { CoreError, type ErrorCode, errorDescriptions } from '../../src/core/errors.ts'
import type { Call } from '../../src/core/values.ts'
import { credentialOfActor, type Dialect } from '../../src/dialects/kit/dialect.ts'
import { endpointsFor } from '../../src/dialects/kit/endpoint.ts'
import type { IncomingRequest } from '../../src/dialects/kit/incoming.ts'
import { readJson } from '../../src/dialects/kit/json.ts'
import { headerKey, type OpenApiProfile } from '../../src/dialects/kit/reference.ts'

type ToyDeps = { readonly core: Core }

const endpoint = endpointsFor<ToyDeps, Call>()
const dayMs = 86_400_000
const uid = z.string().min(1).max(64)
const common = { source: 'test', auth: 'secret' }

const register = endpoint({
  ...common,
  route: 'POST /toy/users',
  summary: 'Registers a user',
  input: z.object({ uid, nick: z.string().max(64).default('') }),
  reply: z.object({ uid, num: z.int() }),
  run: ({ core }, { uid, nick }, call) => core.users.register(call, [{ uid, displayName: nick }]),
  map: ([user]) => ({ uid: user?.uid ?? '', num: user?.num ?? 0 }),
})

const token = endpoint({
  ...common,
  route: 'POST /toy/tokens',
  summary: 'A token for the user’s browser; it ends the one before',
  input: z.object({ uid }),
  reply: z.object({ token: z.string() }),
  async run({ core }, { uid }, call) {
    const { clock, ids } = core.context
    const token = ids.hex(16)
    await core.sessions.signIn(call, {
      ...{ uid, dialect: 'toy', platform: 'web', clientKey: `toy of ${uid}`, userAgent: 'toy' },
      session: 'per_token',
      token: { hash: sha256Hex(token), expiresAtMs: clock.now() + dayMs },
      refuse: { unregistered: true, banned: true, kinds: [] },
      exclusiveClientKey: false,
    })
    return { token }
  },
})

const badge = endpoint({
  ...common,
  route: 'POST /toy/badges',
  summary: 'Sets the badge and binds the push token of the user’s browser',
  input: z.object({ uid, badge: z.int().min(0), pushToken: z.string().min(1) }),
  async run({ core }, { uid, badge, pushToken }, call) {
    await core.settings.update(call, uid, { badge })
    await core.pushBindings.bind(call, uid, { dialect: 'toy', clientKey: `toy of ${uid}` }, { token: pushToken })
  },
})

/** 700 and up, in the order of the core's list. */
export const codes = Object.fromEntries(
  Object.keys(errorDescriptions).map((code, place) => [code, 700 + place]),
) as Record<ErrorCode, number>

const secretHeader = headerKey('toySecret', 'x-toy-secret', 'The secret of the app.')

const reference: OpenApiProfile = {
  envelope: (reply) => ({ type: 'object', properties: { toy: { const: 'ok' }, result: reply ?? {} } }),
  example: (reply) => ({ toy: 'ok', result: reply }),
  failure: (answers) => ({ type: 'object', properties: { toy: { enum: answers.map(({ code }) => code) } } }),
  access: { secret: { anyOf: [[secretHeader]], headers: [] } },
  readers: {},
}

/** The app whose secret the caller shows. */
function bySecret({ request, requestId }: IncomingRequest, { core }: ToyDeps): Call {
  const given = request.headers.get('x-toy-secret') ?? ''
  const owner = core.apps.secrets('toy.secret').find(({ secret }) => equalInConstantTime(given, secret))
  if (!owner) throw new CoreError('auth.rejected')
  return { app: owner.app, dialect: 'toy', actor: { kind: 'key', id: 'toy.secret' }, requestId }
}

export const toyApi = (core: Core): Dialect<ToyDeps, Call> => ({
  name: 'toy',
  title: 'Toy API',
  deps: { core },
  rows: [register, token, badge],
  auth: { secret: { authenticate: bySecret, admits: ['server'], failures: ['auth.rejected'] } },
  credentialOf: credentialOfActor,
  read: (_row, _incoming, bytes) => readJson(bytes),
  ok: (result) => ({ toy: 'ok', result }),
  fail: ({ code, message }) => ({ status: 200, code: codes[code], body: { toy: codes[code], message } }),
  headers: { 'content-type': 'application/json' },
  reference,
})
