import { afterEach, beforeEach, expect, test } from 'bun:test'
import { appKeys, callBy, openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { everyRow } from '../../../test/kit/database.ts'
import { exercisesOf, setUpExercises } from '../../../test/kit/service-exercises.ts'
import { claimBounds } from '../claims/bounds.ts'
import type { Context } from '../context.ts'
import type { Call } from '../values.ts'
import { AppDeletionRunner, appDeletionBounds } from './app-deletions.ts'

const app = 'shop-that-closes'
const ops: Call = { ...callBy('admin', app), actor: { kind: 'key', id: 'ops' }, requestId: 'r-1' }

let on: TestCore
const runners: AppDeletionRunner[] = []
const deleted: string[] = []
const faults: string[] = []
beforeEach(async () => {
  on = await openTestCore()
  await on.core.apps.create(callBy('admin'), app, appKeys(app))
})
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop()
  deleted.length = 0
  await on.close()
  expect(faults.splice(0)).toEqual([])
})

async function work(context: Context = on.core.context): Promise<void> {
  const runner = new AppDeletionRunner({
    context,
    deleted: (one) => deleted.push(one),
    fault: (error) => faults.push(String(error)),
  })
  runners.push(runner)
  runner.start()
  await runner.run()
  await runner.stop()
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => `${error.code}: ${error.message}`,
  )
const begin = () => on.core.apps.delete(ops, app, app)
const disable = () => on.core.apps.setDisabled(ops, app, true)
const listed = async () => (await on.core.apps.list(undefined, 9)).map(({ id }) => id)

test('only a disabled app, named again, and never the default one', async () => {
  expect(await codeOf(begin())).toBe('request.invalid: disable the app before it is deleted')
  await disable()
  expect(await codeOf(on.core.apps.delete(ops, app, 'shop'))).toBe(
    'request.invalid: confirm: must be the id of the app',
  )
  expect(await codeOf(on.core.apps.delete(ops, 'default', 'default'))).toBe(
    'request.invalid: the default app cannot be deleted',
  )
  expect(await codeOf(on.core.apps.delete(ops, 'nothing', 'nothing'))).toBe('app.not_found: there is no app nothing')
  await work()
  expect([await listed(), deleted]).toEqual([['default', app], []])
})
test('an app that is being deleted is unknown, listed, and its id is taken', async () => {
  await disable()
  expect(await begin()).toMatchObject({ id: app, deletingAtMs: on.clock.now() })
  expect([on.core.apps.exists(app), on.core.apps.isEnabled(app), [...on.core.apps.ids()]]).toEqual([
    false,
    false,
    ['default'],
  ])
  expect(await on.core.apps.get(app)).toMatchObject({ deletingAtMs: on.clock.now() })
  expect(await codeOf(on.core.apps.setDisabled(ops, app, false))).toStartWith('app.not_found')
  expect(await codeOf(on.core.apps.create(ops, app, appKeys('again')))).toStartWith('resource.exists')
})
test('all that services wrote for the app is gone in the end, and the default app has the entry', async () => {
  const [{ num: firstNum } = { num: 0 }] = await on.core.users.register(callBy('openim', app), [{ uid: 'first' }])
  await setUpExercises(on, app)
  // Each service once; what it needs from another may be gone already.
  for (const service of Object.values(exercisesOf(on, app)))
    for (const { kind, run } of Object.values(service))
      if (kind !== 'reads') await Promise.resolve(run()).catch(() => {})
  await disable()
  await begin()
  await work()
  expect(deleted).toEqual([])
  on.clock.advance(appDeletionBounds.settleMs)
  await work()
  expect(deleted).toContain(app)
  const entries = (await on.storage.audit.list('default', {}, 999)).filter(({ target }) => target === app)
  expect(entries.map(({ action, actor }) => [action, actor.id])).toEqual([
    ['app.delete', 'ops'],
    ['app.create', 'admin.key'],
  ])
  const tables = everyRow(on.databasePath).split('\n')
  expect(tables.filter((rows) => rows.includes(app))).toEqual([expect.stringContaining('app.delete')])
  await on.core.apps.create(callBy('admin'), app, appKeys(app))
  expect((await on.core.users.register(callBy('openim', app), [{ uid: 'first' }]))[0]?.num).toBe(firstNum)
})
test('what is written while it is being deleted is deleted too', async () => {
  await disable()
  await begin()
  await work()
  await on.storage.transaction([], ({ usedSignatures }) =>
    usedSignatures.add(app, 'late', on.clock.now() + 1e9).then(() => {}),
  )
  on.clock.advance(appDeletionBounds.settleMs)
  await work()
  expect(deleted).toEqual([app])
  expect(everyRow(on.databasePath)).not.toContain('late')
})
test('goes on after a crash between two pieces', async () => {
  const signatures = 3 * appDeletionBounds.pieceRows
  await on.storage.transaction([], async ({ usedSignatures }) => {
    for (let n = 0; n < signatures; n++) await usedSignatures.add(app, `signature ${n}`, on.clock.now() + 1e9)
  })
  await disable()
  await begin()
  const { context } = on.core
  let transactions = 0
  const transaction: Context['storage']['transaction'] = (keys, run) => {
    if (++transactions > 2) throw new Error('planted')
    return context.storage.transaction(keys, run)
  }
  await work({ ...context, storage: { ...context.storage, transaction } })
  expect(faults.splice(0)).toEqual(['Error: planted', 'Error: planted'])
  const left = () => everyRow(on.databasePath).match(/signature \d+/g)?.length ?? 0
  expect(left()).toBeGreaterThan(0)
  expect(left()).toBeLessThan(signatures)
  on.clock.advance(Math.max(claimBounds.jobMs, appDeletionBounds.settleMs))
  await work()
  expect([left(), deleted, await listed()]).toEqual([0, [app], ['default']])
})
