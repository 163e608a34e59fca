import type { Platform } from '../devices/platform.ts'
import type { ConnectionId, DialectName, SessionId, TokenId } from '../values.ts'
import type { AdmissionMoment } from './policy.ts'

/** What admission ends and closes. Lists hold no id twice, oldest first. */
export interface AdmissionDecision {
  readonly policy: string
  readonly moment: AdmissionMoment
  readonly candidate: { readonly dialect: DialectName; readonly platform: Platform }
  /** Why the candidate is refused; no session ends then. */
  readonly refused: string | undefined
  readonly endedSessionIds: readonly SessionId[]
  /** Stored tokens of those sessions that no other session uses. */
  readonly endedTokenIds: readonly TokenId[]
  readonly closedConnectionIds: readonly ConnectionId[]
  /** One entry for every id in the three lists. */
  readonly effects: readonly AdmissionEffect[]
}

export interface AdmissionEffect {
  readonly kind: 'session' | 'token' | 'connection'
  readonly id: string
  readonly session: SessionId
  readonly dialect: DialectName
  readonly platform: Platform
  /** `superseded`: the same session connected again, so the close reason must not name another device. */
  readonly rule: 'limit' | 'platform' | 'superseded'
  readonly reason: string
}

/** The decision as text lines: the input first, then each effect. */
export function explainDecision(decision: AdmissionDecision): string[] {
  const { policy, moment, candidate, refused, effects } = decision
  const action = moment === 'issue' ? 'gets a token' : 'connects'
  const lines = effects.map(
    (one) => `${one.kind} ${one.id} (${one.dialect}, ${one.platform}) ${outcomes[one.kind]}: ${one.reason}`,
  )
  if (refused !== undefined) lines.push(`the new client is refused: ${refused}`)
  return [
    `policy ${policy}: ${candidate.dialect} on ${candidate.platform} ${action}`,
    ...(lines.length > 0 ? lines : ['no session, token or connection ends']),
  ]
}

const outcomes: Record<AdmissionEffect['kind'], string> = { session: 'ends', token: 'is revoked', connection: 'closes' }
