import { expect, test } from 'bun:test'
import { platforms } from '../../src/core/devices/platform.ts'
import { userKey } from '../../src/core/transaction-keys.ts'
import { removedSessionsMax } from '../../src/storage/stores/devices.ts'
import type { OpenStore } from './drivers.ts'
import { given } from './given.ts'
import { aBinding, aDevice, aToken, signedIn } from './samples.ts'
import { edgeTexts } from './texts.ts'

export function deviceStoreSuite(open: OpenStore): void {
  const on = given(open)
  const devices = () => on.storage.devices
  const key = (uid: string, clientKey: string) => ({ app: on.app, uid, dialect: 'wildfire', clientKey }) as const

  test('devices are read as written: texts, platforms, dialects, times', async () => {
    let sn = 0
    for (const text of edgeTexts) {
      const device = aDevice({
        app: on.app,
        uid: text,
        clientKey: text,
        userAgent: text,
        sn: ++sn,
        lastSeenAtMs: 2 ** 52,
      })
      await devices().put(device)
      expect(await devices().find(on.app, text, 'wildfire', text)).toEqual(device)
    }
    for (const platform of platforms)
      for (const dialect of ['one', 'another']) {
        const device = aDevice({ app: on.app, uid: 'ann', clientKey: platform, dialect, platform, sn: ++sn })
        await devices().put(device)
        expect(await devices().find(on.app, 'ann', dialect, platform)).toEqual(device)
      }
    expect(await devices().find(on.app, 'ann', 'wildfire', 'unheard of')).toBeUndefined()
    expect(await devices().find(on.otherApp, 'ann', 'wildfire', 'ios')).toBeUndefined()
  })
  test('the same key again changes the device and keeps its number and its making', async () => {
    const device = aDevice({ app: on.app, uid: 'ann', clientKey: 'c', sn: 4, createdAtMs: 5 })
    await devices().put(device)
    await devices().put({
      ...device,
      sn: 9,
      createdAtMs: 9,
      platform: 'web',
      userAgent: 'new',
      packageName: 'com.example',
      changedAtMs: 9,
    })
    expect(await devices().listOfUser(on.app, 'ann')).toEqual([
      { ...device, platform: 'web', userAgent: 'new', packageName: 'com.example', changedAtMs: 9 },
    ])
  })
  test('a device that is put again keeps its last-seen time', async () => {
    const device = aDevice({ app: on.app, uid: 'ann', clientKey: 'c' })
    await devices().put(device)
    await devices().touch('run', [{ ...key('ann', 'c'), lastSeenAtMs: 70, isOnline: true }])
    await devices().put({ ...device, platform: 'web' })
    expect(await devices().find(on.app, 'ann', 'wildfire', 'c')).toMatchObject({ platform: 'web', lastSeenAtMs: 70 })
    await devices().startRun('run', 80, 10)
    expect(await devices().find(on.app, 'ann', 'wildfire', 'c')).toMatchObject({ platform: 'web', lastSeenAtMs: 80 })
  })
  test('of a user, by number', async () => {
    for (const [clientKey, sn] of [
      ['b', 3],
      ['c', 1],
      ['a', 2],
    ] as const)
      await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey, sn }))
    await devices().put(aDevice({ app: on.app, uid: 'bob', clientKey: 'c' }))
    expect((await devices().listOfUser(on.app, 'ann')).map(({ clientKey }) => clientKey)).toEqual(['c', 'a', 'b'])
    expect(await devices().listOfUser(on.otherApp, 'ann')).toEqual([])
  })
  test('of a user with their sessions, by number, without those that ended or whose stored token has expired', async () => {
    for (const [id, expiresAtMs] of [
      ['endless', undefined],
      ['early', 100],
    ] as const)
      await on.storage.tokens.insert(aToken({ app: on.app, uid: 'ann', id, expiresAtMs }))
    const opened = (id: string, clientKey: string, more: object = {}) =>
      signedIn(on.storage, { app: on.app, uid: 'ann', clientKey, id, ...more })
    await opened('one', 'z', { issuedAtMs: 5 })
    await opened('two', 'b', { issuedAtMs: 6, tokenId: 'endless', dialect: 'openim' })
    await opened('three', 'a', { issuedAtMs: 7, tokenId: 'early' })
    await opened('four', 'z', { issuedAtMs: 8 })
    await opened('ended', 'a', { endedAtMs: 9 })
    await opened('other dialect', 'z', { issuedAtMs: 10, dialect: 'openim' })
    await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey: 'none', sn: 9, packageName: 'com.example' }))
    await devices().touch('run', [{ ...key('ann', 'none'), lastSeenAtMs: 70, isOnline: true }])
    await devices().startRun('run', 80, 10)
    await signedIn(on.storage, { app: on.app, uid: 'bob', clientKey: 'z', id: 'of bob' })
    const shown = async (nowMs: number, uid = 'ann', app = on.app) =>
      (await devices().listSignIns(app, uid, nowMs)).map(({ device, sessions }) => [
        `${device.dialect} ${device.clientKey}`,
        sessions
          .toSorted((a, b) => a.issuedAtMs - b.issuedAtMs)
          .map(({ tokenId, issuedAtMs }) => `${tokenId} ${issuedAtMs}`),
      ])
    const whenever = [
      ['wildfire z', ['undefined 5', 'undefined 8']],
      ['openim b', ['endless 6']],
      ['wildfire a', []],
      ['openim z', ['undefined 10']],
      ['wildfire none', []],
    ]
    expect(await shown(100)).toEqual(whenever)
    expect(await shown(99)).toEqual(whenever.with(2, ['wildfire a', ['early 7']]))
    expect([await shown(0, 'cid'), await shown(0, 'ann', on.otherApp)]).toEqual([[], []])
    const {
      userAgent: _,
      createdAtMs: __,
      changedAtMs: ___,
      ...none
    } = aDevice({
      ...key('ann', 'none'),
      sn: 9,
      packageName: 'com.example',
      lastSeenAtMs: 80,
    })
    expect((await devices().listSignIns(on.app, 'ann', 0)).at(-1)?.device).toEqual(none)
  })
  test('of a user with their sessions and bindings, each once', async () => {
    const opened = (id: string, clientKey: string) => signedIn(on.storage, { app: on.app, uid: 'ann', clientKey, id })
    for (const [id, clientKey] of [
      ['one', 'phone'],
      ['two', 'phone'],
      ['three', 'tablet'],
    ] as const)
      await opened(id, clientKey)
    const bound = (token: string, slot: 'push' | 'voip', pushType: number) =>
      on.storage.pushBindings.put(aBinding({ app: on.app, uid: 'ann', clientKey: 'phone', token, slot, pushType }))
    await bound('of pushes', 'push', 3)
    await bound('of calls', 'voip', 4)
    const shown = (await devices().listNotifiedSignIns(on.app, 'ann', 0)).map(({ device, sessions, bindings }) => [
      device.clientKey,
      sessions.length > 0,
      bindings.toSorted((a, b) => a.pushType - b.pushType),
    ])
    expect(shown).toEqual([
      [
        'phone',
        true,
        [
          { slot: 'push', pushType: 3, token: 'of pushes' },
          { slot: 'voip', pushType: 4, token: 'of calls' },
        ],
      ],
      ['tablet', true, []],
    ])
    expect(await devices().listNotifiedSignIns(on.app, 'bob', 0)).toEqual([])
  })
  test('numbers count from 1 for each user and are never given twice, nor after a removal', async () => {
    const taken = await Promise.all(
      Array.from({ length: 50 }, () =>
        on.storage.transaction([userKey(on.app, 'ann')], async ({ devices }) => {
          const sn = await devices.allocateSn(on.app, 'ann')
          await devices.put(aDevice({ app: on.app, uid: 'ann', clientKey: `c${sn}`, sn }))
          return sn
        }),
      ),
    )
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    for (const clientKey of ['c50', 'c20', 'c49']) await devices().remove(key('ann', clientKey))
    expect(await devices().allocateSn(on.app, 'ann')).toBe(51)
    expect([await devices().allocateSn(on.app, 'bob'), await devices().allocateSn(on.otherApp, 'ann')]).toEqual([1, 1])
  })
  test('a removed device takes its sessions and bindings along; removing it again does nothing', async () => {
    await signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'c', id: 's', endedAtMs: 1 })
    await signedIn(on.storage, { app: on.app, uid: 'ann', clientKey: 'd', id: 'stays' })
    await on.storage.pushBindings.put(aBinding({ app: on.app, uid: 'ann', clientKey: 'c', token: 'push-token' }))
    expect([await devices().remove(key('ann', 'c')), await devices().remove(key('ann', 'c'))]).toEqual([true, false])
    expect(await on.storage.sessions.find(on.app, 's')).toBeUndefined()
    expect(await on.storage.sessions.find(on.app, 'stays')).toBeDefined()
    expect(await on.storage.pushBindings.listOfUser(on.app, 'ann')).toEqual([])
  })
  test('all devices of a user go with their sessions and bindings; their numbers and last secrets stay', async () => {
    for (const [clientKey, sn] of [
      ['c', 1],
      ['d', 2],
    ] as const) {
      await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey, sn }))
      for (const at of [1, 2]) {
        const secrets = { secret: `${clientKey}${at}`, dbSecret: 'd' }
        const ended = { endedAtMs: 3, endReason: 'destroyed' } as const
        await signedIn(on.storage, {
          app: on.app,
          uid: 'ann',
          clientKey,
          id: `${clientKey}${at}`,
          issuedAtMs: at,
          secrets,
          ...ended,
        })
      }
    }
    await on.storage.pushBindings.put(aBinding({ app: on.app, uid: 'ann', clientKey: 'c', token: 'push-token' }))
    await signedIn(on.storage, { app: on.app, uid: 'bob', clientKey: 'c', id: 'stays' })
    expect([await devices().removeOfUser(on.app, 'ann'), await devices().removeOfUser(on.app, 'ann')]).toEqual([
      true,
      false,
    ])
    expect([
      await devices().listOfUser(on.app, 'ann'),
      await on.storage.pushBindings.listOfUser(on.app, 'ann'),
    ]).toEqual([[], []])
    expect(await on.storage.sessions.find(on.app, 'c1')).toBeUndefined()
    expect(await on.storage.sessions.find(on.app, 'stays')).toBeDefined()
    expect(await devices().allocateSn(on.app, 'ann')).toBe(3)
    for (const clientKey of ['c', 'd']) {
      const kept = await on.storage.sessions.listRemoved(on.app, 'ann', 'wildfire', clientKey)
      expect(kept.map(({ secrets }) => secrets?.secret)).toEqual([`${clientKey}2`])
    }
  })
  test('of a removed device the secrets of the last session stay, for each removal', async () => {
    const ofDevice = { app: on.app, uid: 'ann', clientKey: 'c' }
    const removed = () => on.storage.sessions.listRemoved(on.app, 'ann', 'wildfire', 'c')
    const last = (secret: string) => {
      const end = { endedAtMs: 52, endReason: 'removed' } as const
      return { app: on.app, uid: 'ann', ...end, secrets: { secret, dbSecret: 'd' } }
    }
    for (let round = 0; round < 12; round++) {
      for (const [id, issuedAtMs] of [
        [`first ${round}`, 10 * round],
        [`last ${round}`, 10 * round + 1],
      ] as const)
        await signedIn(on.storage, { ...ofDevice, id, issuedAtMs, ...last(id) })
      await signedIn(on.storage, { ...ofDevice, id: 'without', issuedAtMs: 10 * round + 9, secrets: undefined })
      await devices().remove(key('ann', 'c'))
    }
    const newest = Array.from({ length: 10 }, (_, index) => last(`last ${11 - index}`))
    expect(await removed()).toEqual(newest)
    expect(await on.storage.sessions.listRemoved(on.otherApp, 'ann', 'wildfire', 'c')).toEqual([])
  })
  test('of removed devices of a user the last sessions with secrets stay up to a number, those issued last', async () => {
    await on.storage.transaction([], async (stores) => {
      for (let at = 1; at <= removedSessionsMax + 2; at++)
        await signedIn(stores, {
          ...{ app: on.app, uid: 'ann', clientKey: `c${at}`, id: `s${at}`, issuedAtMs: at },
          ...{ secrets: { secret: `c${at}`, dbSecret: 'd' }, endedAtMs: 9_999, endReason: 'destroyed' },
        })
    })
    await signedIn(on.storage, {
      app: on.app,
      uid: 'bob',
      clientKey: 'c1',
      id: 'bobs',
      secrets: { secret: 'b', dbSecret: 'd' },
    })
    await devices().remove(key('bob', 'c1'))
    await devices().removeOfUser(on.app, 'ann')
    const kept = async (uid: string, clientKey: string) =>
      (await on.storage.sessions.listRemoved(on.app, uid, 'wildfire', clientKey)).length
    expect([await kept('ann', 'c2'), await kept('ann', 'c3'), await kept('bob', 'c1')]).toEqual([0, 1, 1])
    await signedIn(on.storage, {
      app: on.app,
      uid: 'ann',
      clientKey: 'd',
      id: 'd',
      issuedAtMs: 9_999,
      secrets: { secret: 'd', dbSecret: 'd' },
    })
    await devices().remove(key('ann', 'd'))
    expect([await kept('ann', 'c3'), await kept('ann', 'c4'), await kept('ann', 'd')]).toEqual([0, 1, 1])
  })
  test('last-seen times only increase; unknown devices are ignored', async () => {
    for (const [index, clientKey] of ['a', 'b'].entries())
      await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey, sn: index, lastSeenAtMs: 50 }))
    await devices().touch('run', [])
    for (const isOnline of [true, false])
      await devices().touch('run', [
        { ...key('ann', 'a'), lastSeenAtMs: 40, isOnline },
        { ...key('ann', 'b'), lastSeenAtMs: 2 ** 52, isOnline },
        { ...key('nobody', 'a'), lastSeenAtMs: 60, isOnline },
      ])
    expect(await lastSeenTimes()).toEqual([50, 2 ** 52])
  })

  const lastSeenTimes = async () => (await devices().listOfUser(on.app, 'ann')).map(({ lastSeenAtMs }) => lastSeenAtMs)
  const anns = async (...clientKeys: string[]) => {
    for (const [sn, clientKey] of clientKeys.entries())
      await devices().put(aDevice({ app: on.app, uid: 'ann', clientKey, sn }))
  }
  const written = (clientKey: string, lastSeenAtMs: number, isOnline: boolean) => [
    { ...key('ann', clientKey), lastSeenAtMs, isOnline },
  ]

  test('a device online on a run was seen when the run was alive, until it is written as offline there', async () => {
    await anns('a', 'b', 'c')
    await devices().touch('one', [...written('a', 10, true), ...written('b', 11, true)])
    expect(await lastSeenTimes()).toEqual([10, 11, 0])
    await devices().startRun('one', 15, 10)
    await devices().keepRun('one', 20)
    await devices().keepRun('another', 99)
    expect(await lastSeenTimes()).toEqual([20, 20, 0])
    expect(await devices().find(on.app, 'ann', 'wildfire', 'a')).toMatchObject({ lastSeenAtMs: 20 })
    await devices().touch('one', written('a', 25, false))
    await devices().keepRun('one', 30)
    expect(await lastSeenTimes()).toEqual([25, 30, 0])
    await devices().endRun('one')
    expect(await lastSeenTimes()).toEqual([25, 11, 0])
  })
  test('a device online on two runs was seen on the later one; the end on the other changes nothing', async () => {
    await anns('a')
    for (const [run, atMs] of [
      ['one', 10],
      ['two', 20],
    ] as const) {
      await devices().startRun(run, atMs, 10)
      await devices().touch(run, written('a', atMs, true))
    }
    await devices().touch('one', written('a', 25, false))
    await devices().keepRun('one', 40)
    await devices().keepRun('two', 30)
    expect(await lastSeenTimes()).toEqual([30])
  })
  test('of runs the newest stay; the same one may be started again', async () => {
    await anns('a', 'b', 'c')
    // Later than the runs of other tests.
    const base = 2 ** 45
    const runs = [
      ['one', 'a', base + 1],
      ['three', 'c', base + 3],
      ['two', 'b', base + 2],
    ] as const
    for (const [run, device, atMs] of runs) {
      await devices().startRun(run, atMs, 10)
      await devices().touch(run, written(device, 1, true))
    }
    await devices().startRun('four', base, 2)
    await devices().startRun('three', base + 4, 2)
    expect(await lastSeenTimes()).toEqual([1, base + 2, base + 4])
  })
}
