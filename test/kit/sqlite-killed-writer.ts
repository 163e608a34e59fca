/** The process that `durability.test.ts` kills: it writes for ever, and prints each account when it is acknowledged. */
import { writeSync } from 'node:fs'
import { Kysely } from 'kysely'
import { systemClock } from '../../src/core/clock.ts'
import { sqliteDialect } from '../../src/storage/sqlite/dialect.ts'
import { account, type ScratchTables } from './sqlite-scratch.ts'

const [path = ''] = process.argv.slice(2)
const db = new Kysely<ScratchTables>({ dialect: sqliteDialect({ path, clock: systemClock }) })

/** An account with its note, both or none. */
async function write(name: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { id } = await trx.insertInto('accounts').values(account(name)).returning('id').executeTakeFirstOrThrow()
    await trx.insertInto('notes').values({ account: id, text: name }).execute()
  })
}

async function writeForEver(writer: number): Promise<never> {
  for (let turn = 0; ; turn++) {
    await write(`${writer}:${turn}`)
    writeSync(1, `${writer}:${turn}\n`)
  }
}

await Promise.all(Array.from({ length: 16 }, (_, writer) => writeForEver(writer)))
