import { z } from 'zod'
import { endpoint } from '../deps.ts'

/**
 * What the client SDKs ask for at login outside the user plane. Rollcall has no friends, groups or conversations; every
 * key that the SDKs read is present. Source: docs/dialects/openim.md#javascript-sdk.
 */
const note = 'Always returns an empty list; friends, groups and conversations are out of scope.'
const anything = z.looseObject({}).optional()
const base = { source: 'Client SDKs, login', auth: 'token', input: anything, note } as const

/** The version of nothing never changes. */
const version = { version: 1, versionID: '000000000000000000000001' }
const nothingNew = { ...version, full: true, delete: [], insert: [], update: [], sortVersion: 0 }

const empty = <T extends Record<string, unknown>>(path: string, summary: string, answer: T) =>
  endpoint({
    route: `POST ${path}` as `POST /${string}`,
    summary,
    ...base,
    reply: z.looseObject({}),
    run: () => answer,
  })

export const elsewhereRows = [
  empty('/friend/get_incremental_friends', 'List changed friends', nothingNew),
  empty('/friend/get_full_friend_user_ids', 'List all friend ids', { ...version, equal: true, userIDs: [] }),
  empty('/group/get_incremental_join_groups', 'List changed groups', nothingNew),
  empty('/group/get_full_join_group_ids', 'List all group ids', { ...version, equal: true, groupIDs: [] }),
  empty('/conversation/get_incremental_conversations', 'List changed conversations', nothingNew),
  empty('/conversation/get_full_conversation_ids', 'List all conversation ids', {
    ...version,
    equal: true,
    conversationIDs: [],
  }),
  empty('/conversation/get_not_notify_conversation_ids', 'List muted conversations', { conversationIDs: [] }),
  endpoint({
    route: 'POST /jssdk/get_active_conversations',
    summary: 'List active conversations (empty protobuf, base64)',
    ...base,
    reader: 'protobuf',
    reply: z.string(),
    run: () => '',
  }),
]
