import type { Context } from '../context.ts'
import type { AppId, UserId } from '../values.ts'
import { type PushBounds, pushBounds } from './bounds.ts'
import { type PushPreview, type PushPreviewQuery, previewPush } from './preview.ts'
import type { SinkLookup } from './sink.ts'
import type { PushCount } from './task.ts'
import { PushTasks } from './tasks.ts'

/** Push tasks, and the preview of a push. */
export type Push = {
  readonly tasks: PushTasks
  /** See `previewPush`. */
  preview(app: AppId, uid: UserId, question: PushPreviewQuery): Promise<PushPreview[]>
}

export type PushOptions = {
  readonly sinkOf: SinkLookup
  /** Called when pushes were added to the outbox. */
  readonly queued: () => void
  /** Called with failures that no caller awaits. Must not throw. */
  readonly fault: (error: unknown) => void
  /** Called with the outcomes of devices, for metrics. Must not throw. */
  readonly counted?: (counts: readonly PushCount[]) => void
  readonly bounds?: Partial<PushBounds>
}

export function buildPush(context: Context, options: PushOptions): Push {
  const { counted = () => {}, bounds } = options
  const deps = { ...options, context, counted, bounds: { ...pushBounds, ...bounds } }
  return {
    tasks: new PushTasks(deps),
    preview: (app, uid, question) => previewPush(deps, app, uid, question),
  }
}
