import { activeRestrictions } from '../accounts/restrictions.ts'
import type { Context } from '../context.ts'
import { isSignedIn } from './facts.ts'
import type { TokenOf } from './sink.ts'

/**
 * Gives out push tokens at the moment of sending, to devices that are pushable now: what was decided or queued before a
 * ban, an unbinding, a removal or a destruction does not go out after it (docs/architecture.md#t8).
 */
export const pushTokenLookup =
  ({ storage, clock, dialects }: Pick<Context, 'storage' | 'clock' | 'dialects'>): TokenOf =>
  async (device) => {
    const [target, restrictions] = await Promise.all([
      storage.pushTargets.find(device),
      storage.restrictions.listOf(device.app, device.uid),
    ])
    if (!target?.binding || !isSignedIn(dialects, target)) return undefined
    return activeRestrictions(restrictions, clock.now()).ban ? undefined : target.binding.token
  }
