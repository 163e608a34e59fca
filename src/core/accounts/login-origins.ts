import type { Context } from '../context.ts'
import { sha256Hex } from '../crypto.ts'
import { networkOf } from '../ip-address.ts'
import type { Stores } from '../storage.ts'
import type { AppId, ClientKey, UserId } from '../values.ts'

export const loginOriginBounds = {
  /** How long a place counts as known after the last sign-in from it. */
  knownMs: 30 * 24 * 3_600_000,
  /** Places stored for one user. */
  perUserMax: 32,
} as const

/** Where a sign-in comes from: the installation, when the client names it, and the address. */
export type LoginOrigin = { readonly clientKey: ClientKey | undefined; readonly address: string }

/** The installation first: it is more specific than the address. */
const placesOf = ({ clientKey, address }: LoginOrigin): string[] => [
  ...(clientKey === undefined ? [] : [sha256Hex(`device ${clientKey}`)]),
  sha256Hex(`address ${networkOf(address)}`),
]

/** The first of these places that the user has signed in from recently; `undefined` when there is none. */
export async function findKnownPlace(
  { storage, clock }: Context,
  app: AppId,
  uid: UserId,
  from: LoginOrigin,
): Promise<string | undefined> {
  const places = placesOf(from)
  const known = await storage.loginOrigins.listKnown(app, uid, places, clock.now() - loginOriginBounds.knownMs)
  return places.find((place) => known.has(place))
}

export const recordLoginPlaces = (
  stores: Stores,
  app: AppId,
  uid: UserId,
  from: LoginOrigin,
  atMs: number,
): Promise<void> => stores.loginOrigins.record(app, uid, placesOf(from), atMs, loginOriginBounds.perUserMax)
