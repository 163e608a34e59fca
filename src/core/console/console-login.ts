import type { Scope } from '../admin-keys/scope.ts'
import { defaultApp } from '../apps/store.ts'
import { sha256Hex } from '../crypto.ts'
import type { Ids } from '../ids.ts'
import type { Call, Flavored } from '../values.ts'

export const consoleBounds = {
  /** Logins of a server. */
  loginsMax: 200,
  nameCharsMax: 64,
  passwordCharsMin: 10,
  passwordCharsMax: 128,
  /** How long a link may be used. */
  linkMs: 15 * 60_000,
  /** Unused links of a login; one more ends the oldest. */
  linksPerLoginMax: 20,
  /** A session ends when it was not used for so long. */
  idleMs: 12 * 3_600_000,
  /** A session ends so long after it began. */
  sessionMs: 7 * 86_400_000,
  /** Sessions of a login; one more ends the one that was not used for longest. */
  sessionsPerLoginMax: 64,
  /** Failed passwords of a login in five minutes. */
  failuresMax: 10,
  /** A use of a session is written when the last one that was written is older. */
  useWriteMs: 60_000,
} as const

/** The login that a link is for when it names none. */
export const firstLogin = 'admin'

/** What a login of the console may do; on every app. */
export const consoleRoles = ['viewer', 'operator', 'owner'] as const
export type ConsoleRole = (typeof consoleRoles)[number]

/** The scope of the admin API with which a login acts: an owner manages the server. */
export const scopeOfRole = { viewer: 'viewer', operator: 'operator', owner: 'root' } as const satisfies Record<
  ConsoleRole,
  Scope
>

/** Names a login of the console: `loginNamePattern`. */
export type LoginName = Flavored<'LoginName'>

export const loginNamePattern = new RegExp(`^[a-z0-9][a-z0-9._@-]{0,${consoleBounds.nameCharsMax - 1}}$`)

/** Someone who may use the console. Belongs to the server, not to an app. */
export type ConsoleLogin = {
  readonly name: LoginName
  readonly role: ConsoleRole
  /** Of argon2id; `undefined` when only links admit. */
  readonly passwordHash: string | undefined
  readonly createdAtMs: number
  readonly signedInAtMs: number | undefined
}

/** Fields that may be changed; one that is absent stays. */
export type ConsoleLoginPatch = Partial<Pick<ConsoleLogin, 'role' | 'passwordHash' | 'signedInAtMs'>>

/** Admits one browser, once. */
export type ConsoleLink = {
  /** Of its code, which is not stored. */
  readonly hash: string
  readonly login: LoginName
  readonly expiresAtMs: number
}

/** A browser that is signed in. */
export type ConsoleSession = {
  /** Of its token, which is not stored. */
  readonly hash: string
  readonly login: LoginName
  readonly createdAtMs: number
  /** To the minute. */
  readonly usedAtMs: number
}

/** When a session ends unless it is used. */
export const endOfSession = ({ createdAtMs, usedAtMs }: ConsoleSession): number =>
  Math.min(createdAtMs + consoleBounds.sessionMs, usedAtMs + consoleBounds.idleMs)

const secretBytes = 32
/** The text of a new code of a link, or of a token of a session: 43 characters of base64url. */
export const newConsoleSecret = (ids: Pick<Ids, 'bytes'>): string =>
  ids.bytes(secretBytes).toBase64({ alphabet: 'base64url', omitPadding: true })

const secretText = /^[A-Za-z0-9_-]{43}$/
/** The hash under which a code or token is stored; `undefined` for a text that is neither. */
export const consoleSecretHash = (text: string): string | undefined =>
  secretText.test(text) ? sha256Hex(text) : undefined

/** The call, with the default app in place of the one that it acts on: what concerns the server is recorded there. */
export const atServer = (call: Call): Call => (call.app === defaultApp ? call : { ...call, app: defaultApp })

/** A call of a login of the console, about its session. */
export const byLogin = (call: Call, name: LoginName): Call => ({
  ...atServer(call),
  actor: { kind: 'console', id: name },
})
