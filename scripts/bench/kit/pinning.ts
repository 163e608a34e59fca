import { cpus } from 'node:os'

/** The server has one core, the measuring process another. */
export const serverCore = 0
const ownCore = 1

const canPin = cpus().length > 1 && Bun.which('taskset') !== null

/** How it was done, for the report. */
export const pinning = canPin
  ? `server pinned to core ${serverCore}, load generator to core ${ownCore} (taskset)`
  : 'nothing pinned: no taskset, or one core only'

/** The command that runs `command` on the server's core. */
export const onServerCore = (command: readonly string[]): string[] => onCore(serverCore, command)

/** The same for another load generator. */
export const onOwnCore = (command: readonly string[]): string[] => onCore(ownCore, command)

const onCore = (core: number, command: readonly string[]): string[] =>
  canPin ? ['taskset', '-c', String(core), ...command] : [...command]

/** Moves this process, all its threads, to the load generator's core. */
export function pinOwnProcess(): void {
  if (canPin) Bun.spawnSync(['taskset', '-a', '-c', '-p', String(ownCore), String(process.pid)])
}
