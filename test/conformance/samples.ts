import { emptyProfile, type Restriction, type Robot, type User } from '../../src/core/accounts/user.ts'
import type { AuditEntry } from '../../src/core/audit/audit.ts'
import type { Device } from '../../src/core/devices/store.ts'
import type { PushBinding } from '../../src/core/push/store.ts'
import type { SessionWithSecrets, Token } from '../../src/core/sessions/session.ts'
import type { Stores } from '../../src/core/storage.ts'
import type { Thing } from '../../src/core/things/thing.ts'
import type { AppId } from '../../src/core/values.ts'

/** Complete default values; a test overrides the fields it checks. Each takes its app and its key. */
export type Sample<T, Key extends keyof T> = Pick<T, Key> & Partial<T>

export const aUser = (sample: Sample<User, 'app' | 'uid' | 'num'>): User => ({
  ...emptyProfile,
  kind: 'person',
  grade: 0,
  name: '',
  createdAtMs: sample.num,
  changedAtMs: sample.num,
  destroyedAtMs: undefined,
  ...sample,
})

export const aRobot = (sample: Sample<Robot, 'app' | 'uid'>): Robot => ({
  owner: sample.uid,
  secret: 'robot-secret',
  callback: '',
  extra: '',
  ...sample,
})

export const aRestriction = (sample: Sample<Restriction, 'app' | 'uid' | 'kind'>): Restriction => ({
  reason: '',
  actor: 'key:test',
  sinceMs: 1,
  untilMs: undefined,
  ...sample,
})

export const aDevice = (sample: Sample<Device, 'app' | 'uid' | 'clientKey'>): Device => ({
  dialect: 'wildfire',
  sn: 1,
  platform: 'ios',
  userAgent: '',
  createdAtMs: 1,
  changedAtMs: 1,
  lastSeenAtMs: 0,
  ...sample,
})

export const aSession = (
  sample: Sample<SessionWithSecrets, 'app' | 'uid' | 'clientKey' | 'id'>,
): SessionWithSecrets => ({
  dialect: 'wildfire',
  platform: 'ios',
  tokenId: undefined,
  secrets: undefined,
  createdAtMs: 1,
  issuedAtMs: 1,
  validAfterMs: 0,
  endedAtMs: undefined,
  endReason: undefined,
  ...sample,
})

export const aToken = (sample: Sample<Token, 'app' | 'uid' | 'id'>): Token => ({
  dialect: 'openim',
  platform: 'ios',
  role: 'user',
  hash: `hash of ${sample.id}`,
  issuedAtMs: 1,
  expiresAtMs: undefined,
  endedAtMs: undefined,
  endReason: undefined,
  ...sample,
})

export const aBinding = (sample: Sample<PushBinding, 'app' | 'uid' | 'clientKey' | 'token'>): PushBinding => ({
  dialect: 'wildfire',
  slot: 'push',
  notifier: '',
  pushType: 0,
  boundAtMs: 1,
  ...sample,
})

export const aThing = (sample: Sample<Thing, 'app' | 'id'>): Thing => ({
  token: 'thing-token',
  secret: 'thing-secret',
  state: 0,
  owners: [],
  extra: '',
  ...sample,
})

export const anEntry = (sample: Sample<AuditEntry, 'app'>): AuditEntry => ({
  atMs: 1,
  actor: { kind: 'key', id: 'test' },
  dialect: 'wildfire',
  action: 'user.create',
  target: 'ann',
  requestId: undefined,
  changed: [],
  details: {},
  before: undefined,
  after: undefined,
  ...sample,
})

/** Accounts with these uids, numbered from 1. */
export function usersOf(app: AppId, ...uids: string[]): User[] {
  return uids.map((uid, index) => aUser({ app, uid, num: index + 1 }))
}

/** A device with the session of that id on it. */
export async function signedIn(stores: Stores, sample: Sample<SessionWithSecrets, 'app' | 'uid' | 'clientKey' | 'id'>) {
  const session = aSession(sample)
  const { app, uid, dialect, clientKey, platform } = session
  if (!(await stores.devices.find(app, uid, dialect, clientKey)))
    await stores.devices.put(
      aDevice({ app, uid, dialect, clientKey, platform, sn: await stores.devices.allocateSn(app, uid) }),
    )
  await stores.sessions.put(session)
  return session
}
