import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRole } from '../../components/role-only.tsx'
import type { Key } from './key-calls.ts'
import { CreateKey } from './key-dialogs.tsx'
import { KeyPanel } from './key-panel.tsx'
import { KeyStateBadge } from './key-state-badge.tsx'

/** Keys of the admin API of this app; owners alone see them. */
export function KeysPage() {
  const { t } = useTranslation('keys')
  const [search, setSearch] = useSearch('keys')
  const isOwner = useRole('owner')
  return (
    <Page
      title={t('title')}
      actions={
        isOwner && (
          <Button leftSection={<PlusIcon />} onClick={() => setSearch({ panel: 'create' })}>
            {t('create')}
          </Button>
        )
      }
    >
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      {isOwner ? <KeyList /> : <Text>{t('ownersOnly')}</Text>}
      {isOwner && search.panel === 'create' && <CreateKey onClose={() => setSearch({ panel: undefined })} />}
    </Page>
  )
}

function KeyList() {
  const { t } = useTranslation('keys')
  const [search, setSearch] = useSearch('keys')
  const list = usePages('/v1/keys')
  const columns = useColumns()
  return (
    <>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setSearch({ open: id, panel: undefined })}
        openKey={search.open}
        pages={list}
        empty={
          !list.error && (
            <EmptyState
              title={t('empty')}
              hint={t('emptyHint')}
              command="npx rollcall key create backend --scope operator"
            />
          )
        }
      />
      {search.open !== undefined && (
        <KeyPanel
          id={search.open}
          panel={search.panel}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, panel: undefined })}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<Key>[] {
  const { t } = useTranslation(['keys', 'common'])
  return [
    { id: 'label', header: t('label'), primary: true, cell: ({ label, id }) => label || id },
    { id: 'id', header: t('key'), cell: ({ id }) => <code>{id}</code> },
    { id: 'scope', header: t('scope'), cell: ({ scope }) => t(`common:roles.${scope}`) },
    { id: 'state', header: t('state'), cell: (key) => <KeyStateBadge of={key} /> },
    { id: 'created', header: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      id: 'used',
      header: t('lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? t('notUsed') : <Moment at={lastUsedAt} />),
    },
    {
      id: 'expires',
      header: t('expires'),
      cell: ({ expiresAt }) => (expiresAt === undefined ? t('noExpiry') : <Moment at={expiresAt} />),
    },
  ]
}
