import { useNavigate, useSearch as useRouterSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { PageName, SearchOf } from './searches.ts'

/** The types of a page's parameters are in `searches`. */
const useAnySearch = useRouterSearch as (options: { strict: false }) => object

export type SetSearch<Name extends PageName> = (
  change: Partial<SearchOf<Name>>,
  options?: { /** Without an entry in the history, as for each letter that is typed. */ readonly replace?: boolean },
) => void

/** The parameters of a page's address, and how to change some of them; `undefined` removes one. */
export function useSearch<Name extends PageName>(_page: Name): [SearchOf<Name>, SetSearch<Name>] {
  const search = useAnySearch({ strict: false }) as SearchOf<Name>
  const navigate = useNavigate()
  const set = useCallback<SetSearch<Name>>(
    (change, { replace = false } = {}) => {
      const next = (old: object) => ({ ...old, ...change })
      void navigate({ to: '.', search: next as never, replace })
    },
    [navigate],
  )
  return [search, set]
}
