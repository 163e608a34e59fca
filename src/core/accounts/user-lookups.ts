import type { Apps } from '../apps/apps.ts'
import type { Context } from '../context.ts'
import { sha256Hex } from '../crypto.ts'
import type { DeviceKey } from '../devices/store.ts'
import type { AppId, UserId } from '../values.ts'
import type { User } from './user.ts'
import type { QueryField } from './user-query.ts'

/** Where the hits of one field go on: after the hit of this text and number. */
export type HitKey = { readonly text: string; readonly number: number }
/** A user that one field finds; `key` is its place among the hits of the field. */
export type Hit = { readonly uid: UserId; readonly key: HitKey }

export type LookupDeps = { readonly context: Context; readonly apps: Apps }

/** The hits of one field after `after`, at most `limit`, by an index. Fields that one user has alone have no second page. */
type Lookup = (
  deps: LookupDeps,
  app: AppId,
  text: string,
  after: HitKey | undefined,
  limit: number,
) => Promise<readonly Hit[]>

const startKey: HitKey = { text: '', number: 0 }

/** A field that at most one user has. */
const unique =
  (find: (deps: LookupDeps, app: AppId, text: string) => Promise<UserId | undefined>): Lookup =>
  async (deps, app, text, after) => {
    const uid = after ? undefined : await find(deps, app, text)
    return uid === undefined ? [] : [{ uid, key: startKey }]
  }

/** Users in the order of their nums. */
const hitsByNum = (users: readonly User[]): Hit[] =>
  users.map(({ uid, num }) => ({ uid, key: { text: '', number: num } }))
/** Devices in the order of their users. */
const hitsByUid = (devices: readonly DeviceKey[]): Hit[] =>
  devices.map(({ uid }) => ({ uid, key: { text: uid, number: 0 } }))

export const userLookups: Readonly<Record<QueryField, Lookup>> = {
  /** Also of sessions, devices and restrictions without an account (docs/architecture.md#unregistered-ids). */
  uid: unique(async ({ context }, app, text) => {
    const known = await context.storage.users.uidsInUse(app, [text])
    return known.has(text) ? text : undefined
  }),
  num: unique(async ({ context }, app, text) => (await context.storage.users.findByNum(app, Number(text)))?.uid),
  /** An account without a name is found by its uid. */
  name: unique(async ({ context }, app, text) => (await context.storage.users.findByName(app, text))?.uid),
  /** A live one, on any node that answers in time. */
  connection: unique(async ({ context }, app, id) => {
    const answers = await context.cluster.query<'connection'>({ kind: 'connection', app, id })
    return answers.find(({ value }) => value?.connection)?.value?.connection?.uid
  }),
  token: unique(userOfToken),
  mobile: async ({ context }, app, text, after, limit) =>
    hitsByNum(await context.storage.users.listByMobile(app, text, limit, after?.number)),
  email: async ({ context }, app, text, after, limit) =>
    hitsByNum(await context.storage.users.listByEmail(app, text, limit, after?.number)),
  clientKey: async ({ context }, app, text, after, limit) =>
    hitsByUid(await context.storage.devices.listByClientKey(app, text, after?.text, limit)),
  displayName: async ({ context }, app, text, after, limit) => {
    const position = after && { displayName: after.text, num: after.number }
    const users = await context.storage.users.listByDisplayName(app, text, position, limit)
    return users.map(({ uid, displayName, num }) => ({ uid, key: { text: displayName, number: num } }))
  },
  deviceSn: async ({ context }, app, text, after, limit) =>
    hitsByUid(await context.storage.devices.listBySn(app, Number(text), after?.text, limit)),
}

/** By the stored hash, else by what the dialects read in it. Tokens that act for the app have no user. */
async function userOfToken({ context, apps }: LookupDeps, app: AppId, text: string): Promise<UserId | undefined> {
  const stored = await context.storage.tokens.findByHash(app, sha256Hex(text))
  if (stored) return stored.uid || undefined
  for (const { userOf } of context.dialects.tokens) {
    const uid = userOf?.(text, (name) => apps.secretsOf(app, name))
    if (uid !== undefined) return uid
  }
  return undefined
}
