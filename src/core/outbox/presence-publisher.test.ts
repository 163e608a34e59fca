import { afterEach, beforeEach, describe, expect, test } from 'bun:test'
import { OutboxFolder, type OutboxRun, type OutboxRunOptions, settled } from '../../../test/kit/outbox.ts'
import { presence } from '../../../test/kit/presence-receiver.ts'
import { withOverrides } from '../../../test/kit/with-overrides.ts'
import { claimOwnerOf } from '../cluster.ts'

let folder: OutboxFolder
beforeEach(() => {
  folder = new OutboxFolder()
})
afterEach(() => folder.remove())

const start = (over: Partial<OutboxRunOptions> = {}) => folder.run({ receivers: [presence], ...over })
const texts = (run: OutboxRun) => run.arrived.map(({ text }) => text)

const came = (uid: string) => [`${uid} connection.online`, `${uid} device.online []`]
const went = (uid: string, reason: string) => [`${uid} connection.offline ${reason}`, `${uid} device.offline []`]

describe('online and offline', () => {
  test('are told once each, in order', async () => {
    const run = await start()
    const connection = run.connect('u1')
    await run.batch()
    expect(texts(run)).toEqual(came('u1'))
    run.disconnect(connection, 'silent')
    await run.batch()
    expect(texts(run)).toEqual([...came('u1'), ...went('u1', 'silent')])
    await run.stop()
  })
  test('within one batch too', async () => {
    const run = await start()
    run.disconnect(run.connect('u1'))
    await run.batch()
    expect(texts(run)).toEqual([...came('u1'), ...went('u1', 'gone')])
    await run.stop()
  })
  test('of the background are none', async () => {
    const run = await start()
    const connection = run.connect('u1')
    run.registry.setBackground(connection, true)
    await run.batch()
    expect(texts(run)).toEqual(came('u1'))
    await run.stop()
  })
  test('take one transaction in 100 ms, however many they are', async () => {
    let transactions = 0
    const run = await start({
      storage: (storage) => ({
        ...storage,
        transaction: (keys, work) =>
          storage.transaction(keys, (stores) => {
            transactions++
            return work(stores)
          }),
      }),
      receivers: [{ ...presence, messages: () => [] }],
    })
    transactions = 0
    for (let ms = 0; ms < 1_000; ms += 10) {
      for (let i = 0; i < 5; i++) run.connect(`u${ms}-${i}`)
      run.clock.advance(10)
      await settled()
    }
    await run.batch()
    // A long transaction takes several turns.
    await settled(200)
    expect(transactions).toBeLessThanOrEqual(10)
    expect(
      await run.context.storage.publishedConnections.listOfRun(claimOwnerOf(run.context.cluster), undefined, 1_000),
    ).toHaveLength(500)
    await run.stop()
  })
  test('show every device of the user as it stood at that moment', async () => {
    const run = await start()
    const call = { app: 'default', dialect: 'wildfire', actor: { kind: 'key', id: 'test' } } as const
    for (const [clientKey, platform] of [
      ['phone', 'ios'],
      ['pc', 'windows'],
    ] as const) {
      await run.core.sessions.signIn(call, {
        uid: 'u1',
        dialect: 'wildfire',
        platform,
        clientKey,
        userAgent: '',
        session: 'per_device',
        refuse: { unregistered: false, banned: false, kinds: [] },
        exclusiveClientKey: true,
      })
    }
    const phone = run.connect('u1', { dialect: 'wildfire', clientKey: 'phone', platform: 'ios' })
    run.connect('u1', { dialect: 'wildfire', clientKey: 'pc', platform: 'windows' })
    run.disconnect(phone)
    await run.batch()
    expect(texts(run).filter((text) => text.includes('device'))).toEqual([
      'u1 device.online [phone:1 pc:0]',
      'u1 device.online [phone:1 pc:1]',
      'u1 device.offline [phone:0 pc:1]',
    ])
    await run.stop()
  })
  test('of an app without receivers are not recorded', async () => {
    const run = await start({ receivers: [{ ...presence, app: 'other' }] })
    run.connect('u1')
    await run.batch()
    expect(
      await run.context.storage.publishedConnections.listOfRun(claimOwnerOf(run.context.cluster), undefined, 10),
    ).toEqual([])
    await run.stop()
  })
})

