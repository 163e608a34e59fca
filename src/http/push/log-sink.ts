import type { Logger } from 'pino'
import type { PushSink } from '../../core/push/sink.ts'

/** For development: logs every push. A sink is given no push token, so none is logged (docs/architecture.md#t10). */
export const logSink = (log: Logger): PushSink => ({
  hasRoom: async () => true,
  take: async (push) => {
    log.info({ push }, 'push')
    return { kind: 'sent' }
  },
})
