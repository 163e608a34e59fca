import type { FollowOptions, openEvents, StreamMessage } from '../../admin-client/events.ts'
import { firstItems, replyOf } from '../../admin-client/pages.ts'
import { type ApiCall, type ApiDeps, apiCommand, limitOption, userOf } from '../api/api-command.ts'
import type { Command } from '../command.ts'
import { type ChangedValues, changedText } from '../terminal/changed-values.ts'
import { timeText } from '../terminal/moment.ts'
import { plain } from '../terminal/table.ts'

export type EventDeps = ApiDeps & { readonly onStopSignal: (stop: () => void) => () => void }

/** What happens, and what happened. */
export const eventCommands = (deps: EventDeps): readonly Command[] => [tailEvents(deps), tailAudit(deps)]

type Event = ChangedValues & {
  readonly position: number
  readonly type: string
  readonly at: number
  readonly actor: { readonly kind: string; readonly id: string }
  readonly dialect: string
  readonly target: string
  readonly details: Readonly<Record<string, unknown>>
}

/** `2026-12-04 18:00:05 +08:00  user.ban  alice  by key:rollcall.adminKey (admin)  ban  {"until":...}`. */
function eventLine({ at, type, target, actor, dialect, details, ...values }: Event, zone: string): string {
  const who = `by ${actor.kind}:${actor.id} (${dialect})`
  const what = [changedText(values), Object.keys(details).length > 0 ? JSON.stringify(details) : '']
  return plain([timeText(at, zone), type, target, who, ...what.filter((text) => text !== '')].join('  '))
}

/** Who connected or disconnected; it has no actor. */
type Presence = Pick<Event, 'type' | 'at' | 'target' | 'dialect'> & {
  readonly platform: string
  readonly connection: string
  readonly node: number
  readonly reason?: string
}

/** `2026-12-04 18:00:05 +08:00  presence.offline  alice  openim ios  silent`. */
const presenceLine = ({ at, type, target, dialect, platform, reason }: Presence, zone: string): string =>
  plain([timeText(at, zone), type, target, `${dialect} ${platform}`, reason ?? ''].join('  ').trimEnd())

const filterOptions = {
  types: { value: 'TYPES', meaning: 'only these types, with commas: user.ban,session.*' },
  user: { value: 'USER', meaning: 'only those of this user' },
} as const

const tailEvents = (deps: EventDeps) =>
  apiCommand(deps, {
    name: 'events tail',
    summary: 'Follows the changes of an app as they happen, until Ctrl-C',
    usage: '',
    details: [
      'After a lost connection it goes on where it was. With --after it begins behind a position, which --json shows; when that is no longer kept, a',
      'line `gap` says so. Who connects and disconnects is shown with --types presence.*. Example: npx rollcall events tail --types user.*,session.* --json',
    ].join('\n'),
    operation: '`GET /v1/events`, an event a line',
    options: {
      after: { value: 'POSITION', meaning: 'begins behind this position; with what happens now when omitted' },
      ...filterOptions,
    },
    async run(call) {
      const { follow, openEvents: open } = await import('../../admin-client/events.ts')
      const ending = new AbortController()
      const release = deps.onStopSignal(() => ending.abort())
      try {
        for await (const message of follow(followOptions(call, open, ending.signal)))
          call.io.out(messageText(message, call))
      } finally {
        release()
      }
      return undefined
    },
  })

function followOptions(call: ApiCall, open: typeof openEvents, signal: AbortSignal): FollowOptions {
  return {
    open: (after, stop) => open(call.client, filterOf(call))(after, stop),
    after: call.option('after'),
    signal,
    later: (ms, job) => call.clock.after(ms, job),
    onRetry: (error, waitMs) => call.io.error(`connection lost (${String(error)}); trying again in ${waitMs} ms\n`),
  }
}

function filterOf(call: ApiCall): Record<string, string> {
  const [types, user] = [call.option('types'), call.option('user')]
  return { ...(types !== undefined && { types }), ...(user !== undefined && userOf({ args: [user] })) }
}

function messageText({ event, data }: StreamMessage, call: ApiCall): string {
  if (call.switch('json')) return `${JSON.stringify(data)}\n`
  if (event === 'gap') return `gap: events before this are not kept any more\n`
  if (event === 'presence.gap') return 'presence.gap: some who connected or disconnected may be missing\n'
  if (isPresence(data)) return `${presenceLine(data, call.zone)}\n`
  return isEvent(data) ? `${eventLine(data, call.zone)}\n` : ''
}

const isPresence = (data: unknown): data is Presence =>
  typeof data === 'object' && data !== null && 'type' in data && 'connection' in data
const isEvent = (data: unknown): data is Event =>
  typeof data === 'object' && data !== null && 'type' in data && 'actor' in data

const tailAudit = (deps: EventDeps) =>
  apiCommand(deps, {
    name: 'audit tail',
    summary: 'Shows the latest changes: who did what, on whom, through which dialect, newest last',
    usage: '',
    details: [
      'Changed fields are shown with their values where these are recorded, old -> new. Secrets never are, and a deletion of a user takes the values',
      'with it. Long values are cut: `cut` names their fields.',
    ].join('\n'),
    operation: '`GET /v1/audit`, newest first',
    options: {
      user: filterOptions.user,
      actor: { value: 'ACTOR', meaning: 'only those of this actor, such as key:rollcall.adminKey or user:alice' },
      action: { value: 'ACTION', meaning: 'only this action, such as session.end' },
      since: { value: 'TIME', meaning: 'only since then, such as 2h or yesterday' },
      ...limitOption,
    },
    async run(call) {
      const [user, actor, action] = [call.option('user'), call.option('actor'), call.option('action')]
      const since = call.moment('since', 'behind')
      const filter = {
        ...(user !== undefined && userOf({ args: [user] })),
        ...(actor !== undefined && { actor }),
        ...(action !== undefined && { action }),
        ...(since !== undefined && { since }),
      }
      const read = (after: object) =>
        replyOf(call.client.GET('/v1/audit', { params: { query: { ...filter, ...after } } }))
      const found = await firstItems(read, call.limit())
      call.show(found, () =>
        found.items
          .toReversed()
          .map((one) => `${eventLine(one, call.zone)}\n`)
          .join(''),
      )
      return undefined
    },
  })
