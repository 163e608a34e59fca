import type { Core } from '../../core/core.ts'
import type { DialectRegistry } from '../../core/dialect-registry.ts'
import type { Push } from '../../core/push/push.ts'
import type { AppId, Call, UserId } from '../../core/values.ts'
import { restEndpointsFor } from '../kit/endpoint.ts'

export type AdminDeps = {
  core: Core
  push: Push
  /** The dialects whose clients sign in, by name and push rules. */
  dialects: DialectRegistry
  /** Keys that receivers of pushes and browsers need. */
  pushKeys: () => Promise<{ webhookKey: string; vapidPublicKey: string }>
  adminKey: string
  /** An authorisation code of WildfireChat's open platform, as one of the user's clients would ask for it. */
  wildfireAuthCode: (app: AppId, uid: UserId) => string
}

export const endpoint = restEndpointsFor<AdminDeps, Call>()
