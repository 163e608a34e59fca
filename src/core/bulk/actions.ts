import { type RestrictionChange, Restrictions } from '../accounts/restrictions.ts'
import { Users } from '../accounts/users.ts'
import type { Context } from '../context.ts'
import { kick } from '../sessions/kick.ts'
import type { Call, UserId } from '../values.ts'
import type { BulkAction } from './bulk-job.ts'
import { endUnseenSessions } from './unseen-sessions.ts'

type RestrictionAction = Exclude<BulkAction, { kind: 'sessions.end' | 'users.kick' | 'users.destroy' }>

/** Does the action of a job to one user, by the service that a call would use, in one transaction. Throws what that throws. */
export async function act(
  context: Context,
  call: Call,
  action: BulkAction,
  uid: UserId,
  ended: (sessions: number) => void,
): Promise<void> {
  if (action.kind === 'sessions.end') return endUnseenSessions(context, call, uid, action, ended)
  if (action.kind === 'users.kick') await kick(context, call, uid, selectorOf(action))
  else if (action.kind === 'users.destroy') await new Users(context).destroy(call, uid)
  else await new Restrictions(context).set(call, uid, restrictionOf(action))
}

const selectorOf = ({ dialect, platform }: BulkAction & { kind: 'users.kick' }) => ({
  ...(dialect !== undefined && { dialects: [dialect] }),
  ...(platform !== undefined && { platforms: [platform] }),
})

function restrictionOf(action: RestrictionAction): RestrictionChange {
  if (action.kind === 'users.unban') return { ban: false }
  if (action.kind === 'users.unmute') return { mute: false }
  const { reason, untilMs } = action as RestrictionAction & { kind: 'users.ban' | 'users.mute' }
  const update = { ...(reason !== undefined && { reason }), untilMs }
  return action.kind === 'users.ban' ? { ban: update } : { mute: update }
}
