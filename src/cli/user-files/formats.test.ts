import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import type { UserRecord } from '../../core/accounts/transfer/record.ts'
import { exportFormats, type ImportFormat, importFormats } from './formats.ts'
import { fileBounds, RowProblem } from './row.ts'

const formats = importFormats({})
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size)
}

/** What a file gives, in chunks of that many bytes: records, or `LINE: problem`. */
async function read(format: ImportFormat | undefined, bytes: Uint8Array, chunkBytes = 7) {
  const found: (UserRecord | string | undefined)[] = []
  for await (const rows of format?.read(inChunks(bytes, chunkBytes)) ?? []) {
    for (const row of rows) {
      try {
        found.push(format?.record(row.fields()))
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error
        found.push(`${row.line}: ${error.message}`)
      }
    }
  }
  return found
}
const readText = (name: string, text: string, chunkBytes?: number) => read(formats[name], bytesOf(text), chunkBytes)

const text = fc
  .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\\', "'", ' ', '密', '☃', '😀', ';'), maxLength: 12 })
  .filter((value) => value !== '')
const restriction = fc.oneof(
  fc.constant(false as const),
  fc.record({ reason: text }),
  fc.record({ reason: text, untilMs: fc.nat() }),
)
const record: fc.Arbitrary<UserRecord> = fc
  .record(
    {
      uid: text,
      num: fc.integer({ min: 1 }),
      name: text,
      displayName: text,
      extra: text,
      gender: fc.integer(),
      kind: fc.constantFrom('person', 'admin'),
      ban: restriction,
      mute: restriction,
      settings: fc.record({ noPush: fc.boolean(), pushNickName: text }, { requiredKeys: [] }),
      tags: fc.uniqueArray(text, { maxLength: 4 }),
      alias: text,
      robot: fc.record({ secret: text, owner: text, callback: text, extra: text }, { requiredKeys: ['secret'] }),
      registered: fc.constant(false as const),
      createdAtMs: fc.nat(),
    },
    { requiredKeys: ['uid'] },
  )
  .map((fields) => fields as UserRecord)

describe.each(Object.entries(exportFormats))('%s', (name, { head, line }) => {
  test('gives back what was written, however the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 5 }), fc.integer({ min: 1, max: 60 }), async (records, size) => {
        const file = head + records.map(line).join('')
        expect(await readText(name, file, size)).toEqual(records)
      }),
      { numRuns: 200 },
    )
  })
  test('fails by rows, not by exceptions, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const file = new Uint8Array([...bytesOf(head), ...bytes])
        for (const found of await read(formats[name], file)) expect(found).toBeDefined()
      }),
      { numRuns: 200 },
    )
  })
  test('reports a row over the bound and reads the next', async () => {
    const long = line({ uid: 'long', extra: 'x'.repeat(fileBounds.rowBytesMax) })
    const file = `${head}${line({ uid: 'ann' })}${long}${line({ uid: 'bob' })}`
    const [ann, problem, bob] = await readText(name, file, 65_536)
    expect([ann, bob]).toEqual([{ uid: 'ann' }, { uid: 'bob' }])
    expect(problem).toContain(`is longer than ${fileBounds.rowBytesMax} bytes`)
  })
})

describe('ndjson', () => {
  test('with a byte order mark, carriage returns, empty lines, and no newline at the end', async () => {
    const file = '\ufeff{"uid":"ann"}\r\n\r\n\n{"uid":"bob","name":null}'
    for (const size of [1, 5, 100])
      expect(await readText('ndjson', file, size)).toEqual([{ uid: 'ann' }, { uid: 'bob' }])
  })
  test.each([
    ['[]', 'is not a JSON object'],
    ['{"uid":', 'is not JSON'],
    ['{}', 'uid: is missing'],
    ['{"uid":""}', 'uid: is empty'],
    ['{"uid":7}', 'uid: is not a text'],
    ['{"uid":"a","nmae":"x"}', 'nmae: there is no such field'],
    ['{"uid":"a","num":1.5}', 'num: is not an integer'],
    ['{"uid":"a","kind":"king"}', 'kind: is none of'],
    ['{"uid":"a","name":"\\u0000"}', 'name: is not well-formed'],
    [`{"uid":"${'x'.repeat(65)}"}`, 'uid: is longer than 64'],
    ['{"uid":"a","passwordHash":"secret"}', 'passwordHash: is not a hash'],
    ['{"uid":"a","ban":7}', 'ban: is not true, false or an object'],
    ['{"uid":"a","settings":{"noPush":1}}', 'settings: noPush is not a value'],
    ['{"uid":"a","settings":{"x":1}}', 'settings: there is no setting x'],
    ['{"uid":"a","settings":{"silenceWindow":{"startHour":24,"endHour":1}}}', 'settings: silenceWindow'],
  ])('refuses %s', async (line, problem) => {
    expect(await readText('ndjson', `{"uid":"first"}\n${line}\n`)).toEqual([
      { uid: 'first' },
      expect.stringContaining(`2: ${problem}`),
    ])
  })
  test('of Lanying has the number as uid', async () => {
    expect(await readText('ndjson', '{"num":2199023255632}')).toEqual([{ uid: '2199023255632', num: 2199023255632 }])
  })
})

describe('csv', () => {
  test('with carriage returns, quotes and any order of columns; an empty cell is absent', async () => {
    const file =
      'name,uid,num,ban\r\n"A ""n"" n",ann,,\r\n\r\n,bob,2199023255632,"{""reason"":""spam""}"\r\nx,carl,,true'
    expect(await readText('csv', file)).toEqual([
      { uid: 'ann', name: 'A "n" n' },
      { uid: 'bob', num: 2199023255632, ban: { reason: 'spam' } },
      { uid: 'carl', name: 'x', ban: { reason: '' } },
    ])
  })
  test.each([
    ['a', 'has 1 cells; the header has 2'],
    ['a,b,c', 'has 3 cells; the header has 2'],
    ['a"b,c"', 'has a quote inside a cell'],
    ['"a"b,c', 'has text after a closing quote'],
    ['a,x', 'num: is not a number or JSON'],
  ])('refuses %s', async (line, problem) => {
    expect(await readText('csv', `uid,num\nfirst,1\n${line}\n`)).toEqual([
      { uid: 'first', num: 1 },
      expect.stringContaining(`3: ${problem}`),
    ])
  })
  test.each(['uid,uid\na,b\n', '"uid\n', `${'c,'.repeat(201)}x\n`])(
    'is refused as a whole with the header %j',
    async (file) => {
      await expect(readText('csv', file)).rejects.toMatchObject({ name: 'FileProblem' })
    },
  )
})
