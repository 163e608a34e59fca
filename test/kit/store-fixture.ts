import { Database } from 'bun:sqlite'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestClock } from './clock.ts'
import { everyAnswer, type Subjects } from './every-answer.ts'
import { dataOf, lanyingClient } from './lanying-client.ts'
import { openimClient } from './openim-client.ts'
import { type Settings, startTestServer, type TestServer } from './server.ts'

/** A store as a version wrote it: `sql` makes the database; `answers` are what its server answered at `atMs`. */
export type StoreFixture = {
  readonly sql: string
  readonly atMs: number
  readonly subjects: Subjects
  readonly answers: Record<string, unknown>
}

/** The settings of the server that wrote a fixture. Its secrets are public. */
export const fixtureSettings: Settings = {
  'secrets.key': 'fixture-secrets-key-of-no-server',
  'wildfire.secret': 'fixture-wildfire-secret-of-no-server',
  'wildfire.tokenKey': 'fixture-wildfire-token-key-of-no-server',
  'openim.secret': 'fixture-openim-secret-of-no-server',
  'lanying.adminToken': 'fixture-lanying-admin-token-of-no-server',
  'rollcall.adminKey': 'fixture-rollcall-admin-key-of-no-server',
  'passwords.memoryKiB': 1024,
  // Nothing listens there: the messages stay in the outbox.
  'wildfire.callbacks.userInfo': 'http://127.0.0.1:9/',
  'webhooks.allowPrivate': true,
}

const folder = join(import.meta.dir, '../e2e/stores')
export const fixturePath = (migration: string, kind: 'sql' | 'json'): string => join(folder, `${migration}.${kind}`)

export function readFixture(migration: string): StoreFixture {
  const answers = JSON.parse(readFileSync(fixturePath(migration, 'json'), 'utf8')) as Omit<StoreFixture, 'sql'>
  return { ...answers, sql: readFileSync(fixturePath(migration, 'sql'), 'utf8') }
}

/** Makes the database of a fixture in a new file. */
export function restoreFixture({ sql }: StoreFixture, path: string): void {
  const database = new Database(path)
  database.run('pragma foreign_keys = off')
  database.transaction(() => database.run(sql))()
  database.close()
}