describe('a flush of more than one batch', () => {
  const batchMax = 3
  const bufferMax = 20

  /** A run that keeps who was announced and who was taken back, a list a transaction; `onWrite` is called in each. */
  async function startWatched(onWrite = () => {}) {
    const batches: string[][] = []
    const uidOf = new Map<string, string>()
    const storage: OutboxRunOptions['storage'] = (real) => ({
      ...real,
      transaction: (keys, work) =>
        real.transaction(keys, (stores) => {
          const { publishedConnections: real } = stores
          const batch: string[] = []
          batches.push(batch)
          const publishedConnections = withOverrides(real, {
            async add(announced) {
              for (const { connectionId, uid } of announced) uidOf.set(connectionId, uid)
              batch.push(...announced.map(({ uid }) => `+${uid}`))
              if (announced.length > 0) onWrite()
              await real.add(announced)
            },
            async remove(app, connections) {
              batch.push(...connections.map((id) => `-${uidOf.get(id)}`))
              await real.remove(app, connections)
            },
          })
          return work(withOverrides(stores, { publishedConnections }))
        }),
    })
    const run = await start({ storage, bounds: { presenceBatchMax: batchMax, presenceBufferMax: bufferMax } })
    return { run, written: () => batches.splice(0).filter((batch) => batch.length > 0) }
  }
  const uidsOf = (count: number) => Array.from({ length: count }, (_, i) => `u${i}`)
  const published = async (run: OutboxRun) =>
    (await run.context.storage.publishedConnections.listOfRun(claimOwnerOf(run.context.cluster), undefined, 1_000))
      .map(({ uid }) => uid)
      .toSorted()
  const batched = async (run: OutboxRun, times: number) => {
    for (let i = 0; i < times; i++) await run.batch()
    await settled(200)
  }

  test.each([
    [2, [2]],
    [3, [3]],
    [4, [3, 1]],
    [6, [3, 3]],
    [7, [3, 3, 1]],
  ])('writes %i changes in batches of %j, each once, in their order', async (count, sizes) => {
    const { run, written } = await startWatched()
    const uids = uidsOf(count)
    for (const uid of uids) run.connect(uid)
    await batched(run, sizes.length)
    const batches = written()
    expect(batches.map((batch) => batch.length)).toEqual(sizes)
    expect(batches.flat()).toEqual(uids.map((uid) => `+${uid}`))
    expect(await published(run)).toEqual(uids)
    expect(texts(run).toSorted()).toEqual(uids.flatMap(came).toSorted())
    await run.stop()
  })

  test('writes what changes while a batch is written with the next one', async () => {
    const late = ['late1', 'late2']
    const { run, written } = await startWatched(() => {
      const uid = late.shift()
      if (uid) run.connect(uid)
    })
    for (const uid of uidsOf(4)) run.connect(uid)
    await batched(run, 3)
    expect(written()).toEqual([['+u0', '+u1', '+u2'], ['+u3', '+late1'], ['+late2']])
    await run.stop()
  })

  test('writes all of them at the stop, the last one too', async () => {
    const { run, written } = await startWatched()
    const connections = uidsOf(7).map((uid) => run.connect(uid))
    await batched(run, 3)
    written()
    for (const connection of connections) run.disconnect(connection)
    await run.stop()
    expect(written()).toEqual([['-u0', '-u1', '-u2'], ['-u3', '-u4', '-u5'], ['-u6']])
  })

  test.each([3, 4, 6, 7])('of %i connections that a lost track leaves to compare', async (count) => {
    const { run, written } = await startWatched()
    const stay = ['stay1', 'stay2', 'stay3', 'stay4']
    for (const uid of stay) run.connect(uid)
    const gone = ['gone1', 'gone2', 'gone3'].map((uid) => run.connect(uid))
    await batched(run, 3)
    written()
    // More than the buffer holds, in one moment: what is live now counts, and nothing that was in between.
    for (const connection of gone) run.disconnect(connection)
    for (let i = 0; i < bufferMax; i++) run.disconnect(run.connect('flaps'))
    const uids = uidsOf(count)
    for (const uid of uids) run.connect(uid)
    await batched(run, 2)
    const batches = written()
    expect(batches.flat()).toEqual([...gone.map(({ uid }) => `-${uid}`), ...uids.map((uid) => `+${uid}`)])
    expect(batches.filter((batch) => batch.length > batchMax)).toEqual([])
    expect(await published(run)).toEqual([...stay, ...uids])
    await run.stop()
  })
})

