import type { Logger } from 'pino'
import type { Clock } from '../core/clock.ts'
import type { AppId } from '../core/values.ts'
import type { AnsweredRequest } from '../dialects/kit/runner.ts'
import { infoLineWriter } from './pino-line-writer.ts'

/** Requests that took longer are logged even when only failures are. */
export const slowMs = 500

/**
 * One line a request when it is answered: id, dialect, route, status, code, ms, app, actor, address; `docs/reference/log.md`
 * lists them. The path is written without its query, and nothing of headers or body.
 */
export function requestLog(log: Logger, all: boolean): (answered: AnsweredRequest) => void {
  const writePlain = all && log.isLevelEnabled('info') ? plainLines(log) : () => {}
  return (answered) => {
    const { error, ms } = answered
    if (error?.code === 'internal') log.error({ ...lineOf(answered), err: error.cause ?? error }, 'request failed')
    else if (error) log.info({ ...lineOf(answered), failure: error.code, reason: error.message }, 'request refused')
    else if (ms >= slowMs) log.info(lineOf(answered), 'slow request')
    else writePlain(answered)
  }
}

/** Without the fields that are undefined, when it is written. In one literal: spreads cost as much as the rest of it. */
const lineOf = ({ dialect, route, method, path, requestId, status, code, ms, call, address }: AnsweredRequest) => ({
  dialect,
  route,
  method: route === '-' ? method : undefined,
  path: route === '-' ? path.slice(0, 200) : undefined,
  status,
  code,
  ms: Math.round(ms * 1000) / 1000,
  app: call?.app,
  actor: call && `${call.actor.kind}:${call.actor.id}`,
  address: address(),
  id: requestId,
})

/** Writes lines in pino's format in a third of its time: with `log.requests=all` most lines are of this kind. */
function plainLines(log: Logger): (answered: AnsweredRequest) => void {
  const { head, time, write } = infoLineWriter(log)
  return (answered) => {
    const fields = JSON.stringify(lineOf(answered)).slice(1, -1)
    write(`${head}${time()},${fields},"msg":"request"}\n`)
  }
}

/** Minimum time between two lines about one app. */
export const legacyLineIntervalMs = 60_000

/**
 * Logs a warning at the first use of a legacy behaviour by an app, then one a minute with the count since the last: legacy
 * clients may use it in every call.
 */
export function legacyClientLog(log: Logger, clock: Clock, what: string): (app: AppId) => void {
  const noted = new Map<AppId, { sinceMs: number; times: number }>()
  return (app) => {
    const nowMs = clock.monotonic()
    const note = noted.get(app)
    if (note && nowMs - note.sinceMs < legacyLineIntervalMs) {
      note.times++
      return
    }
    log.warn({ app, times: (note?.times ?? 0) + 1 }, `legacy: ${what}`)
    noted.set(app, { sinceMs: nowMs, times: 0 })
  }
}

/** Least time between two lines about X-Forwarded-For. */
export const forwardedLineMs = 60_000

/**
 * A warning when a trusted proxy sends an X-Forwarded-For that names no address, then one a minute with the count since the
 * last: the setting `trustedProxies` or the proxy is wrong, and limits by address count the proxy.
 */
export function forwardedLog(log: Logger, clock: Clock): (peer: string) => void {
  let [nextMs, times] = [Number.NEGATIVE_INFINITY, 0]
  return (peer) => {
    times++
    const nowMs = clock.monotonic()
    if (nowMs < nextMs) return
    log.warn({ forwarded: 'invalid', peer, times }, 'X-Forwarded-For names no address; the peer counts as the client')
    nextMs = nowMs + forwardedLineMs
    times = 0
  }
}
