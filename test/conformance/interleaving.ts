import { afterAll, beforeAll, expect, test } from 'bun:test'
import fc from 'fast-check'
import { isCoreError } from '../../src/core/errors.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { AppId, UserId } from '../../src/core/values.ts'
import { openTestCore, type TestCore } from '../kit/core.ts'
import { exercisesOf, loginPrefix, setUpExercises } from '../kit/service-exercises.ts'
import { longRun } from '../kit/services.ts'
import { flagged } from '../kit/test-flags.ts'
import type { DriverFlags, OpenedStore, OpenStore } from './drivers.ts'
import { counters } from './given.ts'

/** How often each pair runs at the same time. */
const rounds = 2
/** On a busy machine. */
const pairMsMax = 5_000

/** What two calls answered, and what is stored then. */
type Result = { readonly answers: readonly string[]; readonly state: unknown }

/**
 * Two nodes call methods of the services at the same time on one database. What they answer and leave is what one of the two
 * orders, one after the other, answers and leaves.
 */
export function interleavingSuite(open: OpenStore, flags: DriverFlags): void {
  const all = pairsOf([...writesOf({} as TestCore, 'any').keys()])
  const pairs = Math.min(all.length, flagged('pairs') ?? (longRun && !flags.oneWriter ? 150 : 20))
  let opened: OpenedStore
  let nodes: readonly [TestCore, TestCore]
  let apps = 0
  beforeAll(async () => {
    opened = await open()
    const other = flags.severalHandles ? await opened.openAnother() : opened.storage
    nodes = [await openTestCore({ storage: () => opened.storage }), await openTestCore({ storage: () => other })]
  })
  afterAll(async () => {
    for (const node of nodes) await node.close()
    await opened.close()
  })

  /** An app with users, devices, sessions and more, and no other. */
  async function newApp(): Promise<AppId> {
    const app = `app${++apps}`
    await opened.storage.apps.insert({ id: app, createdAtMs: apps }, counters)
    await setUpExercises(nodes[0], app)
    return app
  }
  async function run(names: readonly [string, string], inOrder: 'together' | readonly number[]): Promise<Result> {
    const app = await newApp()
    const calls = names.map((name, node) => () => answerOf(writesOf(nodes[node] ?? nodes[0], app).get(name)))
    const answers: string[] = []
    const call = async (index: number) => {
      answers[index] = (await calls[index]?.()) ?? ''
    }
    if (inOrder === 'together') await Promise.all([call(0), call(1)])
    else for (const index of inOrder) await call(index)
    const state = await stateOf(opened.storage, app)
    // A server has a bounded number of them.
    for (const { name } of await loginsOf(opened.storage, app))
      await opened.storage.console.removeLogin(loginPrefix(app) + name)
    return { answers, state }
  }

  test(
    `${pairs} of ${all.length} pairs of methods at the same time do what they do one after the other`,
    async () => {
      // Others in each run.
      const [chosen = []] = fc.sample(fc.shuffledSubarray(all, { minLength: pairs, maxLength: pairs }), 1)
      for (const [first, second] of chosen) {
        const serial = [await run([first, second], [0, 1]), await run([first, second], [1, 0])]
        for (let round = 0; round < rounds; round++) {
          const together = await run([first, second], 'together')
          const isSerial = serial.some((one) => Bun.deepEquals(one, together))
          if (!isSerial) expect({ first, second, ...together }).toEqual({ first, second, ...(serial[0] as Result) })
        }
      }
    },
    300_000 + pairs * pairMsMax,
  )
}

/** Each method with each, itself included: which node calls which makes no difference. */
const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((one, index) => names.slice(index).map((other): [string, string] => [one, other]))

/** Exercises of two calls each, between which another may come. */
const severalCalls = [
  'adminTokens.revoke',
  'appSettings.remove',
  'consoleSessions.signInByLink',
  'consoleSessions.signOut',
  'restrictions.lift',
  'sessions.openSessionForToken',
  'userNotes.remove',
  'users.updateEach',
]