describe('restarts', () => {
  test('send the offlines that are owed, once', async () => {
    const before = await start()
    before.connect('u1')
    before.connect('u2')
    await before.batch()
    await before.crash()

    const run = await start()
    expect(texts(run).toSorted()).toEqual([...went('u1', 'lease_lost'), ...went('u2', 'lease_lost')].toSorted())
    await run.crash()
    const last = await start()
    expect(texts(last)).toEqual([])
    await last.stop()
  })
  test('owe nothing for what was never announced, and nothing after a clean stop', async () => {
    const crashed = await start()
    crashed.connect('u1')
    await crashed.crash()
    const stopped = await start()
    expect(texts(stopped)).toEqual([])
    const connection = stopped.connect('u2')
    await stopped.batch()
    stopped.disconnect(connection, 'draining')
    await stopped.stop()
    expect(texts(stopped)).toEqual([...came('u2'), ...went('u2', 'draining')])
    const last = await start()
    expect(texts(last)).toEqual([])
    await last.stop()
  })
  test('tell the owed offline before the new online', async () => {
    const before = await start()
    before.connect('u1')
    await before.batch()
    await before.crash()
    const run = await start()
    run.connect('u1')
    await run.batch()
    expect(texts(run)).toEqual([...went('u1', 'lease_lost'), ...came('u1')])
    await run.stop()
  })
  test('keep messages and announcements together: one that was announced but not delivered is both', async () => {
    const before = await start({ answer: () => 'hang' })
    before.connect('u1')
    await before.batch()
    await before.crash()
    const run = await start()
    await settled()
    expect(texts(run)).toEqual([...came('u1'), ...went('u1', 'lease_lost')])
    await run.stop()
  })
  test('more owed than a batch holds', async () => {
    const before = await start()
    for (let i = 0; i < 25; i++) before.connect(`u${i}`)
    await before.batch()
    await before.crash()
    const run = await start({ bounds: { presenceBatchMax: 10 } })
    await settled(200)
    expect(texts(run).filter((text) => text.includes('connection.offline'))).toHaveLength(25)
    await run.stop()
  })
  test('without a receiver delete the published connections', async () => {
    const before = await start()
    before.connect('u1')
    await before.batch()
    await before.crash()
    const off = await start({ receivers: [] })
    await off.stop()
    const run = await start()
    expect(texts(run)).toEqual([])
    await run.stop()
  })
  test('of another node are published when its lease has ended, once', async () => {
    const run = await start()
    const lost = { ...connectionOf('u9'), run: '2:7' }
    await run.context.storage.publishedConnections.add([lost])
    run.memberGone(2)
    run.memberGone(2)
    await settled()
    expect(texts(run)).toEqual(went('u9', 'lease_lost'))
    await run.stop()
  })
})

const connectionOf = (uid: string) => ({
  app: 'default',
  uid,
  connectionId: 'f'.repeat(32),
  dialect: 'openim' as const,
  clientKey: 'openim-1',
  platform: 'ios' as const,
  run: '1:1',
  atMs: 0,
})

describe('trouble', () => {
  const failing = () => {
    const state = { fails: false }
    const storage: OutboxRunOptions['storage'] = (real) => ({
      ...real,
      transaction: (keys, work) =>
        state.fails ? Promise.reject(new Error('disk full')) : real.transaction(keys, work),
    })
    return { state, storage }
  }

  test('a batch that the database refuses goes with the next', async () => {
    const { state, storage } = failing()
    const run = await start({ storage })
    state.fails = true
    const connection = run.connect('u1')
    await run.batch()
    expect(run.troubles.map(String)).toContain('Error: disk full')
    run.disconnect(connection)
    state.fails = false
    await run.batch()
    expect(texts(run)).toEqual([...came('u1'), ...went('u1', 'gone')])
    await run.stop()
  })
  test('when the buffer overflows, the registry is compared with the published connections', async () => {
    const { state, storage } = failing()
    const run = await start({ storage, bounds: { presenceBufferMax: 4 } })
    const early = run.connect('early')
    run.connect('stays')
    await run.batch()
    state.fails = true
    run.disconnect(early)
    for (let i = 0; i < 10; i++) run.disconnect(run.connect('flaps'))
    run.connect('late')
    await run.batch()
    state.fails = false
    run.arrived.length = 0
    await run.batch()
    await run.batch()
    expect(texts(run)).toEqual([...went('early', 'lease_lost'), ...came('late')])
    await run.stop()
  })
})
