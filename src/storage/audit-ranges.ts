import { type RawBuilder, sql } from 'kysely'

/**
 * How the log is indexed by what its entries are about: `whole`, by the value, or `ranges`, by the range of positions first.
 * Within a range an index entry is written to a page of those that were written lately; by the value alone, to any page of
 * an index that grows with the log. A look-up asks each range.
 */
export type AuditIndexes = 'whole' | 'ranges'

/** Positions of a range: its part of an index takes 120 pages, which 1,000 entries share, and 10 million entries make 1,221 ranges. */
export const positionsPerRange = 8_192

/** As the indexes say it. */
export const rangeColumn: RawBuilder<number> = sql<number>`position / ${sql.lit(positionsPerRange)}`

/** Whether an entry has values, which a deletion of its user blanks: the last column of the index by target, and the condition of one that has such entries alone. */
export const hasValues: RawBuilder<boolean> = sql<boolean>`(before_value is not null or after_value is not null)`

export const rangeOf = (position: number): number => Math.floor(position / positionsPerRange)
