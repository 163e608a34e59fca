import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import { columnCipher } from '../../src/storage/column-cipher.ts'
import { openStorage } from '../../src/storage/open.ts'
import { driverWanted } from '../kit/services.ts'

/** A store with an empty database of its own. `close` leaves nothing behind. */
export type OpenedStore = { storage: Storage; close(): Promise<void> }
export type OpenStore = () => Promise<OpenedStore>

/** What passes the suites. Where drivers may differ, a flag here says how; the suites never ask for the name. */
export type Driver = { name: string; open: OpenStore }

const sqlite: Driver = {
  name: 'sqlite',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-conformance-'))
    const cipher = columnCipher('a key for the conformance suites', systemIds)
    const { storage } = await openStorage(`sqlite:${join(folder, 'rollcall.db')}`, { clock: systemClock, cipher })
    return {
      storage,
      async close() {
        await storage.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

const all: readonly Driver[] = [sqlite]

/** The drivers to run, `DRIVERS` narrows them; one that is left out is said so. */
export const drivers: readonly Driver[] = all.filter(({ name }) => {
  const wanted = driverWanted(name)
  if (!wanted) console.log(`left out: conformance of ${name}, which DRIVERS does not name`)
  return wanted
})
