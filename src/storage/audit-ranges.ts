import { type RawBuilder, sql } from 'kysely'

/**
 * How the log is indexed by what its entries are about: `whole`, by the value, or `ranges`, by the range of positions first.
 * Within a range an index entry is written to a page of those that were written lately; by the value alone, to any page of
 * an index that grows with the log. A look-up asks each range.
 */
export type AuditIndexes = 'whole' | 'ranges'

/** Positions of a range: the indexes of one take 2 MB, so that 1,000 entries share a page by threes, and 10 million make 300 ranges. */
export const positionsPerRange = 32_768

/** As the indexes say it. */
export const rangeColumn: RawBuilder<number> = sql<number>`position / ${sql.lit(positionsPerRange)}`

export const rangeOf = (position: number): number => Math.floor(position / positionsPerRange)
