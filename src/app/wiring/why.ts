import type { Core } from '../../core/core.ts'
import { RefusalRecorder } from '../../core/refusals/recorder.ts'
import { Refusals } from '../../core/refusals/refusals.ts'
import { RecentRequests } from '../../core/requests/recent-requests.ts'
import { RequestRing } from '../../core/requests/request-ring.ts'
import type { AppId, UserId } from '../../core/values.ts'
import { Explanations } from '../../core/why/explanations.ts'
import { TokenChecks } from '../../core/why/token-checks.ts'
import type { DialectDeps, DialectModule, WhyServices } from './dialect-module.ts'

type WhyOptions = Pick<DialectDeps, 'config' | 'log'>

export function assembleWhy(core: Core, { config, log }: WhyOptions, dialects: readonly DialectModule[]): WhyServices {
  const { context, apps, passwordLogins } = core
  const readers = dialects.flatMap((dialect) => dialect.tokenReader?.(config, core) ?? [])
  const fault = (error: unknown) => log.error({ err: error }, 'refusals not stored')
  const recorder = new RefusalRecorder({ context, apps: () => apps.ids(), fault })
  const refusals = new Refusals(context, recorder)
  const deps = {
    context,
    perUserMax: config['limits.connects.perUser'],
    isThrottled: (app: AppId, uid: UserId) => passwordLogins.isThrottled(app, uid),
    otherApps: (app: AppId, uid: UserId) => otherApps(core, app, uid),
  }
  return {
    ...{ recorder, refusals },
    requests: new RecentRequests(context.cluster, new RequestRing(context.clock)),
    explanations: new Explanations(deps, refusals),
    tokenChecks: new TokenChecks(context, readers),
  }
}

/** The other apps that have an account of this uid: one read an app. */
async function otherApps({ apps, context }: Core, app: AppId, uid: UserId): Promise<AppId[]> {
  const others = [...apps.ids()].filter((one) => one !== app)
  const users = await Promise.all(others.map((one) => context.storage.users.find(one, uid)))
  return others.filter((_, index) => users[index] !== undefined)
}
