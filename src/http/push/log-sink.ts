import type { Logger } from 'pino'
import type { PushSink } from '../../core/push/sink.ts'

/** For development: writes every push to the log. What a sink is given holds no push token, so none is written (T10). */
export const logSink = (log: Logger): PushSink => ({
  hasRoom: async () => true,
  take: async (push) => {
    log.info({ push }, 'push')
    return { kind: 'sent' }
  },
})
