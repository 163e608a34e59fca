import { type RawBuilder, sql } from 'kysely'

/**
 * A number to order by, where few rows are found by something else: they are sorted. Ordered by the column itself, SQLite
 * would rather walk all rows in the order of the column's index and look for those few among them.
 */
export const sortedBy = (column: string): RawBuilder<number> => sql<number>`${sql.ref(column)} + 0`
