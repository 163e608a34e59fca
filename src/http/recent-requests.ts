import { networkOf } from '../core/ip-address.ts'
import type { RefusalRecorder } from '../core/refusals/recorder.ts'
import { recentRequestBounds } from '../core/requests/recent-request.ts'
import type { RequestGroup, RequestRing } from '../core/requests/request-ring.ts'
import { credentialEndOf, ownerOf } from '../core/sessions/credential-end.ts'
import type { NodeId } from '../core/values.ts'
import type { AnsweredRequest } from '../dialects/kit/runner.ts'
import { slowMs } from './request-log.ts'

/**
 * Holds failed and slow requests for those who ask for them, and stores whose credential was refused. `all`: the others are
 * held too. A success costs two comparisons.
 */
export function recentRequestObserver(
  ring: RequestRing,
  recorder: Pick<RefusalRecorder, 'note'>,
  { node, all }: { node: NodeId; all: boolean },
): (answered: AnsweredRequest) => void {
  return (answered) => {
    const { error, ms } = answered
    if (error === undefined && ms < slowMs && !all) return
    ring.add(groupOf(answered), requestOf(answered, node))
    if (error) recordRefusal(recorder, answered)
  }
}

function groupOf({ error, status, ms }: AnsweredRequest): RequestGroup {
  if (error) return error.code === 'internal' || status >= 500 ? 'failed' : 'refused'
  return ms >= slowMs ? 'slow' : 'other'
}

function requestOf(answered: AnsweredRequest, node: NodeId) {
  const { requestId, dialect, route, method, status, code: vendorCode, ms, call, error } = answered
  const owner = error && ownerOf(error)
  const actor = call?.actor ?? (owner && { kind: 'user', id: owner.uid })
  // Listed one by one: spreads take as long as all the rest, and with `log.requests=all` every request comes here.
  return {
    requestId,
    node,
    dialect,
    route,
    method,
    status,
    vendorCode,
    ms: Math.round(ms * 1000) / 1000,
    isSlow: ms >= slowMs,
    app: call?.app ?? owner?.app,
    actor: actor && `${actor.kind}:${actor.id}`,
    code: error?.code,
    reason: error && error.code !== 'internal' ? error.message.slice(0, recentRequestBounds.reasonCharsMax) : undefined,
    network: networkOf(answered.address()),
  }
}

function recordRefusal(recorder: Pick<RefusalRecorder, 'note'>, { error, dialect, address }: AnsweredRequest): void {
  const owner = error && ownerOf(error)
  if (!owner) return
  recorder.note({
    dialect,
    code: error.code,
    refusedAt: 'request',
    end: credentialEndOf(error),
    address: address(),
    owner,
  })
}
