import { availableParallelism } from 'node:os'
import { type CommandContext, UsageError } from '../../cli/command.ts'
import { supervisorBounds } from './supervisor.ts'

/** How many processes `--processes` asks for; `auto` is one for each core that this process may use. Throws UsageError. */
export function processCount(context: Pick<CommandContext, 'option'>, cores = availableParallelism()): number {
  const given = context.option('processes') ?? '1'
  const { processesMax } = supervisorBounds
  if (given === 'auto') return Math.min(cores, processesMax)
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0
  if (count >= 1 && count <= processesMax) return count
  throw new UsageError(
    `--processes ${given} is invalid: it must be a number from 1 to ${processesMax}, or auto`,
    'write --processes auto',
  )
}
