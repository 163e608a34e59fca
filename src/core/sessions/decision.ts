import type { Platform } from '../devices/platform.ts'
import type { ConnectionId, SessionId, TokenId, Vendor } from '../values.ts'
import type { Moment } from './policy.ts'

/** What admission does to whom. Lists hold no id twice, oldest first. */
export interface Decision {
  readonly policy: string
  readonly moment: Moment
  readonly newcomer: { readonly dialect: Vendor; readonly platform: Platform }
  /** Why the newcomer is turned away; then nobody leaves. */
  readonly refused: string | undefined
  readonly sessionsThatEnd: readonly SessionId[]
  /** Stored tokens of those sessions that no other session uses. */
  readonly tokensThatDie: readonly TokenId[]
  readonly connectionsThatClose: readonly ConnectionId[]
  /** One entry for every id in the three lists. */
  readonly because: readonly Because[]
}

export interface Because {
  readonly kind: 'session' | 'token' | 'connection'
  readonly id: string
  readonly session: SessionId
  readonly dialect: Vendor
  readonly platform: Platform
  /** `superseded`: its own session came again, so its client may not be told of another device. */
  readonly rule: 'seats' | 'platform' | 'superseded'
  readonly why: string
}

/** The decision as lines to read: the question first, then what becomes of whom. */
export function explain(decision: Decision): string[] {
  const { policy, moment, newcomer, refused, because } = decision
  const deed = moment === 'issue' ? 'gets a token' : 'connects'
  const lines = because.map(
    (one) => `${one.kind} ${one.id} (${one.dialect}, ${one.platform}) ${fate[one.kind]}: ${one.why}`,
  )
  if (refused !== undefined) lines.push(`the newcomer is refused: ${refused}`)
  return [
    `policy ${policy}: ${newcomer.dialect} on ${newcomer.platform} ${deed}`,
    ...(lines.length ? lines : ['nobody leaves']),
  ]
}

const fate: Record<Because['kind'], string> = { session: 'ends', token: 'dies', connection: 'closes' }
