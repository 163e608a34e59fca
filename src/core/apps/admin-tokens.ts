import { record } from '../audit/record.ts'
import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Token } from '../sessions/session.ts'
import type { AppId, Call, TokenId } from '../values.ts'

/** Tokens an app may have at a time. */
export const adminTokensMax = 100

/** They act for the app and are nobody's: no account's end is theirs. */
const nobody = ''
const dialect = 'lanying'

/** Tokens by which backends call for their app. Kept as hashes, in force until they are revoked. */
export class AdminTokens {
  constructor(private readonly context: Pick<Context, 'storage' | 'clock' | 'ids'>) {}

  /** Oldest first. */
  list(app: AppId): Promise<Token[]> {
    return this.context.storage.tokens.listAdmin(app, dialect)
  }
  /** Keeps a token by its hash. Throws `app.not_found`, and `request.invalid` when the app has as many as it may. */
  async create(call: Call, label: string, hash: string): Promise<Token> {
    const { storage, clock, ids } = this.context
    const issuedAtMs = clock.now()
    const base = { id: ids.hex(16), app: call.app, uid: nobody, dialect, platform: 'admin', role: 'admin' } as const
    const token: Token = {
      ...base,
      hash,
      label,
      issuedAtMs,
      expiresAtMs: undefined,
      endedAtMs: undefined,
      endReason: undefined,
    }
    await storage.transaction(async (stores) => {
      if (!(await stores.apps.find(call.app))) throw new CoreError('app.not_found', `there is no app ${call.app}`)
      if ((await stores.tokens.listAdmin(call.app, dialect)).length >= adminTokensMax)
        throw new CoreError('request.invalid', `the app has ${adminTokensMax} tokens; revoke one first`)
      await stores.tokens.insert(token)
      await record(stores, call, issuedAtMs, 'token.issue_admin', token.id, { label })
    })
    return token
  }
  /** From then on every node refuses it. `false` when no token in force has that id. */
  async revoke(call: Call, id: TokenId): Promise<boolean> {
    const atMs = this.context.clock.now()
    return this.context.storage.transaction(async (stores) => {
      const token = (await stores.tokens.listAdmin(call.app, dialect)).find((one) => one.id === id)
      if (!token) return false
      await stores.tokens.end(call.app, [id], atMs, 'removed')
      await record(stores, call, atMs, 'token.revoke_admin', id, { label: token.label })
      return true
    })
  }
}
