import { z } from 'zod'
import { bindingIdOf } from '../../core/push/bindings.ts'
import type { PushBinding } from '../../core/push/store.ts'
import { pushTokenIdentity } from '../../core/push/token-identity.ts'
import type { DialectName } from '../../core/values.ts'

/** A push token of a device; the token itself is not shown. */
export const bindingItem = (dialects: readonly DialectName[]) =>
  z.object({
    /** Names it among those of the user. */
    binding: z.string(),
    dialect: z.enum(dialects),
    clientKey: z.string(),
    slot: z.enum(['push', 'voip']),
    notifier: z.string(),
    pushType: z.int(),
    /** Its length and last characters. */
    token: z.string(),
    boundAt: z.int(),
  })

export const toBindingItem = (binding: PushBinding) => {
  const { dialect, clientKey, slot, notifier, pushType, token, boundAtMs } = binding
  return {
    ...{ binding: bindingIdOf(binding), dialect, clientKey, slot, notifier, pushType },
    ...{ token: maskedToken(token), boundAt: boundAtMs },
  }
}

const shownChars = 4
/** A shorter token could be guessed from its last characters. */
const maskedCharsMin = 20

/** The last characters of a token that is long enough not to be guessed from them. */
export function maskedToken(token: string): string {
  const identity = pushTokenIdentity(token)
  return identity.length < maskedCharsMin ? '…' : `…${identity.slice(-shownChars)}`
}
