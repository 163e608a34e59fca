import { errorCodeEnum } from '../../kit/openapi-failures.ts'
import {
  type AccessRequirement,
  headerKey,
  noAuthAccess,
  type OpenApiProfile,
  sentHeader,
} from '../../kit/reference.ts'
import { exampleEnvelope, successSchema } from './envelope.ts'
import type { EndpointClass } from './identity.ts'

const accessToken = headerKey(
  'lanyingAccessToken',
  'access-token',
  'The token of a user, as `/token/*` answered it, or of an admin (setting `lanying.adminToken`, or `rollcall app ' +
    'token`); an opaque text, not made by the caller.',
)
const appId = headerKey('lanyingAppId', 'app_id', 'The app that is called; its name, not a secret.')

const id = { required: false, schema: { type: 'integer' } }
const userId = sentHeader('lanyingUserId', 'user_id', {
  description: 'With the token of an admin: the user on whose behalf it calls. A user names itself or leaves it out.',
  ...id,
})
const groupId = sentHeader('lanyingGroupId', 'group_id', {
  description: 'With the token of an admin: the group as whose owner it calls.',
  ...id,
})

const withToken: AccessRequirement = { anyOf: [[accessToken, appId]], headers: [userId] }

/** Lanying's envelopes and headers for the reference. Source: docs/dialects/lanying.md#transport. */
export const lanyingOpenApiProfile: OpenApiProfile & { access: Record<EndpointClass | 'open', AccessRequirement> } = {
  envelope: successSchema,
  example: exampleEnvelope,
  failure: (answers) => ({
    type: 'object',
    required: ['code', 'message'],
    properties: { code: { type: 'integer', ...errorCodeEnum(answers) }, message: { type: 'string', minLength: 1 } },
  }),
  access: {
    // An admin's token is optional: it allows registration when that is closed.
    public: { anyOf: [[appId], [accessToken, appId]], headers: [] },
    any: withToken,
    self: withToken,
    app: withToken,
    group: { ...withToken, headers: [userId, groupId] },
    open: noAuthAccess,
  },
  readers: { nothing: 'none', text: 'text' },
}
