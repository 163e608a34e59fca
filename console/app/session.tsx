import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { AdminApiError } from '../../src/admin-client/problem.ts'
import { sessionKey } from '../api/query-client.ts'
import { createSession, readSession, type Session } from '../api/session.ts'
import { PageFailure } from './failures.tsx'
import { LoginPage } from './login-page.tsx'

export type { Role, Session } from '../api/session.ts'

const SessionContext = createContext<Session | undefined>(undefined)

/** The login that uses the console. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is called outside of SessionGate')
  return session
}

/** The code of a single-use link, `#code=...`. */
export const codeOf = (hash: string): string | undefined => new URLSearchParams(hash.slice(1)).get('code') ?? undefined

/** Shows the console to those who are signed in, and the login page, at the same address, to others. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [failure, setFailure] = useState<Error | null>(null)
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: async () => {
      await exchangeCode().catch(setFailure)
      return readSession()
    },
    retry: (count, error) => !(error instanceof AdminApiError) && count < 2,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  useEffect(() => {
    const onHash = () => {
      if (codeOf(location.hash) !== undefined) void client.refetchQueries({ queryKey: sessionKey })
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [client])
  if (query.data) return <SessionContext value={query.data}>{children}</SessionContext>
  if (query.isPending) return null
  if (query.error) return <PageFailure error={query.error} reset={() => void query.refetch()} />
  return <LoginPage failure={failure} onSignedIn={() => client.refetchQueries({ queryKey: sessionKey })} />
}

/** Signs in with the code of a single-use link, which leaves the address and the history before anything else happens. */
async function exchangeCode(): Promise<void> {
  const code = codeOf(location.hash)
  if (code === undefined) return
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  await createSession({ code })
}
