import { errorNameEnum } from '../kit/openapi-failures.ts'
import { problemType } from '../kit/problem.ts'
import {
  type AccessRequirement,
  bearerKey,
  type FailureAnswer,
  type OpenApiProfile,
  sentHeader,
} from '../kit/reference.ts'
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

/** The admin API in the OpenAPI document. */
export const adminOpenApiProfile: OpenApiProfile = {
  envelope: (reply) => reply ?? { type: 'object' },
  example: (reply) => reply ?? {},
  failure: problemSchema,
  failureType: problemType,
  access: { viewer: access, operator: access, owner: access, root: access },
  readers: {},
}

/** Source: RFC 9457. */
function problemSchema(answers: readonly FailureAnswer[]) {
  const text = { type: 'string' }
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
    properties: {
      type: {
        type: 'string',
        format: 'uri-reference',
        description: 'A page of this server that explains the failure.',
      },
      title: { type: 'string', description: 'What the code means.' },
      status: { type: 'integer', description: 'The HTTP status.' },
      detail: { type: 'string', description: 'What is wrong with this request.' },
      code: { type: 'string', ...errorNameEnum(answers) },
      requestId: { ...text, description: 'The id of the request in the request log.' },
      ...(answers.some(({ failure }) => failure === 'kick.unconfirmed') && {
        receipt: { type: 'object', description: 'Of `kick.unconfirmed`: what ended, and which nodes answered.' },
      }),
    },
  }
}
