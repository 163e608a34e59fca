import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../src/core/clock.ts'
import {
  buildConnectionServices,
  type ConnectionServices,
  type ConnectionServicesOptions,
} from '../../src/core/connection-services.ts'
import type { Context } from '../../src/core/context.ts'
import { buildCore, type Core, type PasswordSettings } from '../../src/core/core.ts'
import type { Platform } from '../../src/core/devices/platform.ts'
import { Events } from '../../src/core/event.ts'
import { systemIds } from '../../src/core/ids.ts'
import { LastSeenTimes } from '../../src/core/presence/last-seen-times.ts'
import { ConnectionRegistry } from '../../src/core/presence/registry.ts'
import type { SignInRequest } from '../../src/core/sessions/sign-in.ts'
import type { Storage } from '../../src/core/storage.ts'
import type { Call, DialectName, UserId } from '../../src/core/values.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { openStorage } from '../../src/storage/open.ts'
import { checkedStorage, UnitOfWorkViolation } from './checked-storage.ts'
import { TestClock } from './clock.ts'
import { clusterOfOne } from './cluster.ts'
import { appKeys } from './core.ts'
import { type Policies, testDialects } from './dialects.ts'

export type LiveCore = {
  /** Each of its units of work is held to `storeRules`. */
  readonly core: Core
  readonly context: Context
  /** The store past those rules: for what a test sets up itself. */
  readonly storage: Storage
  readonly clock: TestClock
  readonly live: ConnectionServices
  readonly faults: unknown[]
  /** Opens a session of `uid`; the text is the token, or the client key where tokens are not stored. */
  signIn(dialect: DialectName, uid: UserId, platform: Platform, text: string): Promise<void>
  close(): Promise<void>
}

export type LiveCoreOptions = Partial<Omit<ConnectionServicesOptions, 'fault'>> & {
  readonly policies?: Partial<Policies>
  /** Hashing uses the least memory by default. */
  readonly passwords?: Partial<PasswordSettings>
  /** Wraps the core's store. */
  readonly storage?: (storage: Storage) => Storage
}

export const callOf = (dialect: DialectName): Call => ({ app: 'default', dialect, actor: { kind: 'key', id: 'test' } })

/** A core on its own store, with the parts that work on connections, under the test clock. */
export async function startLiveCore(options: LiveCoreOptions = {}): Promise<LiveCore> {
  const clock = new TestClock()
  const directory = mkdtempSync(join(tmpdir(), 'rollcall-live-'))
  // The store bounds how long the machine takes, not how long people do.
  const opened = await openStorage(`sqlite:${join(directory, 'rollcall.db')}`, {
    clock: systemClock,
    cipher: columnCipher('0'.repeat(16), systemIds),
  })
  const events = new Events()
  const violations: string[] = []
  const tapped = options.storage?.(opened.storage) ?? opened.storage
  const storage = checkedStorage(tapped, events, (problem) => violations.push(problem))
  const registry = new ConnectionRegistry(clock)
  const context: Context = {
    storage,
    clock,
    ids: systemIds,
    events,
    cluster: await clusterOfOne(clock, registry),
    dialects: testDialects(options.policies),
    lastSeen: new LastSeenTimes(),
  }
  const core = buildCore(context, appKeys('default'), {
    memoryKiB: 1024,
    failuresMax: 10,
    registrationsMax: 0,
    ...options.passwords,
  })
  await core.apps.load()
  const faults: unknown[] = []
  const live = buildConnectionServices(context, registry, {
    perUserMax: 0,
    ...options,
    fault: (error) => faults.push(error),
  })
  return {
    core,
    context,
    storage: opened.storage,
    clock,
    live,
    faults,
    async signIn(dialect, uid, platform, text) {
      clock.advance(1)
      await core.sessions.signIn(callOf(dialect), signInOf(dialect, uid, platform, text, clock))
    },
    async close() {
      await live.lastSeen.close()
      await storage.close()
      rmSync(directory, { recursive: true })
      if (violations.length > 0) throw new UnitOfWorkViolation(violations.join('; '))
    },
  }
}

export function signInOf(
  dialect: DialectName,
  uid: UserId,
  platform: Platform,
  text: string,
  clock: Clock,
): SignInRequest {
  const base = { uid, dialect, platform, userAgent: '', exclusiveClientKey: dialect === 'wildfire' }
  const refuse = { unregistered: false, banned: false, kinds: [] }
  if (dialect === 'wildfire') return { ...base, refuse, clientKey: text, session: 'per_device' }
  const token = { hash: text, expiresAtMs: clock.now() + 86_400_000 }
  const clientKey = dialect === 'openim' ? `openim-${platform}` : `guid-${text}`
  return { ...base, refuse, clientKey, session: 'per_token', token }
}
