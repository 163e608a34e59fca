import { CoreError } from '../errors.ts'
import type { Stores } from '../storage.ts'
import { whoMustLeave } from './admission.ts'
import { type Ended, endSessions } from './endings.ts'
import type { AdmissionPolicy } from './policy.ts'
import type { Session } from './session.ts'

/**
 * Makes room for a session that was just opened: the moment `issue`. Where the policy closes nobody at this moment, the
 * sockets of those who leave stay until the newcomer connects. Throws `admission.refused`.
 */
export async function admitAtIssue(
  stores: Stores,
  policy: AdmissionPolicy,
  newcomer: Session,
  atMs: number,
): Promise<Ended | undefined> {
  const { app, uid } = newcomer
  const live = await stores.sessions.listLive(app, uid)
  const decision = whoMustLeave(
    live.map((session) => ({ ...session, connections: [] })),
    newcomer,
    policy,
    'issue',
  )
  if (decision.refused !== undefined) throw new CoreError('admission.refused', decision.refused)
  const leaving = live.filter((session) => decision.sessionsThatEnd.includes(session.id))
  if (leaving.length === 0) return undefined
  const ended = await endSessions(stores, app, uid, leaving, [], atMs, 'admission')
  return policy.issue.closes ? ended : { ...ended, order: undefined }
}
