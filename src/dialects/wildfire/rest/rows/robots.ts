import { jsonListOf } from '../../../kit/json-list.ts'
import { createMessages } from '../../codes.ts'
import { generatedId } from '../../generated-id.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, pageBody, requiredText, text, textMax } from '../json.ts'
import { toRobotInfo } from '../map.ts'
import { profileInput } from '../profile-fields.ts'
import { createdRobot, robotIdList, robotInfo, robotInfoList } from '../replies.ts'
import { wholeProfile } from './users.ts'

const create = endpoint({
  route: 'POST /admin/robot/create',
  summary: 'Create or overwrite a robot; generates a secret when none is given',
  source: 'Server API, user, 3',
  auth: 'server',
  ...wildfireExamples.createRobot,
  input: body({
    userId: text(textMax.id),
    name: requiredText(textMax.line),
    ...profileInput,
    owner: text(textMax.id),
    secret: text(textMax.line),
    callback: text(textMax.url),
    robotExtra: text(textMax.extra),
  }),
  reply: createdRobot,
  messages: createMessages,
  run: ({ core }, input, call) =>
    core.robots.put(call, input.userId || generatedId, {
      ...wholeProfile(input),
      name: input.name,
      owner: input.owner ?? '',
      secret: input.secret ?? '',
      callback: input.callback ?? '',
      robotExtra: input.robotExtra ?? '',
    }),
  map: (robot) => ({ userId: robot.uid, secret: robot.secret }),
})

const getInfo = endpoint({
  route: 'POST /admin/user/get_robot_info',
  summary: 'Get a robot with its secret',
  source: 'Server API, user, 14',
  auth: 'server',
  input: body({ robotId: requiredText(textMax.id) }),
  reply: robotInfo,
  run: ({ core }, { robotId }, call) => core.robots.get(call.app, robotId),
  map: toRobotInfo,
})

const ofUser = endpoint({
  route: 'POST /admin/user/get_user_robots',
  summary: "List the ids of an owner's robots",
  source: 'Server SDKs',
  auth: 'server',
  input: body({ userId: requiredText(textMax.id) }),
  reply: robotIdList,
  jsonList: true,
  run: async ({ core }, { userId }, call) => ({
    list: await jsonListOf(core.robots.listByOwner(call.app, userId), (uid) => uid),
  }),
})

const all = endpoint({
  route: 'POST /admin/user/get_all_robots',
  summary: 'List all robots, oldest first',
  source: 'Server SDKs',
  auth: 'server',
  input: pageBody,
  reply: robotInfoList,
  run: ({ core }, { count, offset }, call) => core.robots.list(call.app, { offset, limit: count }),
  map: (robots) => ({ robotInfoList: robots.map(toRobotInfo) }),
})

export const robotRows = [create, getInfo, ofUser, all]
