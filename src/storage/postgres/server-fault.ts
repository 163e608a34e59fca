import { ReadOnlyServerError } from './connection.ts'
import { isConnectionLoss, postgresError } from './errors.ts'
import { poolerFault, UnfitServerError } from './server-checks.ts'

/** Why a server cannot be used, and what works. */
export type ServerFault = { readonly message: string; readonly fix: string }

/** By the first characters of SQLSTATE. */
const fixes: readonly (readonly [start: string, fix: string])[] = [
  ['28', 'a user and a password that the server accepts (pg_hba.conf)'],
  ['3D000', 'the database made first: create database rollcall encoding UTF8 template template0'],
  ['42501', 'a user that owns the database: alter database rollcall owner to …'],
  ['53300', 'a smaller database.poolMax, or a larger max_connections'],
]

/** A prepared statement is there already, or is not. */
const foreignStatement = ['42P05', '26000']

const faultOf = ({ message, fix }: UnfitServerError): ServerFault => ({ message, fix })

/** The fault that an error of the start is about; `undefined` when it is about no server. */
export function serverFault(error: Error): ServerFault | undefined {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if (one instanceof UnfitServerError) return faultOf(one)
    if (one instanceof ReadOnlyServerError)
      return {
        message: 'it accepts no writes',
        fix: 'the address of the primary, or of all servers, separated by commas',
      }
  }
  const found = postgresError(error)
  if (!found) return undefined
  if (foreignStatement.includes(found.errno ?? '')) return faultOf(poolerFault())
  const fix = fixes.find(([start]) => found.errno?.startsWith(start))?.[1]
  if (fix) return { message: found.message, fix }
  return isConnectionLoss(error) ? { message: found.message, fix: 'a server that answers at this address' } : undefined
}
