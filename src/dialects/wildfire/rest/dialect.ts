import { credentialOfActor, type Dialect } from '../../kit/dialect.ts'
import type { IncomingRequest } from '../../kit/incoming.ts'
import { withRecorded } from '../../kit/recorded-examples.ts'
import { failureReply } from '../codes.ts'
import { open, signedByRobot, signedByServer, unverifiedChannel } from './auth.ts'
import type { WildfireCall, WildfireDeps, WildfireSettings } from './deps.ts'
import { type BodyReader, readBody } from './json.ts'
import recorded from './recorded-examples.json' with { type: 'json' }
import { wildfireOpenApiProfile } from './reference.ts'
import { blockRows } from './rows/blocks.ts'
import { channelRows } from './rows/channels.ts'
import { healthRows } from './rows/health.ts'
import { presenceRows } from './rows/presence.ts'
import { robotApiRows } from './rows/robot-api.ts'
import { robotRows } from './rows/robots.ts'
import { searchRows } from './rows/search.ts'
import { signInRows } from './rows/sign-in.ts'
import { thingRows } from './rows/things.ts'
import { userSettingRows } from './rows/user-settings.ts'
import { userRows } from './rows/users.ts'

export const wildfireRows = [
  ...userRows,
  ...searchRows,
  ...userSettingRows,
  ...signInRows,
  ...blockRows,
  ...presenceRows,
  ...robotRows,
  ...thingRows,
  ...robotApiRows,
  ...channelRows,
  ...healthRows,
]

/** What the port of `/route` serves besides. */
export const clientPortRows = [...robotApiRows, ...channelRows]

const signFailures = ['auth.missing', 'auth.expired', 'auth.rejected'] as const

/** The Java SDK needs its lists wrapped; it is recognised by its User-Agent. */
const javaClient = 'Apache-HttpClient/'

/** Where the vendor's SDKs call. */
const vendorPath = /^\/(?:admin|robot|channel)\//

/** WildfireChat's Server API and Robot API. Source: docs/dialects/wildfire.md. */
export function wildfire(deps: WildfireDeps): Dialect<WildfireDeps, WildfireCall> {
  return {
    name: 'wildfire',
    title: 'WildfireChat Server API, user domain',
    deps,
    rows: withRecorded(wildfireRows, recorded),
    auth: {
      server: { authenticate: signedByServer, admits: ['server'], failures: signFailures },
      robot: {
        authenticate: signedByRobot,
        admits: ['user'],
        failures: [...signFailures, 'robot.not_found', 'robot.no_secret', 'user.banned'],
      },
      channel: { authenticate: unverifiedChannel, admits: ['none'], failures: ['auth.missing', 'auth.expired'] },
      open: { authenticate: open, admits: ['none'], failures: [] },
    },
    credentialOf: credentialOfActor,
    read: (row, _incoming, bytes) => readBody((row.reader ?? 'object') as BodyReader, bytes),
    ok(result, row, incoming) {
      if (result === undefined) return { code: 0, msg: 'success' }
      const wrapped = row.wrapper !== undefined && wantsWrapper(deps.settings, incoming)
      return { code: 0, msg: 'success', result: wrapped ? { [row.wrapper as string]: result } : result }
    },
    fail(error, row) {
      return failureReply(error.code, { msg: row?.messages[error.code], robot: row?.auth === 'robot' })
    },
    headers: { 'content-type': 'application/json;charset=utf-8' },
    beforeRouting: ({ method }) => (method === 'HEAD' ? new Response(null, { status: 200 }) : undefined),
    isOutOfScope: (path) => vendorPath.test(path),
    reference: wildfireOpenApiProfile,
  }
}

function wantsWrapper({ listShape }: WildfireSettings, { request }: IncomingRequest): boolean {
  if (listShape !== 'auto') return listShape === 'sdk'
  return request.headers.get('user-agent')?.startsWith(javaClient) ?? false
}
