import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/core/clock.ts'
import { systemIds } from '../../src/core/ids.ts'
import type { Storage } from '../../src/core/storage.ts'
import { type ColumnCipher, columnCipher } from '../../src/storage/column-cipher.ts'
import type { OpenOptions } from '../../src/storage/database-driver.ts'
import { openStorage } from '../../src/storage/open.ts'
import { newDatabase } from '../kit/postgres.ts'
import { driverWanted, serviceFor, services } from '../kit/services.ts'

/** A store with an empty database of its own. */
export type OpenedStore = {
  readonly storage: Storage
  /** Another handle on the same database, as another node or a command has one; only where `severalHandles`. */
  openAnother(cipher?: ColumnCipher): Promise<Storage>
  /** Closes every handle and leaves nothing behind. */
  close(): Promise<void>
}
/** `nowMs`: see `OpenOptions`. `cipher`: of the first handle; the others have the same when they are given none. */
export type OpenStore = (
  options?: Pick<OpenOptions, 'nowMs'> & { readonly cipher?: ColumnCipher },
) => Promise<OpenedStore>

/** What a driver supports. The suites test what is declared, and never ask for the driver's name. */
export type DriverFlags = {
  /** Several handles may be open on one database. */
  readonly severalHandles: boolean
  /** Transactions run one after another even when they name different keys. */
  readonly oneWriter: boolean
}

export type Driver = { readonly name: string; readonly flags: DriverFlags; readonly open: OpenStore }

/** What every suite is given. */
export type Suite = (open: OpenStore, flags: DriverFlags) => void

const usualKey = 'a key for the conformance suites'

const sqlite: Driver = {
  name: 'sqlite',
  flags: { severalHandles: true, oneWriter: true },
  async open({ cipher: first = columnCipher(usualKey, systemIds), ...options } = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-conformance-'))
    const handles: Storage[] = []
    const openAnother = async (cipher = first) => {
      const { storage } = await openStorage(`sqlite:${join(folder, 'rollcall.db')}`, {
        clock: systemClock,
        cipher,
        ...options,
      })
      handles.push(storage)
      return storage
    }
    return {
      storage: await openAnother(),
      openAnother,
      async close() {
        for (const storage of handles) await storage.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

const serverUrl = serviceFor('postgres')

const postgres: Driver = {
  name: 'postgres',
  flags: { severalHandles: true, oneWriter: false },
  async open({ cipher: first = columnCipher(usualKey, systemIds), ...options } = {}) {
    const database = await newDatabase(serverUrl ?? '')
    const handles: Storage[] = []
    const openAnother = async (cipher = first) => {
      const { storage } = await openStorage(database.url, { clock: systemClock, cipher, ...options })
      handles.push(storage)
      return storage
    }
    return {
      storage: await openAnother(),
      openAnother,
      async close() {
        for (const storage of handles) await storage.close()
        await database.drop()
      },
    }
  },
}

const all: readonly Driver[] = [sqlite, postgres]

/** Why a driver is left out; `undefined` when it is not. */
function absence(name: string): string | undefined {
  if (!driverWanted(name)) return 'which DRIVERS does not name'
  return name === 'postgres' && serverUrl === undefined ? `without ${services.postgres.variable}` : undefined
}

/** The drivers to run; `DRIVERS` narrows them. A driver that is left out is named in the output. */
export const drivers: readonly Driver[] = all.filter(({ name }) => {
  const why = absence(name)
  if (why !== undefined) console.log(`left out: conformance of ${name}, ${why}`)
  return why === undefined
})
