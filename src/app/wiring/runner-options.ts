import type { RunnerOptions } from '../../dialects/kit/runner.ts'
import { recentRequestObserver } from '../../http/recent-requests.ts'
import { requestLimit } from '../../http/request-limit.ts'
import { requestLog } from '../../http/request-log.ts'
import type { DialectDeps } from './dialect-module.ts'

type OptionParts = Pick<DialectDeps, 'core' | 'metrics' | 'why'>
type ServerParts = Pick<DialectDeps, 'config' | 'clock' | 'log'> & { readonly checkReplies: boolean }

/** What the runner of every dialect works with, as configured: limits, logs, metrics, the latest requests. */
export function runnerOptions(
  { config, clock, log, checkReplies }: ServerParts,
  { core, metrics, why }: OptionParts,
): Omit<RunnerOptions, 'bodies' | 'newRequestId' | 'streams'> {
  const { cluster } = core.context
  const all = config['log.requests'] === 'all'
  const writeLog = requestLog(log, all)
  const hold = recentRequestObserver(why.requests.ring, why.recorder, { node: cluster.self, all })
  return {
    clock,
    limit: requestLimit(config['limits.requests'], clock, cluster),
    checkLease: () => cluster.checkLease(),
    checkReplies,
    showReasons: config['http.reasonHeader'] || config.insecureDev,
    observe(answered) {
      metrics.request(answered)
      hold(answered)
      writeLog(answered)
    },
  }
}
