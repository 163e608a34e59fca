import { errorCodeEnum } from '../../kit/openapi-failures.ts'
import { headerKey, type OpenApiProfile, sentHeader } from '../../kit/reference.ts'
import { noFault } from '../codes.ts'
import { openimLimits } from '../limits.ts'

const token = headerKey(
  'openimToken',
  'token',
  'The token alone, as `/auth/get_admin_token` or `/auth/get_user_token` answered it: a JWT signed with HS256 and the ' +
    'secret of the app (setting `openim.secret`). One made elsewhere does not stand.',
)
const operationId = sentHeader('openimOperationID', 'operationID', {
  description: 'Names this call in the logs of both sides; a text of your choice.',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: openimLimits.operationIdCharsMax },
})

const texts = { errMsg: { type: 'string' }, errDlt: { type: 'string' } }

/** OpenIM's envelopes and headers for the reference. Source: docs/dialects/openim.md#http. */
export const openimOpenApiProfile: OpenApiProfile = {
  envelope: (reply) => ({
    type: 'object',
    required: ['errCode', 'errMsg', 'errDlt'],
    properties: {
      errCode: { const: 0 },
      errMsg: { const: '' },
      errDlt: { const: '' },
      ...(reply !== undefined && { data: reply }),
    },
  }),
  example: (reply) => ({ ...noFault, ...(reply !== undefined && { data: reply }) }),
  failure(answers) {
    // No enum: the receiver of a before-hook refuses with a number of its own.
    const { description } = errorCodeEnum(answers)
    const hooks = '- any other: what a before-hook refused with'
    const errCode = { type: 'integer', not: { const: 0 }, description: `${description}\n${hooks}` }
    return { type: 'object', required: ['errCode', 'errMsg', 'errDlt'], properties: { errCode, ...texts } }
  },
  access: {
    token: { anyOf: [[token]], headers: [operationId] },
    tokenOrOpen: { anyOf: [[], [token]], headers: [operationId] },
    validTokenOrOpen: { anyOf: [[], [token]], headers: [operationId] },
    open: { anyOf: [], headers: [operationId] },
  },
  readers: { protobuf: 'none' },
}
