import { afterEach, describe, expect, test } from 'bun:test'
import { lanyingPolicy, openimPolicy, setPolicy } from '../../../test/kit/dialects.ts'
import { callOf, type LiveCoreOptions } from '../../../test/kit/live-core.ts'
import { startToyGateway, type ToyGateway, until } from '../../../test/kit/toy-gateway.ts'
import type { RegistryEvent } from '../presence/registry.ts'
import type { Storage } from '../storage.ts'
import { disconnectCommand } from './disconnect-command.ts'
import { allSessions } from './session-selector.ts'

let kit: ToyGateway
const start = async (options: LiveCoreOptions = {}) => {
  kit = await startToyGateway(options)
}
afterEach(() => kit.close())

const connected = () => kit.live.registry.ofUser('default', 'ann')
const tokens = () => connected().map((one) => one.tokenText)

/** What the registry told, in short. */
function listen(): string[] {
  const told: string[] = []
  kit.live.registry.onEvent((event: RegistryEvent) => {
    if (event.kind === 'background') return
    const { connection, counts } = event
    told.push(`${event.kind} ${connection.tokenText || connection.clientKey} ${counts.user}`)
  })
  return told
}

describe('eviction at connect', () => {
  test('OpenIM: two connections of one token coexist', async () => {
    await start()
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.login('token t1')
    await kit.login('token t1')
    expect(tokens()).toEqual(['t1', 't1'])
    expect(kit.live.registry.deviceCount('default')).toBe(1)
  })

  test('OpenIM: a newer token of the platform closes the older one’s socket, which issuing it did not', async () => {
    await start()
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const old = await kit.login('token t1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    expect(old.ended).toBeUndefined()
    const told = listen()
    await kit.login('token t2')
    expect(old.read.at(-1)).toBe('bye admission')
    expect(tokens()).toEqual(['t2'])
    // Whoever is online never seems to leave in between.
    expect(told).toEqual(['opened t2 2', 'closed t1 1'])
  })

  test('OpenIM: under policy 0 no connection is evicted', async () => {
    await start({ policies: { openim: openimPolicy(0) } })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    await kit.login('token t1')
    await kit.login('token t2')
    expect(tokens()).toEqual(['t1', 't2'])
  })

  test('OpenIM: connecting ends the tokens that issuing left, with an audit entry', async () => {
    // Issued side by side, then the policy became stricter.
    await start({ policies: { openim: openimPolicy(0) } })
    for (const token of ['t1', 't2', 't3']) await kit.signIn('openim', 'ann', 'ios', token)
    setPolicy(kit.context, 'openim', openimPolicy(1))
    await kit.login('token t1')
    expect((await kit.login('token t3')).read.at(-1)).toBe('hello ann')
    expect(tokens()).toEqual(['t3'])
    for (const dead of ['t1', 't2']) expect((await kit.login(`token ${dead}`)).read.at(-1)).toBe('no token.ended')
    const [trace] = await kit.context.storage.audit.list('default', {}, 1)
    expect(trace).toMatchObject({
      action: 'session.end',
      target: 'ann',
      actor: { kind: 'user', id: 'ann' },
      details: { count: 2, tokens: 2, reason: 'admission' },
    })
  })

  test('WildfireChat: the same client replaces its older connection, and may reconnect', async () => {
    await start()
    await kit.signIn('wildfire', 'ann', 'ios', 'c1')
    const old = await kit.login('client ann c1')
    const told = listen()
    await kit.login('client ann c1')
    expect(old.read.at(-1)).toBe('bye superseded')
    expect(told).toEqual(['opened c1 2', 'closed c1 1'])
    expect((await kit.login('client ann c1')).read.at(-1)).toBe('hello ann')
  })

  test('Lanying: one device more than allowed is refused, and none is evicted', async () => {
    await start({ policies: { lanying: lanyingPolicy({ maxDevices: 1 }) } })
    await kit.signIn('lanying', 'ann', 'web', 't1')
    await kit.signIn('lanying', 'ann', 'web', 't2')
    const first = await kit.login('token t1')
    expect((await kit.login('token t2')).read.at(-1)).toBe('no admission.refused')
    expect(first.ended).toBeUndefined()
    await kit.login('token t1')
    expect(first.read.at(-1)).toBe('bye superseded')
  })

  test('with scope all a new connection ends sessions of other dialects too', async () => {
    await start({ policies: { openim: openimPolicy(4, 'all') } })
    await kit.signIn('wildfire', 'ann', 'ios', 'c1')
    const phone = await kit.login('client ann c1')
    await kit.signIn('openim', 'ann', 'android', 't1')
    await kit.login('token t1')
    expect(phone.read.at(-1)).toBe('bye admission')
  })

  test('a token without a device is not subject to admission', async () => {
    await start()
    await kit.storage.transaction([], (stores) =>
      stores.tokens.insert({
        id: 'id-of-admin',
        app: 'default',
        uid: 'ann',
        dialect: 'openim',
        platform: 'admin',
        role: 'admin',
        hash: 'admin',
        issuedAtMs: kit.clock.now(),
        expiresAtMs: undefined,
        endedAtMs: undefined,
        endReason: undefined,
      }),
    )
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.login('token t1')
    expect((await kit.login('token admin')).read.at(-1)).toBe('hello ann')
    expect(connected()).toHaveLength(2)
    expect(kit.live.registry.deviceCount('default')).toBe(1)
  })

  test('connecting returns a receipt when a connection was evicted', async () => {
    await start()
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.login('token t1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    const receipts: unknown[] = []
    const { admit: enter } = kit.live.admission
    kit.live.admission.admit = async (...args) => {
      const entered = await enter.apply(kit.live.admission, args)
      receipts.push(entered?.evicted)
      return entered
    }
    await kit.login('token t2')
    await until(() => receipts.length === 1)
    expect(receipts[0]).toMatchObject({ connections: 1, confirmed: [1], unconfirmed: [], expired: [] })
  })
})

describe('credentials', () => {
  test.each([
    ['unknown', 'token.unknown', async () => {}],
    ['t1', 'token.ended', () => kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)],
    ['t1', 'user.banned', () => kit.core.restrictions.set(callOf('openim'), 'ann', { ban: {} })],
    ['t1', 'token.expired', async () => kit.clock.advance(86_400_000)],
  ])('token %p: %p', async (token, code, happens) => {
    await start()
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await happens()
    const socket = kit.connect()
    socket.receive(`token ${token}`)
    await until(() => socket.read.length > 1)
    expect(socket.read.at(-1)).toBe(`no ${code}`)
  })
})

describe('races', () => {
  test('two of one platform at once: both are admitted in turn, and only the later one remains', async () => {
    await start({ policies: { openim: openimPolicy(0) } })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    setPolicy(kit.context, 'openim', openimPolicy(1))
    const sockets = ['t1', 't2'].map((token) => {
      const socket = kit.connect()
      socket.receive(`token ${token}`)
      return socket
    })
    await until(() => sockets.every((socket) => socket.read.length > 1))
    await until(() => connected().length === 1)
    expect(tokens()).toEqual(['t2'])
    expect(sockets[0]?.read).toEqual(['who are you', 'hello ann', 'bye admission'])
  })

  test('a kick at any point of the handshake never leaves the socket online', async () => {
    for (let turn = 0; turn < 12; turn++) {
      await start()
      await kit.signIn('openim', 'ann', 'ios', 't1')
      const socket = kit.connect()
      socket.receive('token t1')
      for (let i = 0; i < turn; i++) await Promise.resolve()
      await kit.core.sessions.kick(callOf('openim'), 'ann', allSessions)
      await until(() => socket.ended !== undefined)
      expect(connected()).toEqual([])
      expect(['no token.ended', 'bye kicked']).toContain(String(socket.read.at(-1)))
      if (turn < 11) await kit.close()
    }
  })

  test('a candidate that a kick ended evicts no connection', async () => {
    await start()
    await kit.signIn('openim', 'ann', 'ios', 't1')
    const old = await kit.login('token t1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    const dead = await kit.context.storage.tokens.findByHash('default', 't2')
    const socket = kit.connect()
    socket.receive('token t2')
    kit.live.registry.disconnect(
      disconnectCommand({ app: 'default', uid: 'ann', tokenIds: [dead?.id ?? ''], reason: 'kicked' }),
    )
    await until(() => socket.ended !== undefined)
    expect(old.ended).toBeUndefined()
  })

  test('a candidate that disconnects while it ends tokens leaves their sockets closed', async () => {
    let leave: (() => void) | undefined
    const tapped = (storage: Storage): Storage => ({
      ...storage,
      transaction: (keys, work) => {
        leave?.()
        return storage.transaction(keys, work)
      },
    })
    await start({ policies: { openim: openimPolicy(0) }, storage: tapped })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.signIn('openim', 'ann', 'ios', 't2')
    setPolicy(kit.context, 'openim', openimPolicy(1))
    const old = await kit.login('token t1')
    const socket = kit.connect()
    leave = () => socket.drop()
    socket.receive('token t2')
    await until(() => old.ended !== undefined)
    expect(old.read.at(-1)).toBe('bye admission')
    expect(connected()).toEqual([])
  })
})

describe('cost', () => {
  /** Counts what goes to the store. */
  function counted(storage: Storage, calls: string[]): Storage {
    const watched = <S extends object>(store: S, name: string): S =>
      new Proxy(store, {
        get(target, key) {
          const value = Reflect.get(target, key) as unknown
          if (typeof value !== 'function') return value
          return (...args: unknown[]) => {
            calls.push(`${name}.${String(key)}`)
            return value.apply(target, args)
          }
        },
      })
    return {
      ...storage,
      sessions: watched(storage.sessions, 'sessions'),
      tokens: watched(storage.tokens, 'tokens'),
      restrictions: watched(storage.restrictions, 'restrictions'),
      transaction: (keys, work) => {
        calls.push('transaction')
        return storage.transaction(keys, work)
      },
    }
  }

  test('a connect without eviction costs three reads, two for WildfireChat, and no write', async () => {
    const calls: string[] = []
    await start({ storage: (storage) => counted(storage, calls) })
    await kit.signIn('openim', 'ann', 'ios', 't1')
    await kit.signIn('wildfire', 'ann', 'ios', 'c1')
    calls.length = 0
    await kit.login('token t1')
    expect(calls).toEqual(['tokens.findByHash', 'restrictions.listOf', 'sessions.listLive'])
    calls.length = 0
    await kit.login('client ann c1')
    expect(calls).toEqual(['restrictions.listOf', 'sessions.findLatestOnDevice'])
  })
})
