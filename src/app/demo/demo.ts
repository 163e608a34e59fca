import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AdminClient } from '../../admin-client/client.ts'
import { itemsOf, replyOf } from '../../admin-client/pages.ts'
import { AdminApiError } from '../../admin-client/problem.ts'
import type { DemoRequest, RunDemo } from '../../cli/commands/demo.ts'
import { writeFileAtomically } from '../../config/atomic-file.ts'
import { makeDataDir } from '../../config/data-dir.ts'
import type { Config } from '../../config/settings.ts'
import { mapLimited } from '../../core/concurrency/map-limited.ts'
import { CoreError } from '../../core/errors.ts'
import type { CommandDeps } from '../offline-commands.ts'
import { Crowd } from './crowd.ts'
import {
  type ConnectDeps,
  createPeople,
  type DemoWire,
  kickSome,
  type Person,
  signEveryoneIn,
  signIn,
} from './people.ts'
import { type DemoSecrets, type DemoUrls, VendorCalls } from './vendor-calls.ts'

/** Kept so that a later run goes on with the same app. */
type DemoFile = DemoSecrets & { readonly password: string }

const robotsMax = 3
const thingsMax = 3
const deletesMax = 8

/** Failures of one kind, reported once. */
class Failures {
  #count = 0
  #first: unknown

  readonly add = (error: unknown): undefined => {
    if (this.#count++ === 0) this.#first = error
  }
  /** Prints nothing when there was none. */
  print(io: DemoRequest['io'], what: string): void {
    if (this.#count === 0) return
    const text = this.#first instanceof Error ? this.#first.message : String(this.#first)
    io.error(`\n${this.#count} ${what} failed; the first: ${text}\n`)
  }
}

/** The command `rollcall demo`. */
export const demo =
  (means: CommandDeps): RunDemo =>
  async (request) => {
    if (request.clean) return clean(request)
    const { config, client, io } = request
    const file = await secretsOf(request, means)
    const urls = urlsOf(config)
    const wires = wiresOf(urls)
    if (wires.length === 0) throw new CoreError('request.invalid', 'the listeners of all client protocols are off')
    let created = 0
    const people = await createPeople(
      request.users,
      { client, password: file.password, wires, ids: means.ids, nowMs: means.clock.now() },
      () => progress(io, `${++created} of ${request.users} users`),
    )
    await createOthers(client, people)
    const connect = connectDeps(request, means, file, urls)
    progress(io, 'signing in')
    const failures = new Failures()
    await signEveryoneIn(people, connect, failures.add)
    failures.print(io, 'sign-ins')
    await kickSome(people, client)
    return live(people, connect, request, means)
  }

/** Stays until it is stopped. */
async function live(
  people: readonly Person[],
  connect: ConnectDeps,
  request: DemoRequest,
  { clock, ids }: CommandDeps,
) {
  const { io, app } = request
  const stopped = Promise.withResolvers<void>()
  const release = request.onStopSignal(() => stopped.resolve())
  // A timer of the clock does not keep the process running.
  const keep = new Promise<void>((resolve) => stopped.promise.then(resolve))
  const failures = new Failures()
  const crowd = new Crowd(people, {
    clock,
    ids,
    online: request.online,
    connect: (person) => signIn(person, true, connect),
    failed: failures.add,
    onChange: (online) => progress(io, `${online} online`),
  })
  try {
    await crowd.start()
    io.out(`${JSON.stringify({ app, users: people.length, online: request.online })}\n`)
    io.error(
      `\nApp ${app}: people connect and disconnect until Ctrl-C. \`rollcall online --app ${app}\` counts them.\n`,
    )
    await keep
  } finally {
    await crowd.end()
    release()
  }
  failures.print(io, 'connects')
  io.error(`\nAll users are offline. \`rollcall demo --clean --app ${app}\` deletes the users.\n`)
  return 0
}

const progress = (io: DemoRequest['io'], text: string): void => {
  if (io.isTerminal) io.error(`\r\u001b[K${text}`)
}

/** The secrets of the app, which is created when there is none. Throws when another made it: its secrets are not known. */
async function secretsOf({ app, root, config }: DemoRequest, { ids }: CommandDeps): Promise<DemoFile> {
  const path = join(config['data.dir'], `demo-${app}.json`)
  const kept = readFile(path)
  if (kept) return kept
  const { secrets } = await replyOf(root.POST('/v1/apps', { body: { id: app } })).catch((error) => {
    if (!(error instanceof AdminApiError) || error.status !== 409) throw error
    throw new CoreError(
      'resource.exists',
      `the app ${app} exists, and not by a demonstration from this folder; name another by --app`,
    )
  })
  const { 'wildfire.secret': wildfire = '', 'openim.secret': openim = '' } = secrets
  const file: DemoFile = { 'wildfire.secret': wildfire, 'openim.secret': openim, password: ids.hex(16) }
  makeDataDir(config['data.dir'])
  writeFileAtomically(path, `${JSON.stringify(file)}\n`)
  return file
}

function readFile(path: string): DemoFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DemoFile
  } catch {
    return undefined
  }
}

