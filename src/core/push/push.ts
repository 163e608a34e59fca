import type { Context } from '../context.ts'
import type { AppId, UserId } from '../values.ts'
import { type PushBounds, pushBounds } from './bounds.ts'
import { type PushPreview, type PushQuestion, previewPush } from './preview.ts'
import { type ConnectionPushChannel, noPushChannel, type SinkOf } from './sink.ts'
import type { PushCount } from './task.ts'
import { PushTasks } from './tasks.ts'

/** Pushes: what they would do, and those to many. */
export type Push = {
  readonly tasks: PushTasks
  /** See `previewPush`. */
  preview(app: AppId, uid: UserId, question: PushQuestion): Promise<PushPreview[]>
}

export type PushOptions = {
  /** Whose hours quiet hours are, unless the user says otherwise: an IANA name. */
  readonly timeZone: string
  readonly sinkOf: SinkOf
  /** Pushes were put into the outbox. */
  readonly queued: () => void
  /** Failures nobody waits for. Must not throw. */
  readonly fault: (error: unknown) => void
  /** Told what became of devices, for metrics. Must not throw. */
  readonly counted?: (counts: readonly PushCount[]) => void
  readonly link?: ConnectionPushChannel
  readonly bounds?: Partial<PushBounds>
}

export function buildPush(context: Context, options: PushOptions): Push {
  const { link = noPushChannel, counted = () => {}, bounds } = options
  const parts = { ...options, context, link, counted, bounds: { ...pushBounds, ...bounds } }
  return {
    tasks: new PushTasks(parts),
    preview: (app, uid, question) => previewPush(parts, app, uid, question),
  }
}
