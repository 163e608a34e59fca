import type { Platform } from '../../src/core/devices/platform.ts'
import { type AdmissionCandidate, type AdmissionSession, decideAdmission } from '../../src/core/sessions/admission.ts'
import type { AdmissionMoment, AdmissionPolicy } from '../../src/core/sessions/policy.ts'

type Extra = { clientKey?: string; tokenId?: string; connected?: boolean; ended?: boolean }

let made = 0
/** A session `id`: its token is `t-id`, its connection `c-id`; each is newer than the one made before. */
function session(
  dialect: AdmissionSession['dialect'],
  platform: Platform,
  id: string,
  extra: Extra = {},
): AdmissionSession {
  const issuedAtMs = ++made
  return {
    id,
    dialect,
    platform,
    clientKey: extra.clientKey ?? (dialect === 'openim' ? `openim-${platform}` : `key-${id}`),
    tokenId: dialect === 'wildfire' ? undefined : (extra.tokenId ?? `t-${id}`),
    issuedAtMs,
    connections: extra.connected ? [{ id: `c-${id}`, connectedAtMs: issuedAtMs }] : [],
    ended: extra.ended ?? false,
  }
}
export const openim = (platform: Platform, id: string, extra?: Extra) => session('openim', platform, id, extra)
export const wildfire = (platform: Platform, id: string, extra?: Extra) => session('wildfire', platform, id, extra)
export const lanying = (platform: Platform, id: string, extra?: Extra) => session('lanying', platform, id, extra)

/** The decision in short. */
export function ask(
  sessions: readonly AdmissionSession[],
  candidate: AdmissionCandidate,
  policy: AdmissionPolicy,
  moment: AdmissionMoment,
) {
  const decision = decideAdmission(sessions, candidate, policy, moment)
  return {
    ends: decision.endedSessionIds,
    endsTokens: decision.endedTokenIds,
    closes: decision.closedConnectionIds,
    refused: decision.refused !== undefined,
  }
}
export const noEffect = { ends: [], endsTokens: [], closes: [], refused: false }
export const tokensOf = (...ids: string[]) => ({ ends: ids, endsTokens: ids.map((id) => `t-${id}`) })
export const socketsOf = (...ids: string[]) => ({ closes: ids.map((id) => `c-${id}`) })
