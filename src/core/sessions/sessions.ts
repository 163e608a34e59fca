import type { Context } from '../context.ts'
import type { Receipt } from '../presence/nodes.ts'
import type { AppId, Call, ClientKey, TokenId, UserId, Vendor } from '../values.ts'
import { type KickTarget, kick } from './kick.ts'
import type { EndReason, Session, Token } from './session.ts'
import { type SignedIn, type SignIn, signIn } from './sign-in.ts'

/** Sign-ins: opened for tokens, looked up when a token is shown, ended by kicks. */
export class Sessions {
  constructor(private readonly context: Context) {}

  signIn(call: Call, request: SignIn): Promise<SignedIn> {
    return signIn(this.context, call, request)
  }
  kick(call: Call, uid: UserId, target: KickTarget, reason?: EndReason, spare?: TokenId): Promise<Receipt> {
    return kick(this.context, call, uid, target, reason, spare)
  }
  /** The latest session of a device, ended or not. */
  findOnDevice(app: AppId, uid: UserId, dialect: Vendor, clientKey: ClientKey): Promise<Session | undefined> {
    return this.context.storage.sessions.findOnDevice(app, uid, dialect, clientKey)
  }
  findToken(app: AppId, hash: string): Promise<Token | undefined> {
    return this.context.storage.tokens.findByHash(app, hash)
  }
}
