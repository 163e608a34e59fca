import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()
const processes = new Set<{ kill(signal: 'SIGKILL'): void }>()

/** A folder that is removed when the bench ends, in any way. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-bench-'))
  folders.add(folder)
  return folder
}

/** A process that does not outlive the bench. */
export function keepTrackOf<P extends { kill(signal: 'SIGKILL'): void }>(child: P): P {
  processes.add(child)
  return child
}

/** Synchronous, for the exit of the process. */
export function cleanUp(): void {
  for (const child of processes) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  folders.clear()
}
