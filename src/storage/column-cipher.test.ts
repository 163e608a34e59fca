import { expect, test } from 'bun:test'
import fc from 'fast-check'
import { systemIds } from '../core/ids.ts'
import { columnCipher } from './column-cipher.ts'

const sealer = columnCipher('a key of sixteen', systemIds)

test('what is sealed opens again, whatever it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => sealer.decrypt(sealer.encrypt(text)) === text))
})
test('the same text is sealed differently each time, and shows nothing of itself', () => {
  const text = 'a secret of some length'
  const sealed = [sealer.encrypt(text), sealer.encrypt(text)]
  expect(sealed[0]).not.toBe(sealed[1])
  for (const one of sealed) expect(Buffer.from(one, 'base64').includes(text)).toBe(false)
})
test('a server that is started anew with the same key opens it, with another key it does not', () => {
  const sealed = sealer.encrypt('text')
  expect(columnCipher('a key of sixteen', systemIds).decrypt(sealed)).toBe('text')
  expect(() => columnCipher('another key, longer', systemIds).decrypt(sealed)).toThrow()
})
test('a change of any byte is noticed', () => {
  const bytes = Buffer.from(sealer.encrypt('text'), 'base64')
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => sealer.decrypt(changed.toString('base64'))).toThrow()
  }
  for (const short of ['', 'AAAA', bytes.subarray(0, 20).toString('base64')])
    expect(() => sealer.decrypt(short)).toThrow()
})
