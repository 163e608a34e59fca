import type { StoredEntry } from '../audit/audit.ts'
import { filteredPage } from '../concurrency/filtered-page.ts'
import type { Context } from '../context.ts'
import { type Platform, platforms } from '../devices/platform.ts'
import type { AppId, ClientKey, DialectName, UserId } from '../values.ts'

/** One sign-in of a user. */
export type Login = {
  readonly atMs: number
  readonly dialect: DialectName
  /** By password, or with a token that the app's server asked for or that a client had. */
  readonly by: 'password' | 'token'
  readonly platform: Platform | undefined
  readonly clientKey: ClientKey | undefined
  /** Of the client, where it signed in itself. */
  readonly address: string | undefined
}
export type LoginPage = { readonly logins: Login[]; readonly nextBefore: number | undefined }

/** The audit entries of sign-ins. */
const signIns: Readonly<Record<string, Login['by']>> = { 'session.open': 'token', 'user.log_in': 'password' }

/**
 * Sign-ins of users, as the audit log has them, so for as long as it is kept; sessions are pruned earlier, and the sessions of
 * some clients are opened again by each sign-in.
 */
export class Logins {
  constructor(private readonly context: Context) {}

  /** The newest first: at most `limit` from before the position `before` of the audit log. */
  async list(app: AppId, uid: UserId, before: number | undefined, limit: number): Promise<LoginPage> {
    const { audit } = this.context.storage
    const list = {
      read: (last: Place | undefined, max: number) =>
        audit.list(app, { target: uid, ...(last && { before: positionOf(last) }) }, max),
      keep: (rows: readonly StoredEntry[]) => rows.map(loginOf),
    }
    const { kept, last } = await filteredPage(list, before === undefined ? undefined : { position: before }, limit)
    return { logins: kept, nextBefore: last && positionOf(last) }
  }
}

type Place = Pick<StoredEntry, 'position'>

/** An entry that has no position yet comes before all that have one. */
const positionOf = ({ position = Number.MAX_SAFE_INTEGER }: Place): number => position

function loginOf({ atMs, dialect, action, details }: StoredEntry): Login | undefined {
  const by = signIns[action]
  if (by === undefined) return undefined
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  const platform = platforms.find((one) => one === details.platform)
  return { atMs, dialect, by, platform, clientKey: text(details.device), address: text(details.address) }
}
