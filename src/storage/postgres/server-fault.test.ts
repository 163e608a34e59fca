import { expect, test } from 'bun:test'
import { CoreError } from '../../core/errors.ts'
import { ReadOnlyServerError } from './connection.ts'
import { callersError } from './errors.ts'
import { UnfitServerError } from './server-checks.ts'
import { serverFault } from './server-fault.ts'

const answered = (errno: string) =>
  new Bun.SQL.PostgresError('as the server says', { code: 'ERR_POSTGRES_SERVER_ERROR', errno })
const lost = new Bun.SQL.PostgresError('closed', { code: 'ERR_POSTGRES_CONNECTION_CLOSED' })

const faults: [what: string, error: Error, fix: string][] = [
  ['a refused password', answered('28P01'), 'a user and a password'],
  ['a missing database', answered('3D000'), 'create database rollcall'],
  ['missing rights', answered('42501'), 'alter database rollcall owner'],
  ['too many connections', answered('53300'), 'a smaller database.poolMax'],
  ['a statement of another session', answered('42P05'), 'pool_mode = session'],
  ['a statement that another session had', answered('26000'), 'pool_mode = session'],
  ['no server', new CoreError('server.busy', 'x', { cause: lost }), 'a server that answers'],
  ['a standby', new ReadOnlyServerError('read only'), 'the address of the primary'],
  ['an unfit server', new UnfitServerError('too old', 'a newer server'), 'a newer server'],
]
test.each(faults)('%s: the start says what works', (_, error, fix) => {
  expect(serverFault(error)?.fix).toContain(fix)
})
test('an error of a statement, or of our own, is no fault of the server', () => {
  expect(serverFault(answered('42601'))).toBeUndefined()
  expect(serverFault(new Error('a bug'))).toBeUndefined()
})
test.each(['57P01', '57P02', '57P03', '57P04', '57P05', '25P03', '25P04'])(
  '%s ends a session: callers see that',
  (state) => {
    expect(callersError(answered(state))).toMatchObject({ code: 'server.busy' })
  },
)
