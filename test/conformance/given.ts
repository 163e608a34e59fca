import { afterAll, beforeAll, beforeEach } from 'bun:test'
import type { Storage } from '../../src/core/storage.ts'
import type { AppId } from '../../src/core/values.ts'
import type { OpenedStore, OpenStore } from './drivers.ts'

/** The first values that the counters of an app give. */
export const counters = { firstNum: 2 ** 41 + 16, firstSerial: 3 } as const
/** How far the tests' nums are from each other. */
export const numStep = 16

/** What the tests of one suite work on. */
export type Given = {
  readonly storage: Storage
  /** Another handle on the same database, opened once; only where the driver has several. */
  another(): Promise<Storage>
  /** An app of this test's own: it is empty, the rows of the other tests are around it. */
  readonly app: AppId
  /** Another app that is as empty. */
  readonly otherApp: AppId
}

/** One database for the suite, two new apps for each of its tests. */
export function given(open: OpenStore): Given {
  let opened: OpenedStore | undefined
  let other: Promise<Storage> | undefined
  let tests = 0
  const store = (): OpenedStore => {
    if (!opened) throw new Error('the store is open during tests only')
    return opened
  }
  const appOf = (suffix: string): AppId => `app-${tests}-${suffix}`
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())
  beforeEach(async () => {
    tests++
    for (const suffix of ['own', 'other'])
      await store().storage.apps.insert({ id: appOf(suffix), createdAtMs: tests }, counters)
  })
  return {
    get storage() {
      return store().storage
    },
    another() {
      other ??= store().openAnother()
      return other
    },
    get app() {
      return appOf('own')
    },
    get otherApp() {
      return appOf('other')
    },
  }
}
