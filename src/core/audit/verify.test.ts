import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, expect, test } from 'bun:test'
import { openTestCore, type TestCore } from '../../../test/kit/core.ts'
import { emptyWal, everyByte } from '../../../test/kit/database.ts'
import { numberAll } from '../../../test/kit/events.ts'
import { unitOfWork } from '../unit-of-work.ts'
import { eraseUserDetails } from './event-log.ts'
import { type AuditAnchor, verifyAudit } from './verify.ts'

let on: TestCore
const call = { app: 'default', dialect: 'admin', actor: { kind: 'key', id: 'test' } } as const
const entries = 20
/** Of all entries, that of the default app's creation included. */
const last = entries + 1

beforeEach(async () => {
  on = await openTestCore()
  const some = Array.from({ length: entries }, (_, place) => ({
    ...call,
    atMs: 1_000 + place,
    requestId: undefined,
    action: 'user.ban',
    target: place % 2 === 0 ? 'ann' : 'bob',
    changed: ['ban'],
    details: { reason: `reason ${place}` },
    before: undefined,
    after: { place },
  }))
  await on.storage.audit.add(some)
  await numberAll(on.storage, 7)
})
afterEach(() => on.close())

const none = { count: 0, named: [] }
const at = (...named: number[]) => ({ count: named.length, named })
const intact = {
  entries: last,
  first: 1,
  last,
  brokenAt: undefined,
  changed: none,
  erased: none,
  missing: none,
  unlinked: none,
}
const verify = (anchor?: AuditAnchor) => verifyAudit(on.storage, 'default', anchor)

/** What someone does who can write the file. */
function tamper(...statements: string[]): void {
  const database = new Database(on.databasePath)
  for (const statement of statements) database.run(statement)
  database.close()
}

test('a log that was not touched is intact', async () => {
  expect(await verify()).toMatchObject(intact)
  expect(await verifyAudit(on.storage, 'no such app')).toMatchObject({ entries: 0, last: 0, brokenAt: undefined })
})

const changes = {
  app: `update audit set at_ms = at_ms + 1 where position = 5`,
  actor: `update audit set actor = 'key:other' where position = 5`,
  action: `update audit set action = 'user.mute' where position = 5`,
  target: `update audit set target = 'eve' where position = 5`,
  'request id': `update audit set request_id = 'x' where position = 5`,
  changed: `update audit set changed = '[]' where position = 5`,
  details: `update audit set details = '{}' where position = 5`,
  after: `update audit set after_value = null where position = 5`,
  salt: `update audit set salt = 'another' where position = 5`,
}
test.each(Object.entries(changes))('another %s of an entry is found', async (_, statement) => {
  tamper(statement)
  expect(await verify()).toMatchObject({ ...intact, brokenAt: 5, changed: at(5) })
})

test('an entry with nothing to erase has no salt, and details put into it are found', async () => {
  const bare = { ...call, atMs: 2_000, requestId: undefined, action: 'user.unban', target: 'ann', changed: [] }
  await on.storage.audit.add([{ ...bare, details: {}, before: undefined, after: undefined }])
  await numberAll(on.storage, 7)
  const records = await on.storage.events.records('default', last - 1, 10)
  expect(records.map(({ salt }) => salt)).toEqual([expect.stringMatching(/^[\w-]{11}$/), null])
  const whole = { ...intact, entries: last + 1, last: last + 1 }
  expect(await verify()).toMatchObject(whole)
  tamper(`update audit set details = '{"reason":"spam"}' where position = ${last + 1}`)
  expect(await verify()).toMatchObject({ ...whole, brokenAt: last + 1, changed: at(last + 1) })
})

test('entries that are gone are found, at the beginning, in between and at the end', async () => {
  tamper(`delete from audit where position in (1, 9, 10, ${last})`)
  expect(await verify()).toMatchObject({ ...intact, entries: last - 4, brokenAt: 1, missing: at(1, 9, 10, last) })
})
test('all entries gone is found', async () => {
  tamper('delete from audit')
  expect(await verify()).toMatchObject({ entries: 0, brokenAt: 1, missing: { count: last } })
})
test('an entry that changed places with another is found', async () => {
  tamper(
    `update audit set position = -1 where position = 5`,
    `update audit set position = 5 where position = 6`,
    `update audit set position = 6 where position = -1`,
  )
  const report = await verify()
  expect(report.brokenAt).toBe(5)
  expect(report.unlinked.named).toContain(5)
})
test('an entry with a digest of its own is found by the chain', async () => {
  const digest = `(select digest from audit where position = 9)`
  const content = `(select target from audit where position = 9)`
  tamper(`update audit set digest = ${digest}, target = ${content} where position = 5`)
  expect((await verify()).brokenAt).toBe(5)
})
test('an end that was cut off together with the head is found with an anchor', async () => {
  const { chain } = await verify()
  tamper(
    `delete from audit where position > 15`,
    `update audit_heads set position = 15, chain = (select chain from audit where position = 15)`,
  )
  expect(await verify()).toMatchObject({ last: 15, brokenAt: undefined, fitsAnchor: undefined })
  expect(await verify({ position: last, chain })).toMatchObject({ fitsAnchor: false })
})
test('an anchor from an earlier report fits the log that went on', async () => {
  const { chain } = await verify()
  await on.core.users.register(call, [{ uid: 'new' }])
  await numberAll(on.storage)
  expect(await verify({ position: last, chain })).toMatchObject({ last: last + 1, fitsAnchor: true })
  expect(await verify({ position: 3, chain })).toMatchObject({ fitsAnchor: false })
})

test('erased entries are told from changed ones', async () => {
  await unitOfWork(on.core.context, call, [], async (tx) => void (await eraseUserDetails(tx, 'default', 'ann')))
  const erased = Array.from({ length: entries / 2 }, (_, place) => 2 + 2 * place)
  expect(await verify()).toMatchObject({ ...intact, erased: at(...erased) })
  tamper(
    `update audit set details = '{"reason":"another"}' where position = 4`,
    `update audit set actor = 'key:other' where position = 6`,
  )
  expect(await verify()).toMatchObject({ brokenAt: 4, changed: at(4, 6), erased: { count: erased.length - 2 } })
})
test('what was erased cannot be found in the file', async () => {
  const bytes = () => {
    emptyWal(on.databasePath)
    return everyByte(on.databasePath).toString('latin1')
  }
  const reasons = (place: number) => Array.from({ length: entries / 2 }, (_, nth) => `"reason ${place + 2 * nth}"`)
  expect(reasons(0).filter((reason) => !bytes().includes(reason))).toEqual([])
  await unitOfWork(on.core.context, call, [], async (tx) => void (await eraseUserDetails(tx, 'default', 'ann')))
  const texts = (await on.storage.events.page('default', 0, { target: 'ann' }, 100)).events.map(
    (event) => event.details,
  )
  expect(texts).toEqual(texts.map(() => ({})))
  const left = bytes()
  expect(reasons(0).filter((reason) => left.includes(reason))).toEqual([])
  expect(reasons(1).filter((reason) => !left.includes(reason))).toEqual([])
})
