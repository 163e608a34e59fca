import { ConfigError, type Problem } from '../../config/problem.ts'
import type { Config } from '../../config/settings.ts'
import type { Clock } from '../../core/clock.ts'
import { addressesOfHost } from '../http-sender.ts'
import { isPublicAddress } from '../public-address.ts'

/** The longest wait for the look-up of one host at start, ms. */
const lookUpMs = 2_000

type Settings = Pick<Config, 'push.sinks' | 'webhooks.allowPrivate'>

/**
 * Throws `ConfigError` when a sink of `push.sinks` has a private address, to which no push would be sent. A name that has
 * no address now may have one later: it is not refused.
 */
export async function refusePrivateSinks(
  config: Settings,
  clock: Clock,
  resolve: (host: string) => Promise<readonly string[]> = addressesOfHost,
): Promise<void> {
  if (config['webhooks.allowPrivate']) return
  const checked = await Promise.all(
    Array.from(config['push.sinks'], async ([notifier, sink]) =>
      sink.kind === 'webhook' && (await isPrivate(new URL(sink.url).hostname)) ? [problemOf(notifier)] : [],
    ),
  )
  const problems = checked.flat()
  if (problems.length > 0) throw new ConfigError(problems)

  async function isPrivate(host: string): Promise<boolean> {
    const { promise: late, resolve: giveUp } = Promise.withResolvers<readonly string[]>()
    const stop = clock.after(lookUpMs, () => giveUp([]))
    const addresses = await Promise.race([resolve(host).catch(() => []), late]).finally(stop)
    return !addresses.every(isPublicAddress)
  }
}

const problemOf = (notifier: string): Problem => ({
  subject: `push.sinks.${notifier}`,
  what: 'the URL has a private or loopback address, to which nothing is sent',
  fix: '--set webhooks.allowPrivate=true, or a URL with a public address',
})
