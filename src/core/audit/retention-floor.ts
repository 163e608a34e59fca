import type { AppId } from '../values.ts'

/** A reader of a log whose events must not be deleted before it has read them, such as an enabled webhook. */
export interface RetentionFloor {
  /** The position up to which the app's events may be deleted; `undefined` when it does not matter to this reader. */
  prunableTo(app: AppId): Promise<number | undefined>
}

/** The readers of the log of changes, and of that of presence. */
export type RetentionFloors = {
  readonly changes: readonly RetentionFloor[]
  readonly presence: readonly RetentionFloor[]
}

/** The lowest of what the readers allow. */
export async function lowestFloor(floors: readonly RetentionFloor[], app: AppId): Promise<number> {
  const positions = await Promise.all(floors.map((floor) => floor.prunableTo(app)))
  return Math.min(Number.MAX_SAFE_INTEGER, ...positions.flatMap((position) => position ?? []))
}
