import { afterEach, beforeEach, expect, test } from 'bun:test'
import { callBy, openTestCore, type TestCore } from '../../test/kit/core.ts'
import { repeatingStorage } from '../../test/kit/repeating-storage.ts'
import type { DisconnectReceipt } from './cluster.ts'
import type { CoreEvent } from './event.ts'
import { type DisconnectCommand, disconnectCommand } from './sessions/disconnect-command.ts'
import type { Storage } from './storage.ts'
import { type TransactionKey, userKey } from './transaction-keys.ts'
import { type EndedSessions, type Transaction, type UnitContext, unitOfWork } from './unit-of-work.ts'

let on: TestCore
/** What happened, in order. */
let steps: string[]
let published: CoreEvent[]
let sent: DisconnectCommand[]
let sentIds: (string | undefined)[]
let answer: (command: DisconnectCommand) => Promise<DisconnectReceipt>
beforeEach(async () => {
  on = await openTestCore()
  steps = []
  published = []
  sent = []
  sentIds = []
  answer = async () => confirmed
  on.core.context.events.on((event) => {
    steps.push('published')
    published.push(event)
  })
})
afterEach(() => on.close())

const call = { ...callBy('lanying'), requestId: 'r-1' }
const confirmed: DisconnectReceipt = { connections: 2, confirmed: [1], expired: [], unconfirmed: [] }
const changed: CoreEvent = { kind: 'user.destroyed', call, app: 'default', uid: 'ann' }
const ending = (uid: string): EndedSessions => ({
  command: disconnectCommand({ app: 'default', uid, reason: 'kicked' }),
  sessions: 1,
  tokens: 2,
})

function contextOf(storage: Storage = on.storage, isSingleNode = true): UnitContext {
  const { clock, ids, events, dialects } = on.core.context
  const disconnect = (command: DisconnectCommand, id?: string) => {
    sentIds.push(id)
    steps.push(`sent to ${command.uid}`)
    sent.push(command)
    return answer(command)
  }
  return { storage, clock, ids, events, dialects, cluster: { disconnect, isSingleNode } }
}
const audited = async () => (await on.storage.audit.list('default', { target: 'ann' }, 9)).map(({ action }) => action)

async function endAnn(tx: Transaction): Promise<string> {
  steps.push('work')
  await tx.stores.restrictions.put({
    app: 'default',
    uid: 'ann',
    kind: 'ban',
    reason: '',
    actor: 'key:k',
    sinceMs: tx.atMs,
    untilMs: undefined,
  })
  tx.audit('user.ban', 'ann', { changed: ['ban'], details: { reason: '' } })
  tx.event(changed)
  tx.disconnect(ending('ann'))
  return 'done'
}

test('the audit entry says who changed what, when and under which request', async () => {
  const atMs = on.clock.now()
  const { value } = await unitOfWork(contextOf(), call, [], endAnn)
  expect(value).toBe('done')
  const [entry] = await on.storage.audit.list('default', { target: 'ann' }, 9)
  const { app, actor, dialect, requestId } = call
  const particulars = { action: 'user.ban', target: 'ann', changed: ['ban'], details: { reason: '' } }
  expect(entry).toMatchObject({ app, atMs, actor, dialect, requestId, ...particulars })
})

test('events are recorded in the transaction, published after it, and then connections are closed', async () => {
  on.core.context.events.onRecord(async (stores, events) => {
    steps.push(`recorded ${events.length}`)
    expect((await stores.restrictions.listOf('default', 'ann')).length).toBe(1)
    expect(await on.storage.restrictions.listOf('default', 'ann')).toEqual([])
    return () => steps.push('committed')
  })
  const { receipt } = await unitOfWork(contextOf(), call, [], endAnn)
  expect(steps).toEqual(['work', 'recorded 1', 'committed', 'published', 'sent to ann'])
  expect(receipt).toEqual({ ...confirmed, sessions: 1, tokens: 2, ms: 0 })
})

