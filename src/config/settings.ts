import { daysRow, portRow, type Setting, secretRow, setting, switchRow, urlRow } from './rows.ts'
import { type Sink, sinks } from './sinks.ts'
import {
  choice,
  databaseUrl,
  folder,
  headerSecret,
  host,
  identifier,
  integer,
  networks,
  nodeNumber,
  optionalHost,
  secretText,
  timeZone,
  tokenKeyText,
  url,
} from './types.ts'
import { webhookSettings } from './webhooks.ts'

const webUrl = url('URL', 'http://', 'https://')
const int32Max = 2 ** 31 - 1

/** Every setting there is. The order is that of the reference page. */
export const settings = {
  host: setting({
    type: host,
    default: '127.0.0.1',
    meaning: 'The address all listeners bind to. 0.0.0.0 or :: opens them to the network.',
    example: '0.0.0.0',
  }),
  trustedProxies: setting({
    type: networks,
    default: [],
    defaultText: 'none',
    meaning:
      "Proxies whose X-Forwarded-For and X-Forwarded-Proto headers, and PROXY protocol on the MQTT link, are trusted for the client's address.",
    example: '10.0.0.0/8,127.0.0.1',
  }),
  insecureDev: {
    ...switchRow(false, 'Accepts weak secrets, for development. Works only while `host` is a loopback address.'),
    example: 'false',
  },

  'data.dir': setting({
    type: folder,
    default: './data',
    meaning: 'The folder of the embedded database, the generated secrets and the lock of the server.',
    example: '/var/lib/rollcall',
  }),
  'database.url': setting({
    type: databaseUrl,
    default: '',
    defaultText: 'SQLite: rollcall.db in data.dir',
    meaning:
      'The database: `sqlite:FILE`. In a later version also `postgres://USER@HOST/NAME`, which needs `secrets.key`, the same on every node.',
    example: 'sqlite:./data/rollcall.db',
  }),
  'redis.url': urlRow(
    url('URL', 'redis://', 'rediss://'),
    'Redis for several nodes, in a later version. Empty: a single node.',
    'redis://127.0.0.1:6379',
  ),
  'node.id': setting({
    type: nodeNumber,
    default: 'auto',
    defaultText: '1; in a cluster the lowest free number',
    meaning: 'The number of this node. Empty or auto: 1 on a single node, the lowest free one in a cluster.',
    example: '1',
  }),
  'secrets.key': secretRow(
    secretText,
    'Encrypts stored values that must be read back, such as push tokens. Losing or changing it makes them unreadable. All nodes of a cluster need the same.',
  ),

  'rollcall.port': portRow(18000, 'Admin API `/v1`, `/metrics`, `/healthz`, `/readyz`, `/openapi.json`.'),
  'rollcall.adminKey': secretRow(headerSecret, 'The key of the admin API: `Authorization: Bearer <key>`.'),

  'policy.scope': setting({
    type: choice('dialect', 'all'),
    default: 'dialect',
    meaning: 'Which sessions a new client may end: those of its own dialect, or all of the user.',
    example: 'dialect',
  }),
  'log.level': setting({
    type: choice('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    default: 'info',
    meaning: 'The lowest level of log lines that are written.',
    example: 'info',
  }),
  'log.requests': setting({
    type: choice('errors', 'all'),
    default: 'errors',
    meaning: 'Which requests are logged: failed and slow ones, or all.',
    example: 'all',
  }),
  'limits.requests': setting({
    type: integer(0, int32Max),
    unit: 'requests in 10 s',
    default: 0,
    meaning: 'Requests an app may send. 0: no limit.',
    example: '10000',
  }),
  'limits.connects.perAddress': setting({
    type: integer(0, int32Max),
    unit: 'connections',
    default: 0,
    meaning: 'Connections an address may hold. 0: no limit.',
    example: '100',
  }),
  'limits.connects.perUser': setting({
    type: integer(0, int32Max),
    unit: 'connections',
    default: 100,
    meaning: 'Connections a user may hold. 0: no limit.',
    example: '100',
  }),
  'limits.frames': setting({
    type: integer(0, 100_000),
    unit: 'frames a second',
    default: 50,
    meaning:
      'Frames a client may send on one connection, heartbeats included; four times as many at once. Over it the connection is closed with reason `rate`. 0: no limit.',
    example: '100',
  }),
  'limits.loginFailures': setting({
    type: integer(0, int32Max),
    unit: 'failures in 5 min',
    default: 10,
    meaning: 'Failed sign-ins allowed for an account; ten times as many for an address. 0: no limit.',
    example: '10',
  }),
  'passwords.memoryKiB': setting({
    type: integer(1024, 1_048_576),
    unit: 'KiB',
    default: 19_456,
    meaning: 'Memory for hashing one password.',
    example: '19456',
  }),
  'webhooks.allowPrivate': switchRow(false, 'Allows webhooks and callbacks to private and loopback addresses.'),

  'wildfire.api.port': portRow(18080, 'Server API of WildfireChat: `/admin/*`, `/robot/*`.'),
  'wildfire.mqtt.port': portRow(1883, 'Client connections of WildfireChat (MQTT). Not built yet.'),
  'wildfire.route.port': portRow(
    8088,
    "`/route` and `/robot/*` of WildfireChat; the vendor's port is 80. Not built yet.",
  ),
  'wildfire.ws.port': portRow(8083, 'Client connections of WildfireChat (MQTT over WebSocket). Not built yet.'),
  'wildfire.secret': secretRow(
    secretText,
    "Signs calls of the WildfireChat Server API (the vendor's `http.admin.secret_key`).",
  ),
  'wildfire.noCheckTime': switchRow(false, 'Accepts signatures of any age.'),
  'wildfire.rejectReplay': switchRow(false, 'Accepts each signature once, up to 2 h behind or ahead of the clock.'),
  'wildfire.listShape': setting({
    type: choice('auto', 'seed', 'sdk'),
    default: 'auto',
    meaning:
      "Shape of user lists: an array (seed), the object that the Java SDK reads (sdk), or by the caller's User-Agent (auto).",
    example: 'auto',
  }),
  'wildfire.tokenKey': secretRow(
    tokenKeyText,
    "Part of every WildfireChat token (the vendor's `token.key`); changing it invalidates all of them.",
  ),
  'wildfire.tokenExpireMs': setting({
    type: integer(0, Number.MAX_SAFE_INTEGER),
    unit: 'ms',
    default: 0,
    meaning: 'Lifetime of a WildfireChat token. 0: unlimited.',
    example: '2592000000',
  }),
  'wildfire.aes256': switchRow(
    false,
    "Uses AES-256 instead of AES-128 for WildfireChat's tokens and client connections.",
  ),
  'wildfire.multiEndpoint': switchRow(false, 'Allows several devices of every class for one user.'),
  'wildfire.multiPcEndpoint': switchRow(false, 'Allows several computers for one user.'),
  'wildfire.multiPadEndpoint': switchRow(false, 'Allows several tablets for one user.'),
  'wildfire.publicHost': setting({
    type: optionalHost,
    default: '',
    defaultText: "the request's Host header",
    meaning: 'The host name in replies of `/route`. Not built yet.',
    example: 'im.example.com',
  }),
  'wildfire.callbacks.onlineStatus': urlRow(
    webUrl,
    'Called when a device goes online or offline. Empty: off.',
    'https://app.example.com/wildfire/online',
  ),
  'wildfire.callbacks.userInfo': urlRow(
    webUrl,
    "Called when a user's profile changes. Empty: off.",
    'https://app.example.com/wildfire/user-info',
  ),

  'openim.api.port': portRow(10002, 'Server API of OpenIM: `/user/*`, `/auth/*` and others.'),
  'openim.gateway.port': portRow(10001, 'WebSocket gateway of OpenIM clients.'),
  'openim.secret': secretRow(secretText, 'Signs OpenIM tokens; the secret of `/auth/get_admin_token`.'),
  'openim.adminUserId': setting({
    type: identifier,
    default: 'imAdmin',
    meaning: 'The user whose tokens have administrator rights in the OpenIM API.',
    example: 'imAdmin',
  }),
  'openim.multiLogin': setting({
    type: choice(0, 1, 4, 5),
    default: 1,
    meaning:
      'What a new OpenIM sign-in ends: nothing (0), the same platform (1), the same class of platform (4), all but PCs and one other (5).',
    example: '1',
  }),
  'openim.publicUrl': {
    ...urlRow(webUrl, 'The base URL sent to OpenIM clients.', 'https://im.example.com'),
    defaultText: "the request's Host header",
  },
  'openim.webhooks.url': urlRow(
    webUrl,
    "Base URL of OpenIM's webhooks; the command is added to its path. Empty: off.",
    'https://app.example.com/openim',
  ),
  ...webhookSettings,

  'lanying.port': portRow(18081, 'API of Lanying, `/v2/app_dns` and `/api/health`.'),
  'lanying.appId': setting({
    type: identifier,
    default: 'default',
    meaning: "The `app_id` of the default app in Lanying's API.",
    example: 'welovemaxim',
  }),
  'lanying.adminToken': secretRow(headerSecret, "The administrator's `access-token` of the Lanying API."),
  'lanying.timeZone': setting({
    type: timeZone,
    default: 'Asia/Shanghai',
    meaning: 'The time zone of hours without pushes, unless the user sets another.',
    example: 'Asia/Shanghai',
  }),
  'lanying.maxDevices': setting({
    type: integer(0, int32Max),
    unit: 'devices',
    default: 0,
    meaning: 'Devices of a Lanying user. 0: no limit.',
    example: '5',
  }),
  'lanying.tokenDays': setting({
    type: integer(1, 36_500),
    unit: 'days',
    default: 30,
    meaning: 'Lifetime of a Lanying token.',
    example: '30',
  }),
  'lanying.registrationOpen': switchRow(
    true,
    "Allows registration through the Lanying API without an administrator's token.",
  ),
  'lanying.publicUrl': {
    ...urlRow(webUrl, 'The base URL in replies of `/v2/app_dns`.', 'https://im.example.com'),
    defaultText: "the request's Host header",
  },

  'retention.sessionsDays': daysRow(
    90,
    'How long ended sessions are kept, and the secrets of ended WildfireChat sessions. The latest session of a device stays, without secrets; a client that signs in on it later gets new ones.',
  ),
  'retention.tokensDays': daysRow(
    90,
    'How long expired tokens are kept. Afterwards Lanying answers such a token as unknown (10008), not as expired (402).',
  ),
  'retention.auditDays': daysRow(0, 'How long audit entries are kept.'),
  'retention.pushTasksDays': daysRow(
    30,
    'How long finished push tasks are kept, with their counts and request ids. A request id may be used again afterwards.',
  ),
  'retention.deadLettersDays': daysRow(
    30,
    'How long messages are kept that no webhook took. Of more than 100,000 the oldest are deleted earlier.',
  ),

  'push.sinks': setting<ReadonlyMap<string, Sink>>({
    type: sinks,
    default: new Map(),
    defaultText: 'all to log',
    meaning:
      'The sink of each `notifier_name`: `log`, `webpush`, or `webhook:URL`. One entry is the setting `push.sinks.<name>`.',
    example: '{"apns-prod":"webhook:https://push.example.com/apns"}',
  }),
} as const

type Settings = typeof settings
export type Key = keyof Settings & string
type ValueOf<S> = S extends Setting<infer T> ? T : never

/** Every setting's value, by its key: `config['wildfire.api.port']` is `number | 'off'`. */
export type Config = { readonly [K in Key]: ValueOf<Settings[K]> }

export type SecretKey = { [K in Key]: Settings[K] extends { readonly secret: true } ? K : never }[Key]

export const keys = Object.keys(settings) as readonly Key[]
export const isKey = (text: string): text is Key => Object.hasOwn(settings, text)

/** The row of a key, for code that treats all rows alike. */
export const settingOf = (key: Key): Setting<unknown> => settings[key] as Setting<unknown>

export const isSecretKey = (key: Key): key is SecretKey => settingOf(key).secret === true
export const secretKeys: readonly SecretKey[] = keys.filter(isSecretKey)

/** The setting as an environment variable: `wildfire.api.port` is `ROLLCALL_WILDFIRE_API_PORT`. */
export const environmentPrefix = 'ROLLCALL_'
export const environmentName = (key: Key): string => `${environmentPrefix}${key.replaceAll('.', '_').toUpperCase()}`
