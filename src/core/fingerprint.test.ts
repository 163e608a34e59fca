import { expect, test } from 'bun:test'
import { fingerprint } from './fingerprint.ts'

test('a fingerprint is SHA-256 of the UTF-8 bytes', () => {
  expect(fingerprint('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(fingerprint('é')).not.toBe(fingerprint('e\u0301'))
})
