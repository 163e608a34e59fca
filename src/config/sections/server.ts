import { optionalSecretRow, perApp, portRow, secretRow, settingRow, switchRow, urlRow } from '../setting-rows.ts'
import {
  choice,
  databaseUrl,
  folderPath,
  headerSecret,
  host,
  int32Max,
  integer,
  networks,
  nodeNumberOrAuto,
  optionalUrl,
  secretText,
  webUrl,
} from '../setting-types.ts'

/** Settings of the whole server: host, storage, node, admin API, log, limits. */
export const serverSettings = {
  host: settingRow({
    type: host,
    default: '127.0.0.1',
    meaning:
      'The address that all listeners bind to, except the one of `rollcall.port`. 0.0.0.0 or :: opens them to the network.',
    example: '0.0.0.0',
  }),
  trustedProxies: settingRow({
    type: networks,
    default: [],
    defaultText: 'none',
    meaning:
      "Proxies whose X-Forwarded-For and X-Forwarded-Proto headers, and PROXY protocol on the MQTT link, are trusted for the client's address.",
    example: '10.0.0.0/8,127.0.0.1',
  }),
  insecureDev: {
    ...switchRow(
      false,
      'Accepts weak secrets, for development. Works only while `host` and `rollcall.host` are loopback addresses.',
    ),
    example: 'false',
  },
  testClockOffsetMs: settingRow({
    type: integer(-int32Max, int32Max),
    default: 0,
    meaning:
      'How many ms the wall clock of this server is ahead, for tests of clocks that differ. Needs `insecureDev`.',
    example: '3600000',
  }),

  'data.dir': settingRow({
    type: folderPath,
    default: './data',
    meaning: 'The folder of the embedded database, the generated secrets and the lock of the server.',
    example: '/var/lib/rollcall',
  }),
  'database.url': settingRow({
    type: databaseUrl,
    default: '',
    defaultText: 'SQLite: rollcall.db in data.dir',
    meaning:
      'The database: `sqlite:FILE`, or `postgres://USER:PASSWORD@HOST:PORT/NAME` (PostgreSQL 14 or newer; the database must exist), which needs `secrets.key`. Of several hosts, separated by commas, the first that accepts writes is used.',
    example: 'sqlite:./data/rollcall.db',
  }),
  'database.poolMax': settingRow({
    type: integer(4, 500),
    default: 10,
    meaning:
      'How many connections this node makes to PostgreSQL. All nodes together must stay below its max_connections; more than a few for each of its cores make it slower.',
    example: '10',
  }),
  'redis.url': urlRow(
    optionalUrl('URL', 'redis://', 'rediss://'),
    'Redis 6.2 or newer, Valkey or a Redis Cluster, over which several nodes work together; they share one PostgreSQL. Empty: a single node.',
    'redis://127.0.0.1:6379',
  ),
  'node.id': settingRow({
    type: nodeNumberOrAuto,
    default: 'auto',
    defaultText: '1; in a cluster the lowest free number',
    meaning: 'The number of this node. Empty or auto: 1 on a single node, the lowest free one in a cluster.',
    example: '1',
  }),
  'secrets.key': secretRow(
    secretText,
    'Encrypts stored values that must be read back, such as push tokens. Losing or changing it makes them unreadable, so a start with another one than the database was written under is refused. All nodes of a cluster need the same. It is replaced with `secrets.previousKey`.',
  ),
  'secrets.previousKey': optionalSecretRow(
    secretText,
    'While `secrets.key` is replaced: the other of the two keys. Stored values are read under both; a job encrypts them under `secrets.key`. Not needed any more when `rollcall status` says so: [secret rotation](../guide/secret-rotation.md#secretskey).',
  ),

  'rollcall.host': settingRow({
    type: host,
    default: '127.0.0.1',
    meaning:
      'The address that the listener of `rollcall.port` binds to; `host` does not change it. Anything but a loopback address shows the admin API and the metrics to the network.',
    example: '10.0.0.5',
  }),
  'rollcall.port': portRow(18000, 'Admin API `/v1`, `/metrics`, `/healthz`, `/readyz`, `/openapi.json`.'),
  'rollcall.publicUrl': urlRow(
    webUrl,
    'The URL at which browsers reach the listener of `rollcall.port`, behind a proxy for example: links of `rollcall console` begin with it.',
    'https://rollcall.example.com',
  ),
  'rollcall.adminKey': secretRow(headerSecret, 'The key of the admin API: `Authorization: Bearer <key>`.'),

  'console.enabled': switchRow(
    true,
    'Serves the web console under `/console/` on the listener of `rollcall.port`. Without it nobody can sign in, and sessions of the console are refused.',
  ),

  'policy.scope': perApp(
    settingRow({
      type: choice('dialect', 'all'),
      default: 'dialect',
      meaning: 'Which sessions a new client may end: those of its own dialect, or all of the user.',
      example: 'dialect',
    }),
  ),
  'log.level': settingRow({
    type: choice('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    default: 'info',
    meaning: 'The lowest level of log lines that are written.',
    example: 'info',
  }),
  'log.requests': settingRow({
    type: choice('errors', 'all'),
    default: 'errors',
    meaning: 'Which requests are logged: failed and slow ones, or all.',
    example: 'all',
  }),
  'limits.requests': settingRow({
    type: integer(0, int32Max),
    unit: 'requests in 10 s',
    default: 0,
    meaning: 'Requests an app may send. 0: no limit.',
    example: '10000',
  }),
  'limits.connects.perAddress': settingRow({
    type: integer(0, int32Max),
    unit: 'connections',
    default: 0,
    meaning: 'Connections an address may hold, of IPv6 a /64. 0: no limit.',
    example: '100',
  }),
  'limits.connects.perUser': settingRow({
    type: integer(0, int32Max),
    unit: 'connections',
    default: 100,
    meaning: 'Connections a user may hold. 0: no limit.',
    example: '100',
  }),
  'limits.frames': settingRow({
    type: integer(0, 100_000),
    unit: 'frames a second',
    default: 50,
    meaning:
      'Frames a client may send on one connection, heartbeats included; four times as many at once. Over it the connection is closed with reason `rate`. 0: no limit.',
    example: '100',
  }),
  'limits.loginFailures': settingRow({
    type: integer(0, int32Max),
    unit: 'failures in 5 min',
    default: 10,
    meaning: 'Failed sign-ins allowed for an account; ten times as many for an address, of IPv6 a /64. 0: no limit.',
    example: '10',
  }),
  'limits.registrations': settingRow({
    type: integer(0, int32Max),
    unit: 'registrations in 10 min',
    default: 0,
    meaning: 'Users an address may register, of IPv6 a /64. Calls with an admin token are not counted. 0: no limit.',
    example: '20',
  }),
  'passwords.memoryKiB': settingRow({
    type: integer(1024, 1_048_576),
    unit: 'KiB',
    default: 19_456,
    meaning: 'Memory for hashing one password.',
    example: '19456',
  }),
  'http.reasonHeader': {
    ...switchRow(
      false,
      'Adds the header `Rollcall-Reason` to failures: one fixed sentence that says why. Always on with `insecureDev`.',
    ),
    example: 'true',
  },
  'shutdown.noticeMs': settingRow({
    type: integer(0, 60_000),
    unit: 'ms',
    default: 500,
    meaning:
      'On SIGTERM `/readyz` answers 503 at once; for this time requests are still accepted, and their replies close the connection.',
    example: '5000',
  }),
  'events.presence': perApp(
    switchRow(
      false,
      'Stores who connects and disconnects, as `GET /v1/presence-events` reads it, for `retention.presenceDays`. A webhook of types of presence does so too while it is enabled.',
    ),
  ),
  'webhooks.allowPrivate': switchRow(false, 'Allows webhooks and callbacks to private and loopback addresses.'),
  'webhooks.backlogMax': settingRow({
    type: integer(0, int32Max),
    unit: 'events',
    default: 1_000_000,
    meaning:
      'How many events of the log an enabled webhook of `/v1/webhooks` may keep from being deleted while it does not take them. One that is over it is disabled. 0: no limit.',
    example: '5000000',
  }),
} as const
