import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { TextFilter } from '../../components/filters.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { Owners } from './owners.tsx'
import type { Thing } from './thing-calls.ts'
import { CreateThing } from './thing-dialogs.tsx'
import { ThingPanel } from './thing-panel.tsx'

/** Owned hardware. */
export function ThingsPage() {
  const { t } = useTranslation('things')
  const [search, setSearch] = useSearch('things')
  const list = usePages('/v1/things', { params: { query: { owner: search.q } } }, { keepPrevious: true })
  const columns = useColumns()
  return (
    <Page
      title={t('title')}
      actions={
        <RoleOnly atLeast="operator">
          <Button leftSection={<PlusIcon />} onClick={() => setSearch({ panel: 'create' })}>
            {t('create')}
          </Button>
        </RoleOnly>
      }
    >
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <FilterBar onClear={search.q === undefined ? undefined : () => setSearch({ q: undefined })}>
        <TextFilter label={t('ownerFilter')} value={search.q} width={320} onChange={(q) => setSearch({ q })} />
      </FilterBar>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.error ? [] : list.items}
        columns={columns}
        rowKey={({ thing }) => thing}
        onOpen={({ thing }) => setSearch({ open: thing, panel: undefined })}
        openKey={search.open}
        isLoading={list.isLoading}
        hasMore={list.hasMore}
        onMore={list.loadMore}
        isLoadingMore={list.isLoadingMore}
        empty={!list.error && <EmptyState title={t('empty')} hint={t('emptyHint')} command="npx rollcall demo" />}
      />
      {search.panel === 'create' && <CreateThing onClose={() => setSearch({ panel: undefined })} />}
      {search.open !== undefined && (
        <ThingPanel
          id={search.open}
          panel={search.panel}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, panel: undefined })}
        />
      )}
    </Page>
  )
}

function useColumns(): readonly Column<Thing>[] {
  const { t } = useTranslation('things')
  return [
    { id: 'thing', header: t('thing'), primary: true, cell: ({ thing }) => <code>{thing}</code> },
    { id: 'owners', header: t('owners'), cell: ({ owners }) => <Owners uids={owners} shownMax={3} /> },
    { id: 'state', header: t('state'), align: 'right', cell: ({ state }) => state },
    { id: 'extra', header: t('extra'), cell: ({ extra }) => extra },
  ]
}
