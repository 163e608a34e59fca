import { describe, expect, test } from 'bun:test'
import fc from 'fast-check'
import { fileBounds, RowProblem } from './row.ts'
import { readSqlDump } from './sql-dump.ts'

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size)
}

async function rowsOf(dump: string | Uint8Array, chunkBytes = 5) {
  const bytes = typeof dump === 'string' ? new TextEncoder().encode(dump) : dump
  const found: unknown[] = []
  for await (const rows of readSqlDump(['t_user'])(inChunks(bytes, chunkBytes))) {
    for (const { line, fields } of rows) {
      try {
        found.push(fields())
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error
        found.push(`${line}: ${error.message}`)
      }
    }
  }
  return found
}

const table = `
-- MySQL dump 10.13; INSERT INTO \`t_user\` VALUES ('comment');
/*!40101 SET NAMES utf8mb4 */;
# INSERT INTO t_user VALUES ('comment');
DROP TABLE IF EXISTS \`t_user\`;
CREATE TABLE \`t_user\` (
  \`_name\` varchar(64) COLLATE utf8mb4_bin NOT NULL DEFAULT 'a,b(' COMMENT 'it''s; INSERT',
  \`_uid\` varchar(64) NOT NULL,
  \`_gender\` decimal(10,2) DEFAULT '0',
  PRIMARY KEY (\`_uid\`),
  UNIQUE KEY \`user_name_index\` (\`_name\`,\`_uid\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 /*!50100 PARTITION BY KEY (\`_uid\`) */;
`
const ann = { _name: 'Ann', _uid: 'ann', _gender: '1' }

/** As mysqldump writes a text. */
const quoted = (text: string) =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\0', '\\0').replaceAll('\x1a', '\\Z')}'`

test('rows of several tables are told apart, each with its own columns', async () => {
  const dump = `CREATE TABLE a (x int); CREATE TABLE \`b\` (\`y\` int, z text); INSERT INTO b VALUES (1,'one'); INSERT INTO a VALUES (2);
    INSERT INTO c VALUES (3); INSERT INTO b (z, y) VALUES ('four',4);`
  const found: unknown[] = []
  for await (const rows of readSqlDump(['a', 'b'])(inChunks(new TextEncoder().encode(dump), 4)))
    found.push(...rows.map(({ table, fields }) => [table, fields()]))
  expect(found).toEqual([
    ['b', { y: '1', z: 'one' }],
    ['a', { x: '2' }],
    ['b', { z: 'four', y: '4' }],
  ])
})

describe('a dump', () => {
  test.each([1, 3, 64, 100_000])('gives the rows of one table, in chunks of %d bytes', async (size) => {
    const dump = `${table}
LOCK TABLES \`t_user\` WRITE;
/*!40000 ALTER TABLE \`t_user\` DISABLE KEYS */;
INSERT INTO \`t_user\` VALUES ('Ann','ann',1),('O\\'Brien; (x)','it''s',NULL),
 (_utf8mb4 '密码\\n\\\\','b,c',-2.5);
INSERT INTO \`t_user_session\` VALUES ('x','y',1);
INSERT IGNORE INTO \`db\`.\`t_user\` (\`_uid\`, \`_name\`) VALUES ('carl',"C ""c""");
REPLACE INTO t_user VALUES('Dan' , 'dan' , 0);
insert into T_USER values ('Eve','eve',1)`
    expect(await rowsOf(`${dump};`, size)).toEqual([
      ann,
      { _name: "O'Brien; (x)", _uid: "it's", _gender: null },
      { _name: '密码\n\\', _uid: 'b,c', _gender: '-2.5' },
      { _uid: 'carl', _name: 'C "c"' },
      { _name: 'Dan', _uid: 'dan', _gender: '0' },
      { _name: 'Eve', _uid: 'eve', _gender: '1' },
    ])
  })

  test('gives every text as it was stored', async () => {
    const unit = fc.constantFrom(
      'a',
      "'",
      '"',
      '\\',
      '\n',
      '\r',
      '\0',
      '\x1a',
      ';',
      '(',
      ')',
      ',',
      '`',
      '--',
      '/*',
      '密',
      '😀',
    )
    const texts = fc.array(fc.string({ unit, maxLength: 10 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 50 }), async (names, size) => {
        const values = names.map((name, index) => `(${quoted(name)},'u${index}',NULL)`).join(',')
        const expected = names.map((name, index) => ({ _name: name, _uid: `u${index}`, _gender: null }))
        expect(await rowsOf(`${table}INSERT INTO \`t_user\` VALUES ${values};`, size)).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test('of any bytes ends without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const start = new TextEncoder().encode(`${table}INSERT INTO t_user VALUES (`)
        expect(await rowsOf(new Uint8Array([...start, ...bytes]))).toBeArray()
      }),
      { numRuns: 200 },
    )
  })

  test('with rows that do not fit the table, are too long or not UTF-8: the others are read', async () => {
    const long = 'x'.repeat(fileBounds.rowBytesMax + 1)
    const before = new TextEncoder().encode(`${table}INSERT INTO t_user VALUES ('a','b'),('${long}','b',1),('`)
    const after = new TextEncoder().encode(`','b',1),('Ann','ann',1);`)
    expect(await rowsOf(new Uint8Array([...before, 0xff, ...after]), 65_536)).toEqual([
      "13: has another number of values than the table's 3 columns",
      expect.stringContaining('13: is longer than'),
      expect.stringContaining('or not UTF-8'),
      ann,
    ])
  })

  test('without the columns of the table is refused', async () => {
    await expect(rowsOf("INSERT INTO t_user VALUES ('a');")).rejects.toMatchObject({ name: 'FileProblem' })
    expect(await rowsOf("CREATE TABLE t_other (a int); INSERT INTO t_other VALUES ('a');")).toEqual([])
  })
})

test('a long statement takes time in proportion to its length, and its rows come while it is read', async () => {
  const values = Array.from({ length: 20_000 }, (_, index) => `('n${index}','u${index}',1)`).join(',')
  const bytes = new TextEncoder().encode(`${table}INSERT INTO t_user VALUES ${values};`)
  const lists: number[] = []
  for await (const rows of readSqlDump(['t_user'])(inChunks(bytes, bytes.length))) lists.push(rows.length)
  expect(lists.reduce((sum, count) => sum + count, 0)).toBe(20_000)
  expect(Math.max(...lists)).toBeLessThan(8_000)
})
