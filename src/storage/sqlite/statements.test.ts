import { Database } from 'bun:sqlite'
import { afterEach, beforeEach, describe, expect, spyOn, test } from 'bun:test'
import { Statements } from './statements.ts'

let database: Database
let statements: Statements
beforeEach(() => {
  database = new Database()
  statements = new Statements(database, 8)
})
afterEach(() => database.close(true))

const run = (sql: string, ...parameters: unknown[]) => statements.run({ sql, parameters })
const echo = (value: unknown) => run('select ? as value', value).rows[0]?.value

describe('values', () => {
  test('are read as they were written; true and false as 1 and 0', () => {
    for (const value of [
      '',
      'ä👍',
      0,
      -1.5,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      null,
      new Uint8Array([0, 255]),
    ]) {
      expect(echo(value)).toEqual(value)
    }
    expect([true, false, 12n].map(echo)).toEqual([1, 0, 12])
    expect(run('select typeof(?) as type', Number.MAX_SAFE_INTEGER).rows).toEqual([{ type: 'integer' }])
  })

  test('that SQLite would change or refuse are refused', () => {
    for (const value of [2 ** 53, -(2 ** 53), 2n ** 53n, 2n ** 64n, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => echo(value)).toThrow(RangeError)
    }
    for (const value of [undefined, new Date(0), {}, [], [1], () => 1, Symbol('s')]) {
      expect(() => echo(value)).toThrow(TypeError)
    }
  })

  test('must be as many as the text has parameters', () => {
    echo('left over')
    expect(() => run('select ? as value')).toThrow('1 parameters, 0 were given')
    expect(() => run('select 1', 1)).toThrow('0 parameters, 1 were given')
  })

  test('an integer beyond 2^53 in the database is not read rounded', () => {
    for (const stored of ['9007199254740992', '9007199254740993', '-9007199254740993', '9223372036854775807']) {
      const query = { sql: `select 1 as a, ${stored} as n`, parameters: [] }
      expect(() => statements.run(query)).toThrow('column n holds')
      expect(() => [...statements.iterate(query)]).toThrow('column n holds')
    }
    expect(run('select 9007199254740991 as n').rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }])
  })
})

describe('texts', () => {
  test('with a second statement are refused, with a semicolon are not', () => {
    run('create table t (a)')
    expect(() => run('insert into t values (?); delete from t', 1)).toThrow('one SQL statement')
    run('create trigger tr after insert on t begin delete from t where a = 1; select 1; end;')
    run("insert into t values (?), ('?;') ; ", 2)
    expect(run('select a from t').rows).toEqual([{ a: 2 }, { a: '?;' }])
  })

  test('are judged by SQLite to read or to write', () => {
    run('create table t (a)')
    expect(statements.isRead('with x as (select 1) select * from x')).toBe(true)
    expect(statements.isRead('with x as (select 1) insert into t select * from x')).toBe(false)
  })
})

describe('cached statements', () => {
  test('stay within their bound; the least recently used one is dropped', () => {
    const always = 'select 0 as n'
    const prepare = spyOn(database, 'prepare')
    for (let i = 0; i < 100; i++) {
      expect(run(`select ${i} as n`).rows).toEqual([{ n: i }])
      run(always)
    }
    expect(statements.size).toBe(8)
    expect(prepare.mock.calls.filter(([sql]) => sql === always)).toHaveLength(1)
    expect(run('select 1 as n').rows).toEqual([{ n: 1 }])
  })

  test('a cursor is independent of them', () => {
    const cursor = statements.iterate({ sql: 'values (1), (2), (3)', parameters: [] })
    expect(cursor.next().value).toEqual({ column1: 1 })
    for (let i = 0; i < 20; i++) run(`select ${i}`)
    expect([...cursor]).toEqual([{ column1: 2 }, { column1: 3 }])
  })
})
