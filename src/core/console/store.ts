import type { ConsoleLink, ConsoleLogin, ConsoleLoginPatch, ConsoleSession, LoginName } from './console-login.ts'

/** A session with its login. */
export type SessionOfLogin = { readonly session: ConsoleSession; readonly login: ConsoleLogin }

/** Logins of the console, their links and sessions. */
export interface ConsoleStore {
  findLogin(name: LoginName): Promise<ConsoleLogin | undefined>
  /** By name, after this one. */
  listLogins(after: LoginName | undefined, limit: number): Promise<ConsoleLogin[]>
  countLogins(): Promise<number>
  insertLogin(login: ConsoleLogin): Promise<void>
  /** `false` when there is no such login. */
  updateLogin(name: LoginName, patch: ConsoleLoginPatch): Promise<boolean>
  /** With its links and sessions. `false` when there is no such login. */
  removeLogin(name: LoginName): Promise<boolean>

  findLink(hash: string): Promise<ConsoleLink | undefined>
  /** Keeps the latest `linksMax` of the login. */
  addLink(link: ConsoleLink, linksMax: number): Promise<void>
  /** `false` when there is no such link: of several uses one returns `true`. */
  removeLink(hash: string): Promise<boolean>

  findSession(hash: string): Promise<SessionOfLogin | undefined>
  /** Of these logins, those that were used at or after `usedFromMs` and begun at or after `createdFromMs`. */
  countSessions(
    logins: readonly LoginName[],
    usedFromMs: number,
    createdFromMs: number,
  ): Promise<ReadonlyMap<LoginName, number>>
  /** Keeps the `sessionsMax` of the login that were used last. */
  addSession(session: ConsoleSession, sessionsMax: number): Promise<void>
  /** Sets `usedAtMs`, unless it is later. */
  noteUse(hash: string, atMs: number): Promise<void>
  /** `false` when there is no such session. */
  removeSession(login: LoginName, hash: string): Promise<boolean>
  /** All sessions and links of a login but the session of this hash; returns how many sessions. */
  signOut(login: LoginName, except: string | undefined): Promise<number>

  /** Deletes up to `limit` links that expired at `nowMs` or before; returns how many. */
  pruneLinks(nowMs: number, limit: number): Promise<number>
  /** Deletes up to `limit` sessions used before `usedBeforeMs` or begun before `createdBeforeMs`; returns how many. */
  pruneSessions(usedBeforeMs: number, createdBeforeMs: number, limit: number): Promise<number>
}
