import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import type { App } from './app-calls.ts'
import { CreateApp } from './app-dialogs.tsx'
import { AppPanel } from './app-panel.tsx'
import { AppStateBadge } from './app-state-badge.tsx'

/** How often the list is read again: an app that is being deleted disappears from it. */
const readAgainMs = 5_000

/** The tenants of the server. */
export function AppsPage() {
  const { t } = useTranslation('apps')
  const [search, setSearch] = useSearch('apps')
  const list = usePages('/v1/apps', undefined, { refetchInterval: readAgainMs })
  const columns = useColumns()
  return (
    <Page
      title={t('title')}
      actions={
        <RoleOnly atLeast="owner">
          <Button leftSection={<PlusIcon />} onClick={() => setSearch({ panel: 'create' })}>
            {t('create')}
          </Button>
        </RoleOnly>
      }
    >
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setSearch({ open: id, tab: undefined, panel: undefined })}
        openKey={search.open}
        pages={list}
      />
      {search.panel === 'create' && <CreateApp onClose={() => setSearch({ panel: undefined })} />}
      {search.open !== undefined && (
        <AppPanel
          id={search.open}
          tab={search.tab}
          panel={search.panel}
          onTab={(tab) => setSearch({ tab }, { replace: true })}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, tab: undefined, panel: undefined })}
        />
      )}
    </Page>
  )
}

function useColumns(): readonly Column<App>[] {
  const { t } = useTranslation('apps')
  const current = useApp()
  return [
    {
      id: 'app',
      header: t('app'),
      primary: true,
      cell: ({ id }) => (
        <>
          <code>{id}</code> {id === current && <StatusBadge tone="info">{t('current')}</StatusBadge>}
        </>
      ),
    },
    { id: 'state', header: t('state'), cell: (app) => <AppStateBadge of={app} /> },
    { id: 'created', header: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
}