/** The methods that write, by `service.method`, but those that make apps. */
function writesOf(on: TestCore, app: AppId): Map<string, () => unknown> {
  const all = Object.entries(exercisesOf(on, app)).flatMap(([service, methods]) =>
    Object.entries(methods).map(([method, exercise]) => [`${service}.${method}`, exercise] as const),
  )
  const wanted = all.filter(
    ([name, { kind }]) => kind === 'writes' && !name.startsWith('apps.') && !severalCalls.includes(name),
  )
  return new Map(wanted.map(([name, { run }]) => [name, run]))
}

async function answerOf(run: (() => unknown) | undefined): Promise<string> {
  try {
    await run?.()
    return 'done'
  } catch (error) {
    if (isCoreError(error)) return error.code
    // Two exercises bring the same token, which dialects never do.
    if (/tokens.*hash/.test(String(error))) return 'token exists'
    throw error
  }
}

const page = { offset: 0, limit: 99 }

/** What is stored for an app, without ids and numbers that differ from one run to another. */
async function stateOf(storage: Storage, app: AppId): Promise<unknown> {
  const users = await storage.users.list(app, { destroyed: true }, page)
  const perUser = await Promise.all(
    [...users.map(({ uid }) => uid), 'new'].map((uid) => stateOfUser(storage, app, uid)),
  )
  const state = {
    users,
    perUser,
    counts: await Promise.all([storage.users.count(app, {}), storage.users.count(app, { destroyed: true })]),
    robots: await storage.robots.list(app, page),
    restrictions: await storage.restrictions.list(app, undefined, 99),
    admins: await storage.tokens.listAdmin(app, 'lanying'),
    // When a key was used is noted without waiting for it.
    keys: (await storage.adminKeys.list(app, undefined, 99)).map(({ lastUsedAtMs, ...key }) => key),
    logins: await loginsOf(storage, app),
    config: await storage.clientConfig.list(app, { uid: '', key: '' }, page),
    thing: await storage.things.find(app, 'thing'),
    aliases: await storage.pushAliases.listByAliases(app, ['alias']),
    trail: (await storage.audit.list(app, {}, 999)).map(({ action, target, changed }) => ({ action, target, changed })),
  }
  return sortedLists(withoutChance(state, app))
}

/** Logins of the console belong to no app; those of its exercises are named after it. */
async function loginsOf({ console }: Storage, app: AppId) {
  const prefix = loginPrefix(app)
  const logins = await console.listLogins(prefix, 9)
  return logins
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, passwordHash, ...rest }) => ({
      ...{ ...rest, name: name.slice(prefix.length) },
      hasPassword: passwordHash !== undefined,
    }))
}

async function stateOfUser(storage: Storage, app: AppId, uid: UserId) {
  return {
    password: (await storage.users.passwordHash(app, uid)) !== undefined,
    devices: await storage.devices.listOfUser(app, uid),
    sessions: await storage.sessions.listLive(app, uid),
    tokens: await storage.tokens.listLive(app, uid),
    bindings: await storage.pushBindings.listOfUser(app, uid),
    tags: await storage.pushTags.listOfUser(app, uid),
    settings: await storage.settings.of(app, uid),
    commands: await storage.userCommands.list(app, uid, undefined, 99),
  }
}

const byChance = new Set(['id', 'num', 'hash', 'tokenId', 'token', 'secret', 'secrets'])

/** Nums are uids too, where no uid was given. */
const withoutChance = (state: unknown, app: AppId): unknown =>
  JSON.parse(
    JSON.stringify(state, (key, value) => (byChance.has(key) ? typeof value : value)),
    (_, value) =>
      typeof value === 'string'
        ? value.replaceAll(/[0-9a-f]{32}|[0-9a-f]{16}|\d{10,}/g, '#').replaceAll(app, 'app')
        : value,
  )

function sortedLists(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sortedLists).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sortedLists(one)]))
}
