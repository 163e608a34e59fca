import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { AdminApiError } from '../../src/admin-client/problem.ts'
import { reportUnlessShown } from './errors.ts'

export const sessionKey = ['console session'] as const

const retriesMax = 2

const isSignedOut = (error: unknown) => error instanceof AdminApiError && error.status === 401

/** A failure that the server answers is final; one without an answer, and one of a busy server, are tried again. */
const mayRetry = (count: number, error: Error) =>
  count < retriesMax && !(error instanceof AdminApiError && error.status < 500 && error.status !== 429)

/** `report` is called with each error that no page shows. A caller who is signed out sees the login page at the same address. */
export function queryClient(report: (error: Error) => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) client.setQueryData(sessionKey, null)
    else reportUnlessShown(error, report)
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: mayRetry, staleTime: 2_000, refetchOnWindowFocus: true } },
  })
  return client
}
