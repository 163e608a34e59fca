import { readAnswer } from '../../../../core/answer-bytes.ts'
import { CoreError } from '../../../../core/errors.ts'
import { readAuthCode, robotAudience } from '../../auth-code.ts'
import { endpoint, type WildfireCall } from '../deps.ts'
import { body, int32, requiredText, text, textMax } from '../json.ts'
import { toRobotProfile, toUserInfo } from '../map.ts'
import { fieldValue, profileFields } from '../profile-fields.ts'
import { appUserInfo, robotCallback, robotProfile, userInfo } from '../replies.ts'
import { ownerOfCode } from './sign-in.ts'
import { byEmail, inBatch, lookUp, userQuery, usersByEmail } from './users.ts'

const robotOf = (call: WildfireCall): string => {
  if (call.robot === undefined) throw new Error('a row of the robot API was reached without a robot')
  return call.robot
}

const userInfoRow = endpoint({
  route: 'POST /robot/user_info',
  summary: 'Get one user by id, else by name, else by mobile',
  source: 'Robot API, user_info',
  auth: 'robot',
  input: userQuery,
  reply: userInfo,
  run: ({ core }, query, call) => lookUp(core, call.app, { ...query, includeDeleted: false }),
  map: toUserInfo,
})

const profile = endpoint({
  route: 'POST /robot/profile',
  summary: 'Get the robot itself',
  source: 'Robot API, profile',
  auth: 'robot',
  reader: 'none',
  input: body({}),
  reply: robotProfile,
  run: ({ core }, _input, call) => core.robots.get(call.app, robotOf(call)),
  map: toRobotProfile,
})

/** Mobile and name: the vendor ignores them in a profile of the caller's own and answers success. */
const ignoredFields: ReadonlySet<number> = new Set([3, 9])
const lastField = 9

const updateProfile = endpoint({
  route: 'POST /robot/update_profile',
  summary:
    "Update one field of the robot itself, by number; mobile (3) and name (9) are ignored, as in the vendor's server",
  source: 'Robot API, update_profile',
  auth: 'robot',
  // The Java SDK names them intValue and strValue, the JavaScript SDK first and second.
  input: body({ intValue: int32, strValue: text(textMax.extra), first: int32, second: text(textMax.extra) })
    .transform(({ intValue, strValue, first, second }) => ({
      field: intValue ?? first,
      value: strValue ?? second ?? '',
    }))
    .refine(
      ({ field }) => field !== undefined && field >= 0 && field <= lastField,
      `intValue: must be 0 to ${lastField}`,
    ),
  run: async ({ core }, { field = 0, value }, call) => {
    if (ignoredFields.has(field)) return
    const name = profileFields[field] ?? 'displayName'
    const patch = { [name]: fieldValue(name, value) }
    if (patch[name] === undefined) throw new CoreError('request.invalid', `strValue: does not fit ${name}`)
    await core.users.update(call, robotOf(call), patch)
  },
})

const setCallback = endpoint({
  route: 'POST /robot/set_callback',
  summary: 'Set the message callback URL',
  source: 'Robot API, set_callback',
  auth: 'robot',
  note: 'The URL is stored and shown; messages are out of scope, so nothing is sent to it.',
  input: body({ url: requiredText(textMax.url) }),
  run: ({ core }, { url }, call) => core.robots.setCallback(call, robotOf(call), url),
})

const getCallback = endpoint({
  route: 'POST /robot/get_callback',
  summary: 'Get the message callback URL; empty when none is set',
  source: 'Robot API, get_callback',
  auth: 'robot',
  reader: 'none',
  input: body({}),
  reply: robotCallback,
  run: ({ core }, _input, call) => core.robots.get(call.app, robotOf(call)),
  map: ({ robot }) => ({ url: robot.callback }),
})

const deleteCallback = endpoint({
  route: 'POST /robot/delete_callback',
  summary: 'Remove the message callback URL',
  source: 'Robot API, delete_callback',
  auth: 'robot',
  reader: 'none',
  input: body({}),
  run: ({ core }, _input, call) => core.robots.setCallback(call, robotOf(call), ''),
})

const getUserInfo = endpoint({
  route: 'POST /robot/application/get_user_info',
  summary: 'Get the user of an authorisation code made for this robot',
  source: 'Robot API, application/get_user_info',
  auth: 'robot',
  input: body({ authCode: requiredText(1024) }),
  reply: appUserInfo,
  run: async ({ core }, { authCode }, call) => {
    const { robot } = await core.robots.get(call.app, robotOf(call))
    const uid = readAuthCode(authCode, robotAudience(robot.uid, robot.secret), core.context.clock.now())
    return ownerOfCode(core, call.app, uid)
  },
})

const getInfoByEmail = endpoint({
  route: 'POST /robot/user/get_info_by_email',
  summary: 'Get the users with an email; none is `not exist`, not an empty list',
  source: 'Robot API, getUserInfoByEmail',
  auth: 'robot',
  ...byEmail,
  run: ({ core }, { email }, call) => usersByEmail(core, call.app, email),
})

const batchGetInfos = endpoint({
  route: 'POST /robot/user/batch_get_infos',
  summary: 'Get users by id in request order; unknown ids are left out, deleted users included',
  source: 'Robot API, getBatchUsers',
  auth: 'robot',
  ...inBatch,
  run: ({ core }, { list }, call) =>
    readAnswer(list, async (some) => (await core.users.listInOrder(call.app, some)).map(toUserInfo)),
})

export const robotApiRows = [
  userInfoRow,
  getInfoByEmail,
  batchGetInfos,
  profile,
  updateProfile,
  setCallback,
  getCallback,
  deleteCallback,
  getUserInfo,
]
