import { useTranslation } from 'react-i18next'
import type { SetSearch } from '../../app/search.ts'
import type { SearchOf } from '../../app/searches.ts'
import { FilterBar } from '../../components/filter-bar.tsx'
import { DialectFilter, PlatformFilter, TextFilter } from '../../components/filters.tsx'
import { TimeInput } from '../../components/time-input.tsx'

type Props = { readonly search: SearchOf<'connections'>; readonly setSearch: SetSearch<'connections'> }

const noFilter = {
  ...{ user: undefined, dialect: undefined, platform: undefined, node: undefined },
  ...{ address: undefined, since: undefined, before: undefined },
}

export function ConnectionFilters({ search, setSearch }: Props) {
  const { t } = useTranslation('connections')
  const { t: common } = useTranslation('common')
  const isFiltered = Object.keys(noFilter).some((name) => search[name as keyof typeof noFilter] !== undefined)
  const nodeOf = (text: string | undefined) => (Number(text) > 0 ? Math.trunc(Number(text)) : undefined)
  return (
    <FilterBar onClear={isFiltered ? () => setSearch(noFilter) : undefined}>
      <TextFilter
        label={common('user')}
        hint={t('userHint')}
        value={search.user}
        onChange={(user) => setSearch({ user })}
      />
      <DialectFilter value={search.dialect} onChange={(dialect) => setSearch({ dialect })} />
      <PlatformFilter value={search.platform} onChange={(platform) => setSearch({ platform })} />
      <TextFilter
        label={t('address')}
        hint={t('addressHint')}
        value={search.address}
        onChange={(address) => setSearch({ address })}
      />
      <TextFilter
        label={common('node')}
        type="number"
        width={90}
        value={search.node === undefined ? undefined : String(search.node)}
        onChange={(text) => setSearch({ node: nodeOf(text) })}
      />
      <TimeInput label={t('since')} presetsOf="none" value={search.since} onChange={(since) => setSearch({ since })} />
      <TimeInput
        label={t('before')}
        presetsOf="none"
        value={search.before}
        onChange={(before) => setSearch({ before })}
      />
    </FilterBar>
  )
}
