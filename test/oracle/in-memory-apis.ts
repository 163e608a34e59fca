import { sameForAll } from '../../src/core/apps/app-settings.ts'
import { buildPush } from '../../src/core/push/push.ts'
import { RequestBodies } from '../../src/dialects/kit/body/request-bodies.ts'
import { type Handler, type RunnerOptions, runner } from '../../src/dialects/kit/runner.ts'
import { lanying } from '../../src/dialects/lanying/rest/dialect.ts'
import type { OpenimHooks } from '../../src/dialects/openim/rest/deps.ts'
import { openim } from '../../src/dialects/openim/rest/dialect.ts'
import type { LinkDeps } from '../../src/dialects/wildfire/gateway/deps.ts'
import { wildfireRoute } from '../../src/dialects/wildfire/gateway/route-dialect.ts'
import { wildfire } from '../../src/dialects/wildfire/rest/dialect.ts'
import { RecentSignatures } from '../../src/dialects/wildfire/rest/recent-signatures.ts'
import { appKeys } from '../kit/core.ts'
import type { LiveCore } from '../kit/live-core.ts'
import type { Api } from './server.ts'

export const openimSettings = sameForAll({ adminUserId: 'imAdmin', tokenLifetimeS: 90 * 86_400 })
export const wildfireSettings = { aes256: false }
export const lanyingAdminToken = appKeys('default')['lanying.adminToken']

/** The request handlers of the APIs, as the server's listeners have them. */
export function apiHandlers(kit: LiveCore, link: LinkDeps): Record<Api, Handler> {
  const options: RunnerOptions = {
    clock: kit.clock,
    bodies: new RequestBodies(kit.clock),
    observe() {},
    checkLease: () => true,
    newRequestId: () => 'made',
    showReasons: false,
    limit() {},
    checkReplies: true,
  }
  const addressOf = () => ({ host: 'localhost', mqttPort: 1883, routePort: 8088 })
  return {
    openim: runner(openimOf(kit), options),
    wildfire: runner(wildfireOf(kit), options),
    wildfireRoute: runner(wildfireRoute({ ...link, addressOf }), options),
    lanying: runner(lanyingOf(kit), options),
  }
}

const hooks: OpenimHooks = {
  beforeUserRegister: async (_call, users) => users,
  beforeUpdateUserInfo: async (_call, _uid, fields) => fields,
  beforeUpdateUserInfoEx: async (_call, _uid, fields) => fields,
}

const openimOf = ({ core, live: { subscriptions } }: LiveCore) =>
  openim({
    core,
    settings: openimSettings,
    hooks,
    subscribedUsers: (app, uid) => subscriptions.watchedBy(app, uid),
  })

const wildfireOf = ({ core }: LiveCore) =>
  wildfire({
    core,
    settings: { noCheckTime: false, rejectReplay: false, listShape: 'seed', ...wildfireSettings },
    recentSignatures: new RecentSignatures(),
    onReplay() {},
    health: () => Promise.reject(new Error('not called')),
  })

const lanyingOf = ({ core, context, faults }: LiveCore) =>
  lanying({
    core,
    push: buildPush(context, {
      sinkOf: () => undefined,
      queued() {},
      fault: (error) => faults.push(error),
    }),
    settings: {
      appId: 'default',
      forApp: sameForAll({ tokenLifeMs: 30 * 86_400_000, registrationOpen: true, deletionNeedsPassword: false }),
      publicUrl: '',
      behindProxy: false,
    },
  })
