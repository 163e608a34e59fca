import type { Logger } from 'pino'
import type { Answered } from '../dialects/kit/runner.ts'

/** A request that took longer gets its line even when only failures do. */
export const slowMs = 500

/**
 * One line a request when it is answered: dialect, route, status, code, ms, app, actor, address; `docs/reference/log.md`
 * lists them. The path is written without its query, and nothing of headers or body.
 */
export function requestLog(log: Logger, all: boolean): (answered: Answered) => void {
  return (answered) => {
    const { error, ms } = answered
    if (!all && !error && ms < slowMs) return
    const line = {
      dialect: answered.dialect,
      route: answered.route,
      ...(answered.route === '-' && { method: answered.method, path: answered.path.slice(0, 200) }),
      status: answered.status,
      code: answered.code,
      ms: Math.round(ms * 1000) / 1000,
      app: answered.call?.app,
      actor: answered.call && `${answered.call.actor.kind}:${answered.call.actor.id}`,
      address: answered.address(),
    }
    if (error?.code === 'internal') log.error({ ...line, err: error.cause ?? error }, 'request failed')
    else if (error) log.info({ ...line, failure: error.code, reason: error.message }, 'request refused')
    else log.info(line, ms < slowMs ? 'request' : 'slow request')
  }
}
