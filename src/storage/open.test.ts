import { expect, test } from 'bun:test'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../core/clock.ts'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'
import { databaseDriver, openStorage } from './open.ts'

const options = { clock: systemClock, cipher: columnCipher('a key of sixteen', systemIds) }

test('the scheme of the URL picks the database, whose folder is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-open-'))
  const path = join(folder, 'new', 'rollcall.db')
  const driver = databaseDriver(`sqlite:${path}`)
  expect([driver.placeOf(`sqlite:${path}`), driver.file?.stateOf(`sqlite:${path}`)]).toEqual([path, 'absent'])
  const { storage } = await openStorage(`sqlite:${path}`, options)
  expect(driver.file?.stateOf(`sqlite:${path}`)).toBe('filled')
  await storage.close()
  rmSync(folder, { recursive: true })
})

test.each(['mysql://localhost/x', 'rollcall.db', 'toString:x', ''])(
  '%p names no database of this build',
  async (url) => {
    await expect(openStorage(url, options)).rejects.toThrow('no database for URLs that begin with')
    expect(existsSync('rollcall.db')).toBe(false)
  },
)
