import type { Core } from '../../core/core.ts'
import { Retention } from '../../core/retention/retention.ts'
import type { Parts } from './dialect-module.ts'

/** The job that deletes old rows, as the settings `retention.*` say. */
export function assembleRetention({ config, log }: Pick<Parts, 'config' | 'log'>, core: Core): Retention {
  return new Retention({
    context: core.context,
    days: {
      sessions: config['retention.sessionsDays'],
      tokens: config['retention.tokensDays'],
      audit: config['retention.auditDays'],
      pushTasks: config['retention.pushTasksDays'],
      deadLetters: config['retention.deadLettersDays'],
    },
    pruned: (rows) => log.info({ rows }, 'old rows deleted'),
    fault: (error) => log.error({ err: error }, 'deleting old rows failed; will retry'),
  })
}
