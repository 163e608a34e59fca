import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { TextFilter } from '../../components/filters.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import type { Robot } from './robot-calls.ts'
import { CreateRobot } from './robot-dialogs.tsx'
import { RobotPanel } from './robot-panel.tsx'

/** Accounts that programs act as. */
export function RobotsPage() {
  const { t } = useTranslation('robots')
  const [search, setSearch] = useSearch('robots')
  const list = usePages('/v1/robots', { params: { query: { owner: search.q } } }, { keepPrevious: true })
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
        rowKey={({ user }) => user}
        onOpen={({ user }) => setSearch({ open: user, panel: undefined })}
        openKey={search.open}
        isLoading={list.isLoading}
        hasMore={list.hasMore}
        onMore={list.loadMore}
        isLoadingMore={list.isLoadingMore}
        empty={!list.error && <EmptyState title={t('empty')} hint={t('emptyHint')} command="npx rollcall demo" />}
      />
      {search.panel === 'create' && <CreateRobot onClose={() => setSearch({ panel: undefined })} />}
      {search.open !== undefined && (
        <RobotPanel
          user={search.open}
          panel={search.panel}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, panel: undefined })}
        />
      )}
    </Page>
  )
}

function useColumns(): readonly Column<Robot>[] {
  const { t } = useTranslation('robots')
  return [
    { id: 'robot', header: t('robot'), primary: true, cell: ({ displayName, user }) => displayName || user },
    { id: 'uid', header: t('uid'), cell: ({ user }) => <UserLink uid={user} /> },
    { id: 'owner', header: t('owner'), cell: ({ owner }) => owner !== '' && <UserLink uid={owner} /> },
    { id: 'callback', header: t('callback'), cell: ({ callback }) => callback || t('noCallback') },
    { id: 'created', header: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
}