test('work that fails leaves no entry, no event and no disconnect', async () => {
  const failing = unitOfWork(contextOf(), call, [], async (tx) => {
    await endAnn(tx)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect([await audited(), published, sent]).toEqual([[], [], []])
  expect(await on.storage.restrictions.listOf('default', 'ann')).toEqual([])
})

test('work that the store runs twice counts once', async () => {
  const committed: string[] = []
  on.core.context.events.onRecord(async () => () => committed.push('once'))
  const { receipt } = await unitOfWork(contextOf(repeatingStorage(on.storage)), call, [], endAnn)
  expect(steps.filter((step) => step === 'work')).toHaveLength(2)
  expect([await audited(), published, sent.length, committed]).toEqual([['user.ban'], [changed], 1, ['once']])
  expect(receipt).toMatchObject({ sessions: 1, tokens: 2 })
})

test('every disconnect is sent although one is not confirmed, and only then it fails', async () => {
  answer = async ({ uid }) => (uid === 'ann' ? { ...confirmed, unconfirmed: [2] } : confirmed)
  const unit = unitOfWork(contextOf(), call, [], async (tx) => {
    for (const uid of ['ann', 'bob', 'cid']) tx.disconnect(ending(uid))
  })
  await expect(unit).rejects.toMatchObject({ code: 'kick.unconfirmed', message: 'no answer from node 2' })
  expect(sent.map(({ uid }) => uid)).toEqual(['ann', 'bob', 'cid'])
})

test('a failure of the cluster is awaited and thrown', async () => {
  answer = async ({ uid }) => (uid === 'ann' ? Promise.reject(new Error('the bus is gone')) : confirmed)
  const unit = unitOfWork(contextOf(), call, [], async (tx) => {
    for (const uid of ['ann', 'bob']) tx.disconnect(ending(uid))
  })
  await expect(unit).rejects.toThrow('the bus is gone')
  expect(sent).toHaveLength(2)
})

test('the receipt is of all commands together; what has no command only counts', async () => {
  const nodes = { ann: { ...confirmed, confirmed: [1, 2] }, bob: { ...confirmed, confirmed: [2], expired: [3] } }
  answer = async ({ uid }) => nodes[uid as 'ann' | 'bob']
  const { receipt } = await unitOfWork(contextOf(), call, [], async (tx) => {
    tx.disconnect(ending('ann'))
    tx.disconnect(ending('bob'))
    tx.disconnect({ command: undefined, sessions: 1, tokens: 0 })
  })
  const together = { connections: 4, confirmed: [1, 2], expired: [3], unconfirmed: [], sessions: 3, tokens: 4 }
  expect(receipt).toEqual({ ...together, ms: 0 })
})

test('the store gets the keys', async () => {
  let named: readonly TransactionKey[] = []
  const storage: Storage = {
    ...on.storage,
    transaction: (keys, work) => {
      named = keys
      return on.storage.transaction(keys, work)
    },
  }
  await unitOfWork(contextOf(storage), call, [userKey('default', 'ann')], endAnn)
  expect(named).toEqual([userKey('default', 'ann')])
  expect(userKey('a', 'b')).not.toBe(userKey('ab', ''))
})

test('with several nodes each command is a row of the transaction, and is sent with the id of its row', async () => {
  const context = contextOf(on.storage, false)
  await unitOfWork(context, call, [userKey('default', 'ann')], async (tx) => {
    for (const uid of ['ann', 'bob']) tx.disconnect(ending(uid))
    tx.disconnect({ command: undefined, sessions: 0, tokens: 1 })
  })
  const rows = await on.storage.disconnectCommands.list(60_000, undefined, 9)
  const written = rows.map(({ id, command }) => `${id} ${command.uid}`)
  expect(written.toSorted()).toEqual(sent.map(({ uid }, index) => `${sentIds[index]} ${uid}`).toSorted())
  expect(rows).toHaveLength(2)
  const failing = unitOfWork(context, call, [], async (tx) => {
    tx.disconnect(ending('eve'))
    throw new Error('planted')
  })
  await expect(failing).rejects.toThrow('planted')
  expect(await on.storage.disconnectCommands.list(60_000, undefined, 9)).toHaveLength(2)
})

test('a single node writes no row', async () => {
  await unitOfWork(contextOf(), call, [], async (tx) => tx.disconnect(ending('ann')))
  expect([sentIds, await on.storage.disconnectCommands.list(60_000, undefined, 9)]).toEqual([[undefined], []])
})
