import type { Core } from '../../../../core/core.ts'
import { isCoreError } from '../../../../core/errors.ts'
import type { AppId, UserId } from '../../../../core/values.ts'
import { type AuthCodeAudience, adminAudience, makeAuthCode, robotAudience } from '../../auth-code.ts'
import { authCodeRequest, idBuf } from '../messages.ts'
import { LinkFailure } from './link-failure.ts'
import { type TopicCall, topic } from './request.ts'

const adminTarget = 'admin'
const audienceTypes = { robot: 0, admin: 2 } as const

/** Source: im-server, GetAuthCodeHandler; docs/dialects/wildfire.md#authorisation-code. */
export const authCodeTopic = topic({
  id: 'ATR',
  name: 'authorisation code',
  summary: 'A code by which a page shows the server of an administrator or of a robot who its user is',
  input: authCodeRequest,
  reply: idBuf,
  async run(request, { targetId, type }) {
    const { deps, connection } = request
    const audience = await audienceOf(request, targetId, type)
    if (!audience) throw new LinkFailure(251, 'unknown target')
    return { id: makeAuthCode(connection.uid, audience, deps.core.context.clock.now()) }
  },
})

async function audienceOf(
  { deps: { core }, call }: TopicCall,
  targetId: string,
  type: number,
): Promise<AuthCodeAudience | undefined> {
  if (type === audienceTypes.admin && targetId === adminTarget)
    return adminAudience(core.apps.key(call.app, 'wildfire.secret'))
  return type === audienceTypes.robot ? robotAudienceOf(core, call.app, targetId) : undefined
}

async function robotAudienceOf({ robots }: Core, app: AppId, robotId: UserId): Promise<AuthCodeAudience | undefined> {
  try {
    const { robot } = await robots.get(app, robotId)
    return robot.secret === '' ? undefined : robotAudience(robotId, robot.secret)
  } catch (error) {
    if (isCoreError(error, 'robot.not_found')) return undefined
    throw error
  }
}
