declare const flavor: unique symbol
/** A text that means one thing: plain strings fit, other flavours do not. */
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

/** Who acts: a server key, a signed-in user, a console login, a robot, or Rollcall itself. */
export type Actor = { kind: 'key' | 'user' | 'robot' | 'console' | 'system'; id: string }

/** One request as the core sees it: whose tenant, through which dialect, on whose behalf. */
export type Call = {
  readonly app: AppId
  readonly dialect: DialectName
  readonly actor: Actor
  /** What the dialect calls this request: its path. Hooks tell calls of one dialect apart by it. */
  readonly operation?: string
  /** The caller's own id for this request, from a header of the dialect. */
  readonly requestId?: string | undefined
}

/** Bounds that hold whatever the dialect; narrower ones are the dialects'. */
export const limits = {
  listItemsMax: 1_000,
  appsMax: 64,
  numMin: 2 ** 31,
  numMax: Number.MAX_SAFE_INTEGER,
} as const

/** Where an app's nums start, and how far each is from the one before. */
export type NumLayout = { readonly first: UserNum; readonly step: number }

/** The layout where no dialect asks for one. */
export const plainNums: NumLayout = { first: limits.numMin + 1, step: 1 }

/** Page by offset: a courtesy of the edge. */
export type Page = { offset: number; limit: number }

/** `undefined` values left out, so that a patch names only what it changes. */
export function defined<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(patch)) if (value !== undefined) kept[key] = value
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> }
}
