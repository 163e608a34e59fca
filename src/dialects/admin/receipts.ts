import { z } from 'zod'
import type { KickReceipt } from '../../core/cluster.ts'
import { platforms } from '../../core/devices/platform.ts'
import type { DialectRegistry } from '../../core/dialect-registry.ts'
import type { KickPreview } from '../../core/sessions/kick-target.ts'
import { limits } from '../../core/values.ts'

const nodes = z.array(z.int())

/** What an action ended, and which nodes confirmed it. */
export const receipt = z.object({
  sessions: z.int(),
  tokens: z.int(),
  connections: z.int(),
  confirmed: nodes,
  /** Nodes that did not answer and whose lease ended: their connections do not count any more. */
  expired: nodes,
  /** Live nodes that did not confirm in time: the command remains in effect, and a retry is safe. */
  unconfirmed: nodes,
  ms: z.int(),
})

export const toReceipt = ({ ms, ...rest }: KickReceipt): z.output<typeof receipt> => ({
  sessions: rest.sessions,
  tokens: rest.tokens,
  connections: rest.connections,
  confirmed: [...rest.confirmed],
  expired: [...rest.expired],
  unconfirmed: [...rest.unconfirmed],
  ms: Math.round(ms),
})

/** `dryRun=true` in the query of a DELETE. */
export const dryRunQuery = {
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
}
/** `dryRun: true` in a body. */
export const dryRunField = { dryRun: z.boolean().default(false) }

/** What an action would end: at most `limits.listItemsMax` of each kind by name. */
export const wouldEnd = ({ names }: Pick<DialectRegistry, 'names'>) => {
  const one = { dialect: z.enum(names), platform: z.enum(platforms) }
  const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(limits.listItemsMax)
  return z.object({
    dryRun: z.literal(true),
    sessions: list(z.object({ session: z.string(), ...one, clientKey: z.string(), issuedAt: z.int() })),
    tokens: list(z.object({ token: z.string(), ...one, issuedAt: z.int(), expiresAt: z.int().optional() })),
    connections: list(z.object({ connection: z.string(), ...one, node: z.int(), since: z.int() })),
  })
}
export type WouldEnd = z.output<ReturnType<typeof wouldEnd>>

export const toWouldEnd = ({ sessions, tokens, connections }: KickPreview): WouldEnd => ({
  dryRun: true,
  sessions: sessions.slice(0, limits.listItemsMax).map(({ id, dialect, platform, clientKey, issuedAtMs }) => ({
    ...{ session: id, dialect, platform, clientKey, issuedAt: issuedAtMs },
  })),
  tokens: tokens.slice(0, limits.listItemsMax).map(({ id, dialect, platform, issuedAtMs, expiresAtMs }) => ({
    ...{ token: id, dialect, platform, issuedAt: issuedAtMs },
    ...(expiresAtMs !== undefined && { expiresAt: expiresAtMs }),
  })),
  connections: connections.slice(0, limits.listItemsMax).map(({ id, dialect, platform, node, connectedAtMs }) => ({
    ...{ connection: id, dialect, platform, node, since: connectedAtMs },
  })),
})

/** The reply of an action that ends something: what it would end, or the receipt. */
export const endReply = (dialects: Pick<DialectRegistry, 'names'>) => z.union([wouldEnd(dialects), receipt])

/** What an action that ends something came to: a preview or a receipt. */
export type Ending = KickPreview | KickReceipt

export const toEndReply = (ending: Ending): WouldEnd | z.output<typeof receipt> =>
  'confirmed' in ending ? toReceipt(ending) : toWouldEnd(ending)
