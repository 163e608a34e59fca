import type { paths } from '../../src/admin-client/schema.ts'
import { useApi } from './client.ts'
import { type Pages, usePagesOf } from './queries.ts'
import type { JsonOf } from './types.ts'

export type FoundUser = JsonOf<paths['/v1/users/search']['post']>['items'][number]
export type MatchedBy = NonNullable<FoundUser['matchedBy']>[number]

type Found = JsonOf<paths['/v1/users/search']['post']>

/** Users by any name that a vendor has for them. The query is in the body of the request, since it may be a token. */
export function useUserSearch(
  query: string,
  { limit = 50 }: { readonly limit?: number } = {},
): Pages<FoundUser, Found> {
  const api = useApi()
  return usePagesOf<FoundUser, Found>(
    ['/v1/users/search', query, limit],
    async (cursor, signal) => {
      const { data } = await api.POST('/v1/users/search', { body: { query, limit, cursor }, signal })
      return data ?? { items: [] }
    },
    { enabled: query !== '', keepPrevious: query !== '' },
  )
}
