import { afterAll, describe, expect, test } from 'bun:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requestIdHeader } from '../../src/dialects/kit/reply-headers.ts'
import { dialectRows } from '../kit/dialect-rows.ts'
import { type Exchange, loadExchanges, type Outgoing, runExchange, type Wire } from '../kit/exchange.ts'
import { startTestServer } from '../kit/server.ts'
import { type Written, WrittenRows } from '../kit/written-rows.ts'
import { leastMemory, needsFresh } from './play.ts'
import { exchangeWires } from './wires.ts'

/**
 * Two facts of one target that one call may change: each has its entry. Anything else that leaves two entries on a target, or
 * the same entry twice, is a defect.
 */
const pairs: readonly (readonly string[])[] = [
  // Ban and mute are two facts; WildfireChat's status sets both.
  ['user.ban', 'user.unban', 'user.mute', 'user.unmute'],
  // An account that is made with an alias.
  ['user.create', 'push.alias_set'],
  // A sign-in by password replaces a hash of an older algorithm.
  ['user.log_in', 'user.password_upgrade'],
  // A link for a login of the console that does not exist makes it.
  ['console_login.create', 'console_link.create'],
]

/** Rows that read, besides those of GET. Each other row is one that changes something. */
const reading: Readonly<Record<keyof typeof exchangeWires, readonly string[]>> = {
  wildfire: [
    'POST /admin/user/get_info',
    'POST /admin/user/get_info_by_email',
    'POST /admin/user/get_info_by_mobile',
    'POST /admin/user/all',
    'POST /admin/user/batch_get_infos',
    'POST /admin/user/search_user',
    'POST /robot/user/search',
    'POST /admin/user/get_setting',
    'POST /admin/user/app_get_user_info',
    'POST /admin/user/check_block_status',
    'POST /admin/user/get_blocked_list',
    'POST /admin/user/onlinestatus',
    'POST /admin/user/session_list',
    'POST /admin/user/online_count',
    'POST /admin/user/online_list',
    'POST /admin/user/get_robot_info',
    'POST /admin/user/get_user_robots',
    'POST /admin/user/get_all_robots',
    'POST /admin/device/get',
    'POST /admin/device/user_devices',
    'POST /robot/user_info',
    'POST /robot/user/get_info_by_email',
    'POST /robot/user/batch_get_infos',
    'POST /robot/profile',
    'POST /robot/get_callback',
    'POST /robot/application/get_user_info',
    'POST /channel/user_info',
    'POST /channel/application/get_user_info',
  ],
  lanying: ['POST /push/task/detail', 'POST /roster/list'],
  openim: [
    'POST /auth/parse_token',
    'POST /user/get_users_info',
    'POST /user/account_check',
    'POST /user/get_users',
    'POST /user/get_all_users_uid',
    'POST /user/get_users_online_status',
    'POST /user/get_users_online_token_detail',
    'POST /user/get_users_status',
    'POST /user/get_subscribe_users_status',
    'POST /user/process_user_command_get',
    'POST /user/process_user_command_get_all',
    'POST /user/get_user_client_config',
    'POST /user/page_user_client_config',
    'POST /user/search_notification_account',
    'POST /statistics/user/register',
    'POST /friend/get_incremental_friends',
    'POST /friend/get_full_friend_user_ids',
    'POST /friend/get_friend_list',
    'POST /friend/get_friend_id',
    'POST /friend/get_designated_friends',
    'POST /friend/get_black_list',
    'POST /friend/get_friend_apply_list',
    'POST /friend/get_self_friend_apply_list',
    'POST /friend/get_self_unhandled_apply_count',
    'POST /group/get_incremental_join_groups',
    'POST /group/get_full_join_group_ids',
    'POST /group/get_joined_group_list',
    'POST /group/get_groups_info',
    'POST /group/get_recv_group_applicationList',
    'POST /group/get_user_req_group_applicationList',
    'POST /group/get_group_application_unhandled_count',
    'POST /conversation/get_incremental_conversations',
    'POST /conversation/get_full_conversation_ids',
    'POST /conversation/get_not_notify_conversation_ids',
    'POST /conversation/get_owner_conversation',
    'POST /conversation/get_all_conversations',
    'POST /msg/get_conversations_has_read_and_max_seq',
    'POST /jssdk/get_active_conversations',
    'POST /msg/get_server_time',
  ],
  admin: ['POST /v1/presence', 'POST /v1/users/search', 'POST /v1/token-checks'],
}

/** Rows that change nothing stored, or not in the exchanges. */
const withoutEntry: readonly string[] = [
  // Of a connection: nothing is stored.
  'POST /user/subscribe_users_status',
  // The code carries what it says.
  'POST /v1/wildfire/auth-codes',
  // These need a connection (test/e2e/admin/connections.test.ts), and failed messages (src/core/outbox/callbacks.test.ts).
  'DELETE /v1/connections/{connection}',
  'POST /v1/callbacks/{receiver}/replay',
]

