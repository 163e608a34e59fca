import { errorNameEnum } from '../kit/openapi-failures.ts'
import { bearerKey, type OpenApiProfile } from '../kit/reference.ts'

const adminKey = bearerKey(
  'adminKey',
  'The setting `rollcall.adminKey`, generated at the first start unless it was given.',
)

/** The admin API in the OpenAPI document. */
export const adminOpenApiProfile: OpenApiProfile = {
  envelope: (reply) => reply ?? { type: 'object' },
  example: (reply) => reply ?? {},
  failure: (answers) => ({
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['code', 'message'],
        properties: { code: { type: 'string', ...errorNameEnum(answers) }, message: { type: 'string' } },
      },
    },
  }),
  access: { admin: { anyOf: [[adminKey]], headers: [] } },
  readers: {},
}
