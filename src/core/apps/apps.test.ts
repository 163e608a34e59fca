import { afterEach, beforeEach, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { everyRow } from '../../../test/kit/database.ts'
import { limits } from '../values.ts'
import { unchanged } from './app-secrets.ts'
import { Apps } from './apps.ts'
import { type AppKeys, defaultApp } from './store.ts'

let on: TestCore
beforeEach(async () => {
  on = await openTestCore()
})
afterEach(() => on.close())

const call = callBy('admin')
const create = (app: string, keys: AppKeys = appKeys(app)) => on.core.apps.create(call, app, keys)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error.code,
  )
const keysOf = (apps: Apps, app: string) =>
  Object.fromEntries(on.core.context.dialects.appKeys.map((name) => [name, apps.key(app, name)]))
/** The apps as a server that starts now finds them. */
const restarted = async (defaults = appKeys('default')) => {
  const apps = new Apps(on.core.context, defaults)
  await apps.load()
  return apps
}

test('the default app is there from the first start, once, and is traced', async () => {
  await restarted()
  expect(await on.storage.apps.list()).toEqual([{ id: defaultApp, createdAtMs: on.clock.now() }])
  expect(keysOf(on.core.apps, defaultApp)).toEqual(appKeys('default'))
  expect(await on.storage.audit.list(defaultApp, {}, 9)).toMatchObject([
    { action: 'app.create', target: defaultApp, actor: { kind: 'system' } },
  ])
})
test('a new app is in use at once and after a restart', async () => {
  await create('other')
  for (const apps of [on.core.apps, await restarted()]) {
    expect([apps.exists('other'), apps.exists('unheard of')]).toEqual([true, false])
    expect(keysOf(apps, 'other')).toEqual(appKeys('other'))
    expect(apps.secrets('openim.secret')).toEqual([
      { app: 'default', secret: 'openim-secret-default' },
      { app: 'other', secret: 'openim-secret-other' },
    ])
  }
  expect(() => on.core.apps.key('unheard of', 'openim.secret')).toThrow('no such app')
})
test('an app needs every secret of the dialects, and no other', async () => {
  const { 'openim.secret': _, ...some } = appKeys('some')
  expect(await codeOf(create('some', some))).toBe('request.invalid')
  expect(await codeOf(create('more', { ...appKeys('more'), 'toy.secret': 'toy' }))).toBe('request.invalid')
  expect((await on.storage.apps.list()).map(({ id }) => id)).toEqual([defaultApp])
})
test('an app that is older than a dialect has no secret for it', async () => {
  const { 'openim.secret': _, ...older } = appKeys('older')
  await on.storage.apps.insert({ id: 'older', createdAtMs: 1 }, { firstNum: 1, firstSerial: 1 })
  await on.storage.apps.setSecrets('older', unchanged(older))
  const apps = await restarted()
  expect(apps.secrets('openim.secret').map(({ app }) => app)).toEqual([defaultApp])
  expect(apps.key('older', 'wildfire.secret')).toBe('wildfire-secret-older')
  expect(() => apps.key('older', 'openim.secret')).toThrow('the app older has no openim.secret')
})
test('no two apps share a secret, under whatever name', async () => {
  await create('other')
  const stolen = { ...appKeys('third'), 'openim.secret': 'wildfire-token-key-other' }
  const ofDefault = { ...appKeys('third'), 'wildfire.secret': 'openim-secret-default' }
  for (const keys of [stolen, ofDefault]) expect(await codeOf(create('third', keys))).toBe('request.invalid')
  expect(on.core.apps.exists('third')).toBe(false)
  expect(await on.storage.apps.find('third')).toBeUndefined()
})
test('nor when they are made at the same moment', async () => {
  const outcomes = await Promise.all(['a', 'b', 'c'].map((app) => codeOf(create(app, appKeys('same')))))
  expect(outcomes.toSorted()).toEqual(['done', 'request.invalid', 'request.invalid'])
  const again = await Promise.all([codeOf(create('d')), codeOf(create('d', appKeys('other keys')))])
  expect(again.toSorted()).toEqual(['done', 'resource.exists'])
})
test('nor does one take the configured secret of the default app, after a restart either', async () => {
  await create('other')
  const changed = { ...appKeys('default'), 'wildfire.secret': 'openim-secret-other' }
  await expect(restarted(changed)).rejects.toThrow(
    'openim.secret of the app other is wildfire.secret of the app default already',
  )
})
test('there are only so many', async () => {
  for (let count = 1; count < limits.appsMax; count++) await create(`app ${count}`)
  expect(await codeOf(create('one too many'))).toBe('app.limit_reached')
})
test('secrets are not to be read in the database', async () => {
  await create('other')
  const rows = everyRow(on.databasePath)
  for (const secret of Object.values(appKeys('other'))) expect(rows).not.toContain(secret)
})
test('reloads that fail are reported once until one succeeds', async () => {
  const faults: unknown[] = []
  let failure: Error | undefined
  const { storage } = on.core.context
  const list = async () => {
    if (failure) throw failure
    return storage.apps.list()
  }
  const failing = { ...storage, apps: Object.assign(Object.create(storage.apps), { list }) }
  const apps = new Apps({ ...on.core.context, storage: failing }, appKeys('default'), {
    reloadFault: (error) => faults.push(error),
  })
  const outage = async (error: Error) => {
    failure = error
    await apps.reload()
    await apps.reload()
    failure = undefined
    await apps.reload()
  }
  const errors = [new Error('first outage'), new Error('second outage')]
  for (const error of errors) await outage(error)
  expect(faults).toEqual(errors)
})
