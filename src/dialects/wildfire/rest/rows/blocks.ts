import { z } from 'zod'
import { jsonListOf } from '../../../kit/json-list.ts'
import { endpoint } from '../deps.ts'
import { wildfireExamples } from '../examples.ts'
import { body, int32, requiredText, textMax } from '../json.ts'
import { toStatus } from '../map.ts'
import { blockedUser, blockStatus } from '../replies.ts'

const status = int32.refine((n) => n === undefined || (n >= 0 && n <= 2), 'must be 0, 1 or 2')

const update = endpoint({
  route: 'POST /admin/user/update_block_status',
  summary: 'Ban (2), mute (1) or clear (0) an id, registered or not',
  source: 'Server API, user, 9',
  auth: 'server',
  ...wildfireExamples.updateBlockStatus,
  note: 'A mute is stored and shown; messages are out of scope, so your message service reads and enforces it.',
  // The JavaScript SDK says `block` where the others say `status`.
  input: body({ userId: requiredText(textMax.id), status, block: status }),
  run: async ({ core }, { userId, status, block }, call) => {
    const wanted = status ?? block ?? 0
    const change = wanted === 2 ? { ban: {} } : { ban: false as const, mute: wanted === 1 ? {} : (false as const) }
    await core.restrictions.set(call, userId, change)
  },
})

const check = endpoint({
  route: 'POST /admin/user/check_block_status',
  summary: 'Get the block status of an id; 0 for unknown ids',
  source: 'Server API, user, 10',
  auth: 'server',
  ...wildfireExamples.checkBlockStatus,
  input: body({ userId: requiredText(textMax.id) }),
  reply: blockStatus,
  run: ({ core }, { userId }, call) => core.restrictions.of(call.app, userId),
  map: (standing) => ({ status: toStatus(standing) }),
})

const list = endpoint({
  route: 'POST /admin/user/get_blocked_list',
  summary: 'List all banned and muted ids',
  source: 'Server API, user, 11',
  auth: 'server',
  reader: 'none',
  input: body({}),
  reply: z.array(blockedUser),
  wrapper: 'statusList',
  jsonList: true,
  run: ({ core }, _input, call) =>
    jsonListOf(core.restrictions.list(call.app), ([userId, standing]) => ({ userId, status: toStatus(standing) })),
})

export const blockRows = [update, check, list]
