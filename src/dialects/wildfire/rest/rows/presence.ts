import { CoreError } from '../../../../core/errors.ts'
import { limits } from '../../../../core/values.ts'
import { platformNumber } from '../../platforms.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, int32Or, offset, requiredText, textMax } from '../json.ts'
import { byClientId, toOnlineSessions, toUserSession } from '../map.ts'
import { onlineCount, onlineList, onlineStatus, sessionList } from '../replies.ts'

const onlinestatus = endpoint({
  route: 'POST /admin/user/onlinestatus',
  summary: 'List the signed-in devices of a user and whether each is connected',
  source: 'Server API, user, 12',
  auth: 'server',
  ...wildfireExamples.onlineStatus,
  input: body({ userId: requiredText(textMax.id) }),
  reply: onlineStatus,
  run: ({ core }, { userId }, call) => core.presence.devicesOf(call.app, userId),
  map: (devices) => ({ sessions: toOnlineSessions(devices) }),
})

const sessions = endpoint({
  route: 'POST /admin/user/session_list',
  summary: 'List the signed-in devices of a user with their push tokens',
  source: 'Server API, user, 22',
  auth: 'server',
  input: body({ userId: requiredText(textMax.id) }),
  reply: sessionList,
  run: ({ core }, { userId }, call) => core.presence.sessionsOf(call.app, userId),
  map: (rows) => ({ userSessions: rows.map(toUserSession).sort(byClientId) }),
})

const count = endpoint({
  route: 'POST /admin/user/online_count',
  summary: 'Count online devices on each node',
  source: 'Server API, user, 20',
  auth: 'server',
  reader: 'none',
  input: body({}),
  reply: onlineCount,
  run: ({ core }, _input, call) => core.presence.countsByNode(call.app),
  map: (nodes) => nodes.map(({ node, devices }) => ({ node, count: devices })),
})

const list = endpoint({
  route: 'POST /admin/user/online_list',
  summary: 'List online devices of a node; 0 is the answering node',
  source: 'Server API, user, 21',
  auth: 'server',
  input: body({
    nodeId: int32Or(0),
    offset,
    count: int32Or(0).refine((n) => n >= 0 && n <= limits.listItemsMax, `must be 0 to ${limits.listItemsMax}`),
  }),
  reply: onlineList,
  run: async ({ core }, { nodeId, offset, count }, call) => {
    const node = nodeId === 0 ? core.context.cluster.self : nodeId
    const found = await core.presence.devicesOn(call.app, node, offset, count)
    if (!found) throw new CoreError('node.not_found')
    return found
  },
  map: ({ total, page }, { offset }) => ({
    userClients: page.map((one) => ({
      userId: one.uid,
      clientId: one.clientKey,
      platform: platformNumber(one.platform),
      ip: one.address,
    })),
    totalCount: total,
    offset,
  }),
})

export const presenceRows = [onlinestatus, sessions, count, list]
