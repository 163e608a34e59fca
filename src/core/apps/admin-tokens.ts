import type { Context } from '../context.ts'
import { CoreError } from '../errors.ts'
import type { Token } from '../sessions/session.ts'
import { appKey } from '../transaction-keys.ts'
import { type UnitContext, unitOfWork } from '../unit-of-work.ts'
import type { AppId, Call, DialectName, TokenId } from '../values.ts'

/** Tokens an app may have at a time. */
export const adminTokensMax = 100

/** Admin tokens act for the app and belong to no user, so deleting an account does not end them. */
const noUser = ''

/** Tokens with which backends call the server for their app. Stored as hashes, valid until revoked. */
export class AdminTokens {
  constructor(private readonly context: UnitContext & Pick<Context, 'ids'>) {}

  /** Oldest first. */
  list(app: AppId, dialect: DialectName): Promise<Token[]> {
    return this.context.storage.tokens.listAdmin(app, dialect)
  }
  /**
   * Stores the hash of a token for calls of one dialect. Throws `app.not_found`, and `request.invalid` when the dialect has
   * no such tokens or the app has `adminTokensMax`.
   */
  async create(call: Call, dialect: DialectName, label: string, hash: string): Promise<Token> {
    const { app } = call
    if (!this.context.dialects.of(dialect).keepsAdminTokens)
      throw new CoreError('request.invalid', `${dialect} has no admin tokens`)
    const base = { app, uid: noUser, dialect, platform: 'admin', role: 'admin', hash, label } as const
    const fresh = { ...base, expiresAtMs: undefined, endedAtMs: undefined, endReason: undefined }
    const { value: token } = await unitOfWork(this.context, call, [appKey(app)], async (tx) => {
      const { apps, tokens } = tx.stores
      if (!(await apps.find(app))) throw new CoreError('app.not_found', `there is no app ${app}`)
      if ((await tokens.listAdmin(app, dialect)).length >= adminTokensMax)
        throw new CoreError('request.invalid', `the app has ${adminTokensMax} tokens; revoke one first`)
      const token = { ...fresh, id: this.context.ids.hex(16), issuedAtMs: tx.atMs }
      await tokens.insert(token)
      tx.audit('token.issue_admin', token.id, { details: { label } })
      return token
    })
    return token
  }
  /** Every node refuses it afterwards. `false` when no valid token has that id. */
  async revoke(call: Call, dialect: DialectName, id: TokenId): Promise<boolean> {
    const { value: existed } = await unitOfWork(this.context, call, [appKey(call.app)], async (tx) => {
      const { tokens } = tx.stores
      const token = (await tokens.listAdmin(call.app, dialect)).find((one) => one.id === id)
      if (!token) return false
      await tokens.end(call.app, [id], tx.atMs, 'removed')
      tx.audit('token.revoke_admin', id, { details: { label: token.label } })
      return true
    })
    return existed
  }
}
