import { errorNameEnum } from '../kit/openapi-failures.ts'
import { problemType } from '../kit/problem.ts'
import {
  type AccessRequirement,
  bearerKey,
  type FailureAnswer,
  type OpenApiProfile,
  sentHeader,
} from '../kit/reference.ts'
import { keyCharsMax, keyHeader } from './idempotency.ts'
import { appHeader } from './keys.ts'

const adminKey = bearerKey(
  'adminKey',
  'A key of an app, made by `POST /v1/keys`, or the setting `rollcall.adminKey`, generated at the first start unless it ' +
    'was given. `x-rollcall-scope` of an operation is the scope that it needs: viewer, operator, owner or root; a key of a ' +
    'higher scope is admitted too.',
)

const app = sentHeader('rollcallApp', appHeader, {
  description: 'The app that `rollcall.adminKey` acts on. A key of an app needs no header, and none of another app.',
  required: false,
  schema: { type: 'string', default: 'default' },
})

const access: AccessRequirement = { anyOf: [[adminKey]], headers: [app] }

const idempotencyKey = sentHeader('idempotencyKey', keyHeader, {
  description:
    'Names the request, so that it may be sent again without a second change: for a day a retry gets the same reply, with ' +
    '`Idempotency-Replayed: true`. With another method, path or body it is 422 `request.key_reused`; while the first one runs, ' +
    'or when its reply cannot be sent again, 409 `request.in_progress`.',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: keyCharsMax },
})

const text = (description: string) => ({ description, schema: { type: 'string' } })
const count = (description: string) => ({ description, schema: { type: 'integer' } })

const replyHeaders = {
  every: {
    'Rollcall-Request-Id': text('The id of the request in the request log.'),
    'RateLimit-Limit': count('With the setting `limits.requests`: requests that the app may make in a window of 10 s.'),
    'RateLimit-Remaining': count('Of these, those that are left.'),
    'RateLimit-Reset': count('Seconds until the next window.'),
  },
  own: {
    ETag: text('The state of the resource, for `If-Match`, where the resource has one.'),
    Location: text('The path of a resource that was created.'),
  },
}

/** The admin API in the OpenAPI document. */
export const adminOpenApiProfile: OpenApiProfile = {
  envelope: (reply) => reply ?? { type: 'object' },
  example: (reply) => reply ?? {},
  failure: problemSchema,
  failureType: problemType,
  operation: ({ auth, readsOnly }) => ({
    'x-rollcall-scope': auth,
    ...(readsOnly && { 'x-rollcall-reads-only': true }),
  }),
  changeHeaders: [idempotencyKey],
  replyHeaders,
  access: { viewer: access, operator: access, owner: access, root: access },
  readers: {},
}

/** Source: RFC 9457. */
function problemSchema(answers: readonly FailureAnswer[]) {
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
    properties: {
      type: {
        type: 'string',
        description: 'A page of this server that explains the failure.',
      },
      title: { type: 'string', description: 'What the code means.' },
      status: { type: 'integer', description: 'The HTTP status.' },
      detail: { type: 'string', description: 'What is wrong with this request.' },
      code: { type: 'string', ...errorNameEnum(answers) },
      requestId: { type: 'string', description: 'The id of the request in the request log.' },
      ...(answers.some(({ failure }) => failure === 'kick.unconfirmed') && {
        receipt: { type: 'object', description: 'Of `kick.unconfirmed`: what ended, and which nodes answered.' },
      }),
    },
  }
}
