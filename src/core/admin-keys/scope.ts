/**
 * What a caller of the admin API may do, each more than the one before: read; act on users, sessions and devices; manage the
 * app; manage the server, which only the setting `rollcall.adminKey` may.
 */
export const scopes = ['viewer', 'operator', 'owner', 'root'] as const
export type Scope = (typeof scopes)[number]

/** The scopes of stored keys. */
export const keyScopes = ['viewer', 'operator', 'owner'] as const satisfies readonly Scope[]
export type KeyScope = (typeof keyScopes)[number]

/** Whether a caller of scope `held` may do what needs scope `needed`. */
export const includesScope = (held: Scope, needed: Scope): boolean => scopes.indexOf(held) >= scopes.indexOf(needed)