/** A fixture of this version: rows in every table that a server fills. */
export async function makeFixture(): Promise<StoreFixture> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-fixture-'))
  const clock = new TestClock()
  const server = await startTestServer({ settings: fixtureSettings, clock, dataDir })
  try {
    const subjects = await fillStore(server, clock)
    clock.advance(1_000)
    const answers = await everyAnswer(server, subjects)
    await server.close()
    return { sql: dump(join(dataDir, 'rollcall.db')), atMs: clock.now(), subjects, answers }
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

/** Users, robots, things, sessions, tokens and push state, made through the APIs. */
export async function fillStore(server: TestServer, clock: TestClock): Promise<Subjects> {
  await wildfireRows(server, clock)
  const openimTokens = await openimRows(server, clock)
  const { nums, lanyingTokens, pushTasks } = await lanyingRows(server, clock)
  const made = ['ann', 'bob', 'muted', 'banned', 'gone', 'cid', 'dan', ...nums.map(String)]
  const { users } = server.core
  const numbers = await Promise.all(made.map(async (uid) => (await users.find('default', uid))?.num))
  return {
    uids: [...made, 'unregistered'],
    nums: [...new Set(numbers.flatMap((num) => num ?? []))],
    openimTokens,
    lanyingTokens,
    robots: ['bot'],
    things: ['thing'],
    pushTasks,
    madeAtMs: clock.now(),
  }
}

async function wildfireRows({ wildfire, core }: TestServer, clock: TestClock): Promise<void> {
  const call = async (path: string, body: object) => {
    clock.advance(1_000)
    const answer = await wildfire(path, body)
    if (answer.code !== 0) throw new Error(`${path}: ${answer.code} ${answer.msg}`)
  }
  for (const userId of ['ann', 'bob', 'muted', 'banned', 'gone'])
    await call('/admin/user/create', { userId, name: userId, displayName: `${userId} 安`, mobile: `1${userId}` })
  for (const [userId, clientId, platform] of [
    ['ann', 'phone', 1],
    ['ann', 'newer phone', 2],
    ['bob', 'browser', 5],
    ['banned', 'phone', 1],
    ['unregistered', 'phone of unregistered', 1],
  ])
    await call('/admin/user/get_token', { userId, clientId, platform })
  await call('/admin/user/update_block_status', { userId: 'muted', status: 1 })
  await call('/admin/user/update_block_status', { userId: 'banned', status: 2 })
  await call('/admin/user/kickoff_client', { first: 'bob', second: 'browser' })
  await call('/admin/robot/create', { userId: 'bot', name: 'bot', owner: 'ann', secret: 'of the robot', callback: '' })
  await call('/admin/device/create', { deviceId: 'thing', owners: ['ann', 'bob'], extra: '{"a":1}' })
  await call('/admin/user/put_setting', { userId: 'ann', scope: 1, key: 'key', value: 'of ann' })
  await call('/admin/user/destroy', { userId: 'gone' })
  const key = { kind: 'key', id: 'wildfire.secret' } as const
  const device = { dialect: 'wildfire', clientKey: 'newer phone' } as const
  await core.pushBindings.bind({ app: 'default', dialect: 'wildfire', actor: key }, 'ann', device, { token: 'of ann' })
}

async function openimRows(server: TestServer, clock: TestClock): Promise<string[]> {
  const client = await openimClient({ url: server.urls.openim ?? '', secret: server.config['openim.secret'] })
  await client.register('cid', 'dan')
  const tokens: string[] = []
  for (const [uid, platform] of [
    ['cid', 5],
    ['cid', 5],
    ['cid', 1],
    ['dan', 2],
  ] as const) {
    clock.advance(1_000)
    tokens.push(await client.token(uid, platform))
  }
  const call = async (path: string, body: object) => {
    clock.advance(1_000)
    const { errCode, errDlt } = await client.call(path, body)
    if (errCode !== 0) throw new Error(`${path}: ${errCode} ${errDlt}`)
  }
  await call('/auth/force_logout', { userID: 'dan', platformID: 2 })
  await call('/user/process_user_command_add', { userID: 'cid', type: 1, uuid: 'a', value: 'of cid', ex: '' })
  await call('/user/set_user_client_config', { userID: 'cid', configs: { key: 'value' } })
  await call('/user/add_notification_account', { userID: 'news', nickName: 'News', faceURL: '', appMangerLevel: 3 })
  await call('/user/set_global_msg_recv_opt', { userID: 'dan', globalRecvMsgOpt: 2 })
  return tokens
}

async function lanyingRows(server: TestServer, clock: TestClock) {
  const client = lanyingClient(server)
  const erin = await client.register('erin')
  const finn = await client.register('finn')
  const lanyingTokens: string[] = []
  for (const [name, guid] of [
    ['erin', 'guid of erin'],
    ['erin', undefined],
    ['finn', 'guid of finn'],
  ] as const) {
    clock.advance(1_000)
    lanyingTokens.push((await client.logIn(name, guid)).token)
  }
  const call = async (route: string, as: number, body?: object) => {
    clock.advance(1_000)
    const answer = await client.call(route, { as }, body)
    if (answer.code !== 200) throw new Error(`${route}: ${answer.code} ${answer.message}`)
    return answer
  }
  await call('POST /user/settings', erin, { no_push_detail: true, push_nick_name: 'E' })
  await call('POST /user/token/bind', erin, { device_sn: 1, device_token: 'of erin', notifier_name: 'log' })
  await call('POST /user/push/alias', erin, { alias: 'alias of erin' })
  await call('POST /user/push/tag', erin, { tags: ['red', 'green'] })
  await call('POST /user/push/badge', erin, { badge: 3 })
  await call('POST /user/kick', finn, { device_sn: 1 })
  const push = { audience: { user_id: [erin] }, message: { title: 'T', body: 'B' }, setting: { request_id: 'once' } }
  const notified = await client.call<{ task_id: number }>('POST /push/notify', 'admin', push)
  const task = dataOf(notified).task_id
  await finished(server, task)
  return { nums: [erin, finn], lanyingTokens, pushTasks: [task] }
}

async function finished({ core }: TestServer, task: number): Promise<void> {
  const { pushTasks } = core.context.storage
  while ((await pushTasks.list('default', [task]))[0]?.state === 'open') await new Promise((done) => setImmediate(done))
}

/** The database as SQL text: tables and indexes, then every row; triggers last, since what they wrote is among the rows. */
function dump(path: string): string {
  const database = new Database(path, { readonly: true })
  try {
    const rows = tablesOf(database).flatMap((table) => rowsOf(database, table))
    return `${[...schemaOf(database, 'table', 'index'), ...rows, ...schemaOf(database, 'trigger')].join('\n')}\n`
  } finally {
    database.close()
  }
}

const schemaOf = (database: Database, ...types: string[]): string[] =>
  types.flatMap((type) =>
    database
      .query<{ sql: string }, [string]>(
        'select sql from sqlite_master where type = ? and sql is not null order by name',
      )
      .all(type)
      .map(({ sql }) => `${sql};`),
  )

const tablesOf = (database: Database): string[] =>
  database
    .query<{ name: string }, []>("select name from sqlite_master where type = 'table' order by name")
    .all()
    .map(({ name }) => name)

function rowsOf(database: Database, table: string): string[] {
  const rows = database.query(`select * from "${table}"`).values()
  return rows.map((values) => `insert into "${table}" values (${values.map(literal).join(', ')});`)
}

const literal = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`
