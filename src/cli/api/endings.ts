import type { CommandOption } from '../command.ts'
import { confirmed, yesOption } from '../terminal/confirm.ts'
import { pairsText } from '../terminal/table.ts'
import type { ApiCall } from './api-command.ts'

/** Options of commands that end or delete something. */
export const endingOptions = {
  'dry-run': { meaning: 'shows what would end or be deleted; changes nothing' },
  ...yesOption,
} as const satisfies Record<string, CommandOption>

type Client = { readonly dialect: string; readonly platform: string }
type Would = {
  readonly dryRun: true
  readonly sessions: readonly (Client & { readonly clientKey: string })[]
  readonly tokens: readonly unknown[]
  readonly connections: readonly (Client & { readonly connection: string; readonly node: number })[]
}
type Receipt = {
  readonly sessions: number
  readonly tokens: number
  readonly connections: number
  readonly confirmed: readonly number[]
  readonly expired: readonly number[]
  readonly unconfirmed: readonly number[]
  readonly ms: number
}
export type Ending = Would | Receipt

/** What an action that ends something did, or would do. */
export function endingText(reply: Ending): string {
  if ('dryRun' in reply) return wouldText(reply)
  const { sessions, tokens, connections, confirmed, expired, unconfirmed, ms } = reply
  return pairsText([
    ['sessions ended', sessions],
    ['tokens ended', tokens],
    ['connections closed', connections],
    ['confirmed by nodes', confirmed.join(', ')],
    ['nodes that ended', expired.join(', ')],
    ['not confirmed by', unconfirmed.join(', ')],
    ['ms', ms],
  ])
}

function wouldText({ sessions, tokens, connections }: Would): string {
  const lines = [
    ...sessions.map(({ dialect, platform, clientKey }) => `session on ${platform} (${dialect}), ${clientKey}`),
    ...connections.map(({ dialect, platform, node }) => `connection on ${platform} (${dialect}), node ${node}`),
  ]
  const [some, more, last] = [
    counted(sessions, 'session'),
    counted(tokens, 'token'),
    counted(connections, 'connection'),
  ]
  const counts = `${some}, ${more} and ${last} would end`
  return `${[...lines, counts].join('\n')}\ndry run: nothing was changed\n`
}

const counted = ({ length }: readonly unknown[], noun: string): string => `${length} ${noun}${length === 1 ? '' : 's'}`

/** Runs an action that ends or deletes something after asking; with `--dry-run` it is run as one. The exit code. */
export async function endAfterAsking(
  call: ApiCall,
  question: string,
  action: (dryRun: boolean) => Promise<Ending>,
): Promise<number> {
  const dryRun = call.switch('dry-run')
  if (!dryRun && !(await confirmed(call, question))) return 1
  const reply = await action(dryRun)
  call.show(reply, () => endingText(reply))
  return 0
}
