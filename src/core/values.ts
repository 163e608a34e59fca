declare const flavor: unique symbol
/** A string of one meaning: a plain string is assignable to it, a string of another flavor is not. */
export type Flavored<Name extends string> = string & { readonly [flavor]?: Name }

/** A tenant. */
export type AppId = Flavored<'AppId'>
/** The text id of an account inside an app. */
export type UserId = Flavored<'UserId'>
/** The number of an account inside an app: above 2^31, below 2^53. */
export type UserNum = number
/** A client installation as its dialect names it. */
export type ClientKey = Flavored<'ClientKey'>
export type SessionId = Flavored<'SessionId'>
export type TokenId = Flavored<'TokenId'>
/** 32 lower-case hex characters. */
export type ConnectionId = Flavored<'ConnectionId'>
export type NodeId = number
/** One run of one node, `node:epoch`: the owner of claims on background work. */
export type ClaimOwner = Flavored<'ClaimOwner'>

/** One of the APIs and client protocols that the server speaks, the admin API included; see `DialectRegistry`. */
export type DialectName = Flavored<'DialectName'>

/** Who makes a call: a server key, a signed-in user, a console login, a robot, or Rollcall itself. */
export type Actor = { kind: 'key' | 'user' | 'robot' | 'console' | 'system'; id: string }

/** Names one request of one caller: the Idempotency-Key is the caller's own. */
export type RequestName = { readonly app: AppId; readonly caller: string; readonly key: string }

/**
 * A run of a request. A run that takes the place of one that ended has another token: what the earlier one would write then is
 * refused.
 */
export type RequestRun = RequestName & { readonly token: string }

/** Who calls: the tenant, the dialect, the actor and the request. Given to every service. */
export type Call = {
  readonly app: AppId
  readonly dialect: DialectName
  readonly actor: Actor
  /** The request's path in the dialect. Before-hooks distinguish calls by it. */
  readonly operation?: string
  /** The caller's id of this request, from a header of the dialect. */
  readonly requestId?: string | undefined
  /** Where the caller may send the request again: its first change makes the run committed; see `RepeatedRequests`. */
  readonly run?: RequestRun | undefined
}

/** Limits for every dialect; a dialect may have narrower ones. */
export const limits = {
  listItemsMax: 1_000,
  /** Items of a list that are worked on before other requests get their turn. */
  pieceItems: 100,
  appsMax: 64,
  numMin: 2 ** 31,
  numMax: Number.MAX_SAFE_INTEGER,
} as const

/** The first num of an app, and the distance between nums. */
export type NumLayout = { readonly first: UserNum; readonly step: number }

/** The layout when no dialect sets one. */
export const defaultNumLayout: NumLayout = { first: limits.numMin + 1, step: 1 }

/** A page by offset, for APIs that page so. */
export type OffsetPage = { offset: number; limit: number }

/** A copy without `undefined` values, so that a patch names only what it changes. */
export function withoutUndefined<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(patch)) if (value !== undefined) kept[key] = value
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> }
}
