import { type Kysely, type KyselyProps, Transaction } from 'kysely'
import type { Turns } from './turns.ts'

/** Runs one statement to its end; a database on this machine may do so within the call. `changes`: the rows that it wrote. */
export type RunStatement = (sql: string, parameters: readonly unknown[]) => StatementResult | Promise<StatementResult>
export type StatementResult = { readonly rows: unknown[]; readonly changes: number }

/**
 * A transaction whose database runs compiled queries without Kysely's executor, which takes longer than a small statement
 * does. Everything else works as in any transaction of Kysely.
 */
export class DirectTransaction<DB> extends Transaction<DB> {
  readonly run: RunStatement
  /** Of a database that answers within the call. */
  readonly turns: Turns | undefined

  constructor(props: KyselyProps, run: RunStatement, turns: Turns | undefined) {
    super(props)
    this.run = run
    this.turns = turns
  }
}

export const isDirect = <DB>(db: Kysely<DB>): db is DirectTransaction<DB> => db instanceof DirectTransaction
