import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AdminClient } from '../../src/admin-client/client.ts'
import { useApi, useApp } from './client.ts'
import type { GetInit, GetPath, Item, Reply } from './types.ts'

export type GetOptions = {
  /** Not asked while false. */
  readonly enabled?: boolean
  /** Asks again after so many ms. */
  readonly refetchInterval?: number | false
  /** Shows the reply of the parameters before while those of others are on the way. */
  readonly keepPrevious?: boolean
}

const keep = <Value>(previous: Value | undefined): Value | undefined => previous

/** The reply of a GET of the admin API in the app of the address; the key is [app, path, init]. */
export function useGet<Path extends GetPath>(
  path: Path,
  init?: GetInit<Path>,
  { keepPrevious = false, ...options }: GetOptions = {},
): UseQueryResult<Reply<Path>, Error> {
  const api = useApi()
  const query = useQuery({
    queryKey: [useApp(), path, init ?? {}],
    queryFn: ({ signal }) => get(api, path, init ?? {}, signal),
    ...options,
    ...(keepPrevious && { placeholderData: keep }),
  })
  return query as UseQueryResult<Reply<Path>, Error>
}

export type Pages<One, First> = {
  readonly items: readonly One[]
  /** The newest page, with what it says beside its items, such as evidence. */
  readonly first: First | undefined
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  readonly isFetching: boolean
  readonly error: Error | null
  readonly refetch: () => void
}

type PagesOptions = GetOptions & { /** Items of a page; 50 without it, at most 200. */ readonly limit?: number }

/** A list of the admin API, page after page by its cursor, in the app of the address. */
export function usePages<Path extends GetPath>(
  path: Path,
  init?: GetInit<Path>,
  { limit = 50, ...options }: PagesOptions = {},
): Pages<Item<Path>, Reply<Path>> {
  const api = useApi()
  const read = (cursor: string | undefined, signal: AbortSignal) =>
    get(api, path, withQuery(init ?? {}, { limit, cursor }), signal)
  return usePagesOf<Item<Path>, Reply<Path>>([path, init ?? {}, { limit }], read, options)
}

type PageReply = { readonly items: readonly unknown[]; readonly next?: string }

/** A list whose pages `read` reads; `key` begins with its path. */
export function usePagesOf<One, First>(
  key: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<unknown>,
  { keepPrevious = false, ...options }: GetOptions = {},
): Pages<One, First> {
  const query = useInfiniteQuery({
    queryKey: [useApp(), ...key],
    queryFn: ({ signal, pageParam }) => read(pageParam, signal) as Promise<PageReply>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    ...options,
    ...(keepPrevious && { placeholderData: keep }),
  })
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  return {
    items: items as readonly One[],
    first: query.data?.pages[0] as First | undefined,
    hasMore: query.hasNextPage,
    loadMore: () => void query.fetchNextPage(),
    isLoading: query.isLoading,
    isLoadingMore: query.isFetchingNextPage,
    isFetching: query.isFetching,
    error: query.error,
    refetch: () => void query.refetch(),
  }
}

type AnyInit = { readonly params?: { readonly query?: object; readonly path?: object } | undefined }

const withQuery = (init: AnyInit, query: object): AnyInit => ({
  ...init,
  params: { ...init.params, query: { ...init.params?.query, ...query } },
})

type AnyGet = (path: string, init: object) => Promise<{ data?: unknown }>

/** The types of path and init are those of the hooks. */
async function get(api: AdminClient, path: string, init: object, signal: AbortSignal): Promise<unknown> {
  const { data } = await (api.GET as unknown as AnyGet)(path, { ...init, signal })
  return data ?? null
}

export type ActionOptions = {
  /** Paths, or beginnings of paths, whose replies are asked again afterwards: `/v1/users` for all about users. */
  readonly invalidates: readonly string[]
}

type Answered<Value> = Value extends { response: unknown; data?: infer Data } ? NonNullable<Data> : Value

/**
 * An action: `run` calls the client, whose reply (`data`) is the result. Afterwards the replies that it changed are asked
 * again. An error that no ProblemAlert shows is shown as a notification.
 */
export function useAction<Input, Result>(
  run: (input: Input, api: AdminClient) => Promise<Result>,
  { invalidates }: ActionOptions,
): UseMutationResult<Answered<Result>, Error, Input> {
  const api = useApi()
  const app = useApp()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (input: Input) => answered(await run(input, api)),
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey: [of, path] }) =>
          of === app && invalidates.some((begin) => String(path).startsWith(begin)),
      }),
  })
}

function answered<Result>(result: Result): Answered<Result> {
  const isReply = typeof result === 'object' && result !== null && 'response' in result
  return (isReply ? (result as { data?: unknown }).data : result) as Answered<Result>
}
