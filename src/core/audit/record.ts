import type { Stores } from '../storage.ts'
import type { Call } from '../values.ts'

/** Writes the trace of one change in the transaction that makes it (docs/architecture.md#t9). */
export function record(
  stores: Stores,
  call: Call,
  atMs: number,
  action: string,
  target: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  return stores.audit.add([{ app: call.app, atMs, actor: call.actor, dialect: call.dialect, action, target, details }])
}

/** The same for many at once. */
export function recordEach(
  stores: Stores,
  call: Call,
  atMs: number,
  action: string,
  targets: readonly string[],
): Promise<void> {
  const { app, actor, dialect } = call
  return stores.audit.add(targets.map((target) => ({ app, atMs, actor, dialect, action, target, details: {} })))
}
