import { expect, test } from 'bun:test'
import { LineForwarder } from './forwarded-lines.ts'

/** A stream that the test writes to. */
function source() {
  const { readable, writable } = new TransformStream<Uint8Array>()
  const writer = writable.getWriter()
  return { readable, write: (text: string | Uint8Array) => writer.write(Buffer.from(text)), end: () => writer.close() }
}

test('lines of two streams are copied whole, however they arrive', async () => {
  const copied: string[] = []
  const forwarder = new LineForwarder({ copy: (lines) => copied.push(lines) })
  const [one, two] = [source(), source()]
  for (const { readable } of [one, two]) forwarder.add(readable)
  const wide = Buffer.from('用户\n')
  await one.write('{"a":')
  await two.write(wide.subarray(0, 2))
  await one.write('1}\n{"b":2}\n{"c"')
  await two.write(wide.subarray(2))
  await one.write(':3}\n')
  await two.write('without an end')
  await Promise.all([one.end(), two.end(), forwarder.ended()])
  expect(copied.every((lines) => lines.endsWith('\n'))).toBe(true)
  expect(copied.join('').split('\n').toSorted()).toEqual(
    ['', '{"a":1}', '{"b":2}', '{"c":3}', 'without an end', '用户'].toSorted(),
  )
})
