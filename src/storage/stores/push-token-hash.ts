import { sha256Hex } from '../../core/crypto.ts'
import { pushTokenIdentity } from '../../core/push/token-identity.ts'

/** By which push tokens are found: tokens that are the same one have the same hash. 64 hex characters. */
export const hashOfPushToken = (token: string): string => sha256Hex(pushTokenIdentity(token))
