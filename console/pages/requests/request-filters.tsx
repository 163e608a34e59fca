import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SetSearch } from '../../app/search.ts'
import { dialects, type SearchOf } from '../../app/searches.ts'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SelectFilter, TextFilter } from '../../components/filters.tsx'

type Props = { readonly search: SearchOf<'requests'>; readonly setSearch: SetSearch<'requests'> }

const noFilter = {
  ...{ user: undefined, dialect: undefined, code: undefined, status: undefined, route: undefined, slow: undefined },
  ...{ requestId: undefined, actor: undefined, node: undefined, everyApp: undefined },
}

export function RequestFilters({ search, setSearch }: Props) {
  const { t } = useTranslation('requests')
  const { t: common } = useTranslation('common')
  const isFiltered = Object.keys(noFilter).some((name) => search[name as keyof typeof noFilter] !== undefined)
  const numberOf = (text: string | undefined) => (Number(text) > 0 ? Math.trunc(Number(text)) : undefined)
  const textOf = (value: number | undefined) => (value === undefined ? undefined : String(value))
  const all = [...dialects, 'admin' as const].map((one) => ({ value: one, label: common(`dialects.${one}`) }))
  return (
    <FilterBar onClear={isFiltered ? () => setSearch(noFilter) : undefined}>
      <TextFilter
        label={t('requestId')}
        hint={t('requestIdHint')}
        value={search.requestId}
        onChange={(requestId) => setSearch({ requestId })}
      />
      <SelectFilter
        label={common('dialect')}
        value={all.find(({ value }) => value === search.dialect)?.value}
        options={all}
        onChange={(dialect) => setSearch({ dialect })}
      />
      <TextFilter
        label={t('code')}
        hint={t('codeHint')}
        width={160}
        value={search.code}
        onChange={(code) => setSearch({ code })}
      />
      <TextFilter
        label={t('status')}
        type="number"
        width={110}
        value={textOf(search.status)}
        onChange={(text) => setSearch({ status: numberOf(text) })}
      />
      <TextFilter
        label={t('route')}
        hint={t('routeHint')}
        value={search.route}
        onChange={(route) => setSearch({ route })}
      />
      <TextFilter label={common('user')} width={150} value={search.user} onChange={(user) => setSearch({ user })} />
      <TextFilter
        label={t('actor')}
        hint={t('actorHint')}
        value={search.actor}
        onChange={(actor) => setSearch({ actor })}
      />
      <TextFilter
        label={common('node')}
        type="number"
        width={90}
        value={textOf(search.node)}
        onChange={(text) => setSearch({ node: numberOf(text) })}
      />
      <Stack gap={6}>
        <Checkbox
          label={t('slow')}
          checked={search.slow === true}
          onChange={(event) => setSearch({ slow: event.currentTarget.checked || undefined })}
        />
        <Checkbox
          label={t('everyApp')}
          checked={search.everyApp === true}
          onChange={(event) => setSearch({ everyApp: event.currentTarget.checked || undefined })}
        />
      </Stack>
    </FilterBar>
  )
}
