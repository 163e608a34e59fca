import { errorCodeEnum } from '../../kit/openapi-failures.ts'
import { headerKey, noAuthAccess, type OpenApiProfile } from '../../kit/reference.ts'

const nonce = headerKey('wildfireNonce', 'nonce', 'A text of your choice, new for each request.')
const timestamp = headerKey(
  'wildfireTimestamp',
  'timestamp',
  'Now, in decimal milliseconds since 1970; at most 2 h behind the clock of the server and 24 h ahead of it (2 h with ' +
    '`wildfire.rejectReplay`).',
)
const sign = headerKey(
  'wildfireSign',
  'sign',
  'Lower-case hex of the SHA-1 of `nonce|secret|timestamp`: the other two headers around the secret of the app ' +
    '(setting `wildfire.secret`). Path and body are not signed.',
)
const robotId = headerKey('wildfireRobotId', 'rid', 'The user id of the robot that calls.')
const robotSign = headerKey(
  'wildfireRobotSign',
  'sign',
  'Lower-case hex of the SHA-1 of `nonce|secret|timestamp`: the other two headers around the secret of the robot, as ' +
    '`/admin/robot/create` answered it.',
)

const channelSign = headerKey(
  'wildfireChannelSign',
  'sign',
  'Lower-case hex of the SHA-1 of `nonce|secret|timestamp`: the other two headers around the secret of the channel.',
)

/** WildfireChat's envelopes and signatures for the reference. Source: docs/dialects/wildfire.md#transport. */
export const wildfireOpenApiProfile: OpenApiProfile = {
  envelope: (reply) => ({
    type: 'object',
    required: ['code', 'msg'],
    properties: { code: { const: 0 }, msg: { const: 'success' }, ...(reply !== undefined && { result: reply }) },
  }),
  example: (reply) => ({ code: 0, msg: 'success', ...(reply !== undefined && { result: reply }) }),
  failure: (answers) => ({
    type: 'object',
    required: ['code', 'msg'],
    properties: { code: { type: 'integer', ...errorCodeEnum(answers) }, msg: { type: 'string' } },
  }),
  access: {
    server: { anyOf: [[nonce, timestamp, sign]], headers: [] },
    channel: { anyOf: [[nonce, timestamp, channelSign]], headers: [] },
    robot: { anyOf: [[robotId, nonce, timestamp, robotSign]], headers: [] },
    open: noAuthAccess,
  },
  readers: { none: 'none' },
}
