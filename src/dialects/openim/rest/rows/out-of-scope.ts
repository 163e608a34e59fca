import { z } from 'zod'
import type { RowReference } from '../../../kit/endpoint.ts'
import { endpoint } from '../deps.ts'
import { fields } from '../schemas/fields.ts'

/**
 * What clients ask for outside the user plane at login and when they come to the foreground. Rollcall has no friends, groups
 * or conversations; every key that the SDKs read is present, and whatever the body is, the answer is the same. Sources:
 * docs/dialects/openim.md#out-of-scope.
 */
const note = 'Always returns an empty list or 0; friends, groups and conversations are out of scope.'
const anything = fields({}).optional()
const base = { source: 'Client SDKs, login', auth: 'token', note } as const

/** Where the vendor's paths are that have no row. */
export const otherGroups =
  /^\/(?:friend|group|conversation|msg|third|object|jssdk|statistics|config|prometheus_discovery)\//

type EmptyAnswer = Readonly<
  Record<string, number | string | boolean | readonly never[] | Readonly<Record<string, never>>>
>

const schemaOf = (value: EmptyAnswer[string]): z.ZodType => {
  if (Array.isArray(value)) return z.array(z.never()).max(0)
  return typeof value === 'object' ? z.strictObject({}) : z.literal(value as number)
}

const shapeOf = (answer: EmptyAnswer): z.ZodRawShape =>
  Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, schemaOf(value)]))

const example = (answer: EmptyAnswer): RowReference => ({
  failures: [],
  examples: [{ name: 'nothing', input: { userID: 'ann' }, reply: answer }],
})

const empty = (path: `/${string}`, summary: string, answer: EmptyAnswer) =>
  endpoint({
    route: `POST ${path}`,
    summary,
    ...base,
    ...example(answer),
    input: anything,
    reply: z.strictObject(shapeOf(answer)),
    run: () => answer,
  })

/** The version of an empty list never changes. */
const version = { version: 1, versionID: '000000000000000000000001' }
const noChanges = { delete: [], insert: [], update: [], sortVersion: 0 } as const
const changes = (full: boolean) => ({ ...version, full, ...noChanges })

/** A client that has this version already need not replace what it has. */
const incremental = (path: `/${string}`, summary: string) =>
  endpoint({
    route: `POST ${path}`,
    summary,
    ...base,
    ...example(changes(true)),
    input: fields({ version: z.unknown().optional(), versionID: z.unknown().optional() }).optional(),
    reply: z.strictObject({ ...shapeOf({ ...version, ...noChanges }), full: z.boolean() }),
    run: (_deps, known) => known?.version === version.version && known.versionID === version.versionID,
    map: (isKnown) => changes(!isKnown),
  })

const allIds = (path: `/${string}`, summary: string, key: string) =>
  empty(path, summary, { ...version, equal: true, [key]: [] })

const friendRows = [
  incremental('/friend/get_incremental_friends', 'List changed friends'),
  allIds('/friend/get_full_friend_user_ids', 'List all friend ids', 'userIDs'),
  empty('/friend/get_friend_list', 'List friends', { friendsInfo: [], total: 0 }),
  empty('/friend/get_friend_id', 'List friend ids', { friendIDs: [] }),
  empty('/friend/get_designated_friends', 'Get friends by id', { friendsInfo: [] }),
  empty('/friend/get_black_list', 'List blocked users', { blacks: [], total: 0 }),
  // The capital is the vendor's.
  empty('/friend/get_friend_apply_list', 'List friend requests received', { FriendRequests: [], total: 0 }),
  empty('/friend/get_self_friend_apply_list', 'List friend requests sent', { friendRequests: [], total: 0 }),
  empty('/friend/get_self_unhandled_apply_count', 'Count friend requests to answer', { count: 0 }),
]

const groupRows = [
  incremental('/group/get_incremental_join_groups', 'List changed groups'),
  allIds('/group/get_full_join_group_ids', 'List all group ids', 'groupIDs'),
  empty('/group/get_joined_group_list', 'List groups', { total: 0, groups: [] }),
  empty('/group/get_groups_info', 'Get groups by id', { groupInfos: [] }),
  empty('/group/get_recv_group_applicationList', 'List group requests received', { total: 0, groupRequests: [] }),
  empty('/group/get_user_req_group_applicationList', 'List group requests sent', { total: 0, groupRequests: [] }),
  empty('/group/get_group_application_unhandled_count', 'Count group requests to answer', { count: 0 }),
]

const conversationRows = [
  incremental('/conversation/get_incremental_conversations', 'List changed conversations'),
  allIds('/conversation/get_full_conversation_ids', 'List all conversation ids', 'conversationIDs'),
  empty('/conversation/get_not_notify_conversation_ids', 'List muted conversations', { conversationIDs: [] }),
  empty('/conversation/get_owner_conversation', 'List conversations by page', { total: 0, conversations: [] }),
  // The client of 3.5 calls these two.
  empty('/conversation/get_all_conversations', 'List all conversations', { conversations: [] }),
  empty('/msg/get_conversations_has_read_and_max_seq', 'Get sequence numbers of conversations', { seqs: {} }),
  endpoint({
    route: 'POST /jssdk/get_active_conversations',
    summary: 'List active conversations (empty protobuf, base64)',
    ...base,
    failures: [],
    reader: 'protobuf',
    input: anything,
    reply: z.string(),
    run: () => '',
  }),
]

/** ms. */
const serverTime = endpoint({
  route: 'POST /msg/get_server_time',
  summary: 'Get the time of the server, in milliseconds',
  source: 'Client SDKs, foreground',
  auth: 'token',
  failures: [],
  examples: [{ name: 'now', input: {}, reply: { serverTime: 1780000000000 } }],
  input: anything,
  reply: z.strictObject({ serverTime: z.int() }),
  run: ({ core }) => ({ serverTime: core.context.clock.now() }),
})

export const outOfScopeRows = [...friendRows, ...groupRows, ...conversationRows, serverTime]
