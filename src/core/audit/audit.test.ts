import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { appKeys, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { everyByte, everyRow } from '../../../test/kit/database.ts'
import { repeatingStorage } from '../../../test/kit/repeating-storage.ts'
import {
  exerciseCall as call,
  type Exercise,
  exercisesOf,
  secrets as secret,
  setUpExercises,
} from '../../../test/kit/service-exercises.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
  await setUpExercises(on)
})
afterEach(() => on.close())

/** `service.method` of every exercise of a kind. They are made anew for each core; their names are always the same. */
const nameless = {} as TestCore
const namesOf = (kind: Exercise['kind']) =>
  [...allOf(nameless)].filter(([, one]) => one.kind === kind).map(([name]) => [name])
function* allOf(core: TestCore): Generator<[name: string, exercise: Exercise]> {
  for (const [service, methods] of Object.entries(exercisesOf(core)))
    for (const [method, exercise] of Object.entries(methods)) yield [`${service}.${method}`, exercise]
}
async function exercise(name: string, core = on): Promise<void> {
  await new Map(allOf(core)).get(name)?.run()
}
const ownTraces = async (core = on) =>
  (await core.storage.audit.list('default', {}, 100)).filter(
    ({ actor }) => actor.kind === 'console' && actor.id === call.actor.id,
  )

test('every method of every service is exercised', () => {
  const { context: _, ...services } = on.core
  const methods = Object.entries(services).flatMap(([name, service]) =>
    Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(service)))
      .filter(([method, { value }]) => method !== 'constructor' && typeof value === 'function')
      .map(([method]) => `${name}.${method}`),
  )
  expect([...allOf(on)].map(([name]) => name).toSorted()).toEqual(methods.toSorted())
})

describe('a method that reads writes nothing', () => {
  test.each(namesOf('reads'))('%s', async (name) => {
    const statements = await on.statementsOf(() => exercise(name))
    expect(statements.filter(({ sql }) => !/^select /i.test(sql))).toEqual([])
  })
})

describe('a method for internal state writes no audit entry', () => {
  test.each(namesOf('internal'))('%s', async (name) => {
    const statements = await on.statementsOf(() => exercise(name))
    expect(statements.filter(({ sql }) => /^insert /i.test(sql))).toHaveLength(1)
    expect(await ownTraces()).toEqual([])
  })
})

// That each write has its entry, its event and its key is checked by the storage that the core is given: see store-rules.ts.
describe('every change writes an audit entry: who, what, on whom, through which dialect, when', () => {
  test.each(namesOf('writes'))('%s', async (name) => {
    on.clock.advance(1_000)
    await exercise(name)
    const own = await ownTraces()
    expect(own.length).toBeGreaterThan(0)
    for (const trace of own) {
      const { app, actor, dialect, requestId } = call
      expect(trace).toMatchObject({ app, actor, dialect, requestId, atMs: on.clock.now() })
      expect(trace.action).toMatch(/^[a-z_]+\.[a-z_]+$/)
    }
  })
  test('a refused call writes none', async () => {
    const before = (await on.storage.audit.list('default', {}, 100)).length
    const refused = [
      on.core.users.update(call, 'nobody', { displayName: 'x' }),
      on.core.users.register(call, [{ uid: 'new' }, { uid: 'bob' }]),
      on.core.apps.create(call, 'default', appKeys('other')),
      on.core.userCommands.remove(call, 'bob', 9, 'unheard of'),
      on.core.passwords.change(call, 'bob', { from: 'wrong', to: 'x', address: '192.0.2.1', spare: undefined }),
    ]
    const outcomes = await Promise.allSettled(refused)
    expect(outcomes.map(({ status }) => status)).toEqual(refused.map(() => 'rejected'))
    expect(await on.storage.audit.list('default', {}, 100)).toHaveLength(before)
  })
})

describe('a call that changes nothing writes none', () => {
  const idle: readonly [string, () => Promise<unknown>][] = [
    ['an alias that the user does not have', () => on.core.pushLabels.setAlias(call, 'bob', '')],
    ['tags that the user does not have', () => on.core.pushLabels.removeTags(call, 'bob', ['unheard of'])],
    ['a ban that does not stand', () => on.core.restrictions.set(call, 'bob', { ban: false })],
    ['a user without sessions', () => on.core.sessions.kick(call, 'ann', {})],
    ['a key that is not configured', () => on.core.clientConfig.remove(call, '', ['unheard of'])],
    ['no fields', () => on.core.settings.update(call, 'bob', {})],
  ]
  test.each(idle)('%s', async (_, work) => {
    await work()
    expect(await ownTraces()).toEqual([])
  })
})

/** Details without the ids that are made anew each time. */
const withoutIds = (details: unknown): string => JSON.stringify(details).replaceAll(/"[0-9a-f]{32}"/g, '"id"')

describe('work that the store runs twice counts once', () => {
  /** What is left of an exercise and who was told. */
  async function outcomeOf(name: string, core: TestCore): Promise<unknown> {
    const published: string[] = []
    const stop = core.core.context.events.on(({ kind }) => published.push(kind))
    await exercise(name, core)
    stop()
    return {
      published,
      traces: (await ownTraces(core)).map(({ action, changed, details }) => [action, changed, withoutIds(details)]),
    }
  }
  test.each(namesOf('writes'))('%s', async (name) => {
    const repeating = await openTestCore({ storage: repeatingStorage })
    try {
      await setUpExercises(repeating)
      expect(await outcomeOf(name, repeating)).toEqual(await outcomeOf(name, on))
    } finally {
      await repeating.close()
    }
  })
})

describe('nothing secret leaks', () => {
  /** What the services were told, and what they made. */
  async function everySecret(): Promise<string[]> {
    const sessions = await Promise.all(
      ['ann', 'bob'].map((uid) => on.storage.sessions.findLatestOnDevice('default', uid, 'wildfire', 'phone')),
    )
    const made = sessions.flatMap((session) => Object.values(session?.secrets ?? {}))
    const thing = await on.core.things.get('default', 'thing')
    const addresses = await on.storage.pushAddresses.listOfUser(
      'default',
      (await on.core.users.findByName('default', 'Ann'))?.uid ?? '',
    )
    const { answer: _, ...told } = secret
    return [
      ...Object.values(told),
      ...made,
      thing.token,
      thing.secret,
      ...addresses.map(({ token }) => token),
      ...Object.values(appKeys('other')),
    ]
  }
  const takesAway = [
    'users.destroy',
    'robots.put',
    'userCommands.remove',
    'pushLabels.removeAllTags',
    'devices.remove',
    'things.remove',
  ]

  test('into traces, into columns, or anywhere in the file', async () => {
    for (const [name] of namesOf('writes'))
      if (!takesAway.includes(name ?? '')) await exercise(name ?? '').catch(() => {})
    const secrets = await everySecret()
    expect(secrets.length).toBeGreaterThanOrEqual(12)
    expect(secrets.every((text) => text.length >= 12)).toBe(true)
    const traces = JSON.stringify(await on.storage.audit.list('default', {}, 1_000))
    const rows = everyRow(on.databasePath)
    const bytes = everyByte(on.databasePath)
    for (const text of secrets) {
      expect(traces).not.toContain(text)
      expect(rows).not.toContain(text)
      expect(bytes.includes(text)).toBe(false)
    }
    expect(traces).not.toContain(secret.answer)
  })
})