/** Robots and things, of the first people. */
async function createOthers(client: AdminClient, people: readonly Person[]): Promise<void> {
  const existing = (error: unknown) => {
    if (!(error instanceof AdminApiError) || error.status !== 409) throw error
  }
  for (const [place, { uid }] of people.slice(0, robotsMax).entries()) {
    const robot = { user: `demo-robot-${place + 1}`, displayName: `Robot ${place + 1} 机器人`, owner: uid }
    await client.POST('/v1/robots', { body: robot }).catch(existing)
  }
  for (const [place, { uid }] of people.slice(0, thingsMax).entries())
    await client.POST('/v1/things', { body: { thing: `demo-thing-${place + 1}`, owners: [uid] } }).catch(existing)
}

function connectDeps(
  { app, config, nowMs }: DemoRequest,
  { clock, ids }: CommandDeps,
  secrets: DemoFile,
  urls: DemoUrls,
): ConnectDeps {
  const adminUserId = config['openim.adminUserId']
  const calls = new VendorCalls({ app, urls, secrets, adminUserId, clock, ids })
  return { calls, urls, password: secrets.password, aes256: config['wildfire.aes256'], now: nowMs }
}

/** Deletes the users, robots and things of the app; the app itself stays. */
async function clean({ client, io, app }: DemoRequest): Promise<number> {
  const users = await Array.fromAsync(
    itemsOf((after) => replyOf(client.GET('/v1/users', { params: { query: after } }))),
  )
  const shown = users.filter(({ registered, destroyedAt }) => registered && destroyedAt === undefined)
  await mapLimited(shown, deletesMax, async ({ uid }) => {
    const path = { user: `uid:${uid}` }
    // They belong to the id, and would stay.
    await client.DELETE('/v1/users/{user}/ban', { params: { path } })
    await client.DELETE('/v1/users/{user}/mute', { params: { path } })
    await client.DELETE('/v1/users/{user}', { params: { path, query: { dryRun: 'false' } } })
  })
  const things = await Array.fromAsync(
    itemsOf((after) => replyOf(client.GET('/v1/things', { params: { query: after } }))),
  )
  await mapLimited(things, deletesMax, async ({ thing }) => {
    await client.DELETE('/v1/things/{thing}', { params: { path: { thing } } })
  })
  io.error(`${shown.length} users and ${things.length} things of the app ${app} are deleted\n`)
  return 0
}

/** From the configuration: the demonstration runs on the machine of the server. */
function urlsOf(config: Config): DemoUrls {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host
  const ports = {
    wildfire: ['http', config['wildfire.api.port']],
    wildfireMqtt: ['mqtt', config['wildfire.mqtt.port']],
    openim: ['http', config['openim.api.port']],
    openimGateway: ['ws', config['openim.gateway.port']],
    lanying: ['http', config['lanying.port']],
  } as const
  const open = Object.entries(ports).filter(([, [, port]]) => port !== 'off' && port !== 0)
  return Object.fromEntries(open.map(([name, [scheme, port]]) => [name, `${scheme}://${host}:${port}`]))
}

function wiresOf(urls: DemoUrls): DemoWire[] {
  const wires: DemoWire[] = []
  if (urls.wildfire && urls.wildfireMqtt) wires.push('wildfire')
  if (urls.openim && urls.openimGateway) wires.push('openim')
  if (urls.lanying) wires.push('lanying')
  return wires
}