/** `isAudited`: the request left an entry itself. Background work may write at the same time. */
type Seen = Written & { readonly request: string; readonly isAudited: boolean }

/** State without an entry, or entries that are one too many. */
function problemsOf({ request, tables, entries }: Seen): string[] {
  const said = `${request}: wrote ${tables.join(', ') || 'nothing'}, entries ${entries.join('; ') || 'none'}`
  if (tables.length > 0 && entries.length === 0) return [said]
  if (new Set(entries).size < entries.length) return [said]
  const byTarget = Map.groupBy(entries, (entry) => entry.slice(entry.indexOf(' ')))
  const isMeant = (some: readonly string[]) =>
    some.length === 1 || pairs.some((pair) => some.every((entry) => pair.includes(entry.split(' ', 1)[0] ?? '')))
  return [...byTarget.values()].every(isMeant) ? [] : [said]
}

describe.each(Object.keys(exchangeWires) as (keyof typeof exchangeWires)[])('the calls of %s', (dialect) => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-audited-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('that change stored state leave one audit entry for each target and fact, the others none, whatever the row', async () => {
    const seen: Seen[] = []
    const exchanges = loadExchanges(join(import.meta.dir, dialect)).flatMap((file) => file.exchanges)
    const bySettings = Map.groupBy(
      exchanges.filter((one) => !needsFresh(one)),
      ({ settings = {} }) => JSON.stringify(Object.entries(settings).sort()),
    )
    for (const [place, [, some]] of [...bySettings].entries())
      seen.push(...(await playWatched(join(folder, String(place)), dialect, some)))
    expect(seen.flatMap(problemsOf)).toEqual([])
    expect(entriesForNothing(seen)).toEqual([])
    const audited = new Set(seen.filter((one) => one.isAudited).map(pathOf))
    const isAudited = (route: string) => audited.values().some((path) => patternOf(route).test(path))
    const unaudited = dialectRows[dialect].flatMap(({ routes }) => (routes.some(isAudited) ? [] : routes.slice(0, 1)))
    const isMeant = (route: string) =>
      route.startsWith('GET ') || reading[dialect].includes(route) || withoutEntry.includes(route)
    expect(unaudited.filter((route) => !isMeant(route))).toEqual([])
    expect(reading[dialect].filter((route) => !unaudited.some((one) => one === route))).toEqual([])
  }, 300_000)
})

/**
 * Calls that never wrote anything and left entries. One that writes what was there already does leave one: it names fields
 * that were written over, whether or not their values differ.
 */
function entriesForNothing(seen: readonly Seen[]): string[] {
  const wrote = new Set(seen.filter(({ tables, others }) => tables.length + others.length > 0).map(pathOf))
  return seen.filter((one) => one.entries.length > 0 && !wrote.has(pathOf(one))).map(({ request }) => request)
}
const pathOf = ({ request }: Seen): string => request
const patternOf = (route: string): RegExp => new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`)

/** Plays the cases one after another on one server; what each request wrote. */
async function playWatched(
  dataDir: string,
  dialect: keyof typeof exchangeWires,
  exchanges: readonly Exchange[],
): Promise<Seen[]> {
  const server = await startTestServer({ dataDir, settings: { ...leastMemory, ...exchanges[0]?.settings } })
  const written = new WrittenRows(join(dataDir, 'rollcall.db'))
  const seen: Seen[] = []
  try {
    const wire = watched(await exchangeWires[dialect](server), written, seen)
    for (const exchange of exchanges) await runExchange(exchange, wire)
    // Each entry becomes an event.
    while (await server.core.context.storage.events.hasPending()) await Bun.sleep(20)
    expect(written.withoutEvent()).toEqual([])
    return seen
  } finally {
    written.close()
    await server.close()
  }
}

/** The same wire; after each answer it notes what was written. */
function watched(wire: Wire, written: WrittenRows, seen: Seen[]): Wire {
  const send = (through: Wire['send']) => async (request: Outgoing) => {
    // What other requests left to be written later is not this one's.
    written.look()
    const returned = await through(request)
    const found = written.look()
    const isAudited = found.requestIds.includes(returned.headers[requestIdHeader.toLowerCase()] ?? 'none')
    seen.push({ ...found, isAudited, request: `${request.method} ${request.path.split('?')[0]}` })
    return returned
  }
  const others = Object.entries(wire.wires ?? {}).map(([name, one]) => [name, { ...one, send: send(one.send) }])
  return { ...wire, send: send(wire.send), ...(wire.wires && { wires: Object.fromEntries(others) }) }
}
