import type { AdminClient } from '../../admin-client/client.ts'
import { replyOf } from '../../admin-client/pages.ts'
import { AdminApiError } from '../../admin-client/problem.ts'
import { mapLimited } from '../../core/concurrency/map-limited.ts'
import type { Ids } from '../../core/ids.ts'
import { type DemoClient, lanyingClient, openimClient, wildfireClient } from './clients.ts'
import { personName } from './names.ts'
import type { DemoUrls, VendorCalls } from './vendor-calls.ts'

export type DemoWire = 'wildfire' | 'openim' | 'lanying'

/** A user of the demonstration, with the wire of its app and the device that it has. */
export type Person = {
  readonly uid: string
  readonly name: string
  readonly num: number
  readonly wire: DemoWire
  readonly device: string
  /** By the numbers of the wire. */
  readonly platform: number
  /** Banned, so that it cannot connect. */
  readonly isBanned: boolean
}

/** Calls at a time. */
const callsMax = 8

const platformNumbers: Readonly<Record<DemoWire, readonly number[]>> = {
  wildfire: [1, 2, 3, 4],
  openim: [1, 2, 3, 5],
  lanying: [6],
}

/** One in so many is banned, muted, or has a session that was ended. */
const bannedOf = 25
const mutedOf = 20
const kickedOf = 10
const weekMs = 7 * 86_400_000

export type PeopleDeps = {
  readonly client: AdminClient
  readonly password: string
  readonly wires: readonly DemoWire[]
  readonly ids: Ids
  readonly nowMs: number
}

/** Creates the users of the demonstration that do not exist yet. */
export async function createPeople(count: number, deps: PeopleDeps, onCreated: () => void): Promise<Person[]> {
  const people: Person[] = []
  const numbers = Array.from({ length: count }, (_, place) => place + 1)
  await mapLimited(numbers, callsMax, async (number) => {
    people.push(await createPerson(number, deps))
    onCreated()
  })
  return people
}

async function createPerson(number: number, { client, password, wires, ids, nowMs }: PeopleDeps): Promise<Person> {
  const uid = `demo-${number}`
  const path = { user: `uid:${uid}` }
  const wire = wires[number % wires.length] ?? 'wildfire'
  const { name, num } = await accountOf(uid, { ...personName(number, ids), password }, client)
  const isBanned = number % bannedOf === 0
  if (isBanned)
    await client.PUT('/v1/users/{user}/ban', {
      params: { path },
      body: { reason: 'advertising', until: nowMs + weekMs, dryRun: false },
    })
  if (number % mutedOf === 1)
    await client.PUT('/v1/users/{user}/mute', { params: { path }, body: { reason: 'spam', until: nowMs + weekMs } })
  const platforms = platformNumbers[wire]
  const platform = platforms[ids.below(platforms.length)] ?? 1
  return { uid, name, num, wire, device: `demo-device-${number}`, platform, isBanned }
}

type Account = { readonly name: string; readonly displayName: string; readonly password: string }

async function accountOf(uid: string, account: Account, client: AdminClient): Promise<{ name: string; num: number }> {
  const made = await replyOf(client.POST('/v1/users', { body: { uid, ...account } })).catch((error) => {
    if (error instanceof AdminApiError && error.code === 'user.exists') return undefined
    throw error
  })
  const user = made ?? (await replyOf(client.GET('/v1/users/{user}', { params: { path: { user: `uid:${uid}` } } })))
  return { name: user.name ?? account.name, num: user.num ?? 0 }
}

/** Ends the sessions of some, who have to sign in again. */
export async function kickSome(people: readonly Person[], client: AdminClient): Promise<void> {
  const kicked = people.filter((_, place) => place % kickedOf === 3)
  await mapLimited(kicked, callsMax, async ({ uid }) => {
    const path = { user: `uid:${uid}` }
    await client.POST('/v1/users/{user}/kick', { params: { path }, body: { all: true, dryRun: false } })
  })
}

export type ConnectDeps = {
  readonly calls: VendorCalls
  readonly urls: DemoUrls
  readonly password: string
  readonly aes256: boolean
  readonly now: () => number
}

/** Signs a person in, and connects its client when `isOnline`. */
export async function signIn(person: Person, isOnline: boolean, deps: ConnectDeps): Promise<DemoClient | undefined> {
  const { uid, name, num, wire, device, platform } = person
  const { calls, urls, password, aes256, now } = deps
  switch (wire) {
    case 'wildfire': {
      const token = await calls.wildfireToken(uid, device, platform)
      const client = { uid, clientId: device, token, aes256, nowMs: now() }
      return isOnline ? wildfireClient(urls.wildfireMqtt ?? '', client) : undefined
    }
    case 'openim': {
      const token = await calls.openimToken(uid, platform)
      return isOnline ? openimClient(urls.openimGateway ?? '', uid, token, platform) : undefined
    }
    case 'lanying': {
      const token = await calls.lanyingToken(name, password, device)
      return isOnline ? lanyingClient(urls.lanying ?? '', num, token, device) : undefined
    }
  }
}

/** Signs everyone in once, so that each has a device and a session. `failed` is called for each that is refused. */
export const signEveryoneIn = (
  people: readonly Person[],
  deps: ConnectDeps,
  failed: (error: unknown) => void,
): Promise<void> =>
  mapLimited(
    people.filter(({ isBanned }) => !isBanned),
    callsMax,
    async (person) => {
      await signIn(person, false, deps).catch(failed)
    },
  )
