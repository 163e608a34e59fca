/** A released version, which any clone with its history has, with tags or without. */
export type Release = {
  readonly version: string
  /** Full id; the version in its package.json is this one. */
  readonly commit: string
  /** Its newest migration: that one and those before do not change any more. */
  readonly migration: string
}

/** The oldest first. */
export const releases: readonly Release[] = [
  { version: '0.1.0', commit: 'd300ea963465142783e612ed226db78c4c86cb4b', migration: '0001-initial' },
]

/** Whether a version was released whose stores have this migration. */
export const isReleased = (migration: string, of: readonly Release[] = releases): boolean =>
  of.some((one) => migration <= one.migration)
