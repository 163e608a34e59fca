import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { useSession } from '../../app/session.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { Moment } from '../../components/moment.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly, useRole } from '../../components/role-only.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import type { Login } from './login-calls.ts'
import { CreateLogin } from './login-dialogs.tsx'
import { LoginPanel } from './login-panel.tsx'
import { OwnPassword } from './own-password.tsx'

/** Who may use this console; others than owners see their own password only. */
export function LoginsPage() {
  const { t } = useTranslation('logins')
  const [search, setSearch] = useSearch('logins')
  const isOwner = useRole('owner')
  const close = () => setSearch({ panel: undefined })
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button variant="default" onClick={() => setSearch({ panel: 'password' })}>
            {t('ownPassword')}
          </Button>
          <RoleOnly atLeast="owner">
            <Button leftSection={<PlusIcon />} onClick={() => setSearch({ panel: 'create' })}>
              {t('create')}
            </Button>
          </RoleOnly>
        </>
      }
    >
      <Text c="dimmed" mb="md">
        {t('lead')}
      </Text>
      {isOwner ? <LoginList /> : <Text>{t('ownersOnly')}</Text>}
      {search.panel === 'create' && <CreateLogin onClose={close} />}
      {search.panel === 'password' && <OwnPassword onClose={close} />}
    </Page>
  )
}

function LoginList() {
  const { t } = useTranslation('logins')
  const [search, setSearch] = useSearch('logins')
  const list = usePages('/v1/console/logins')
  const columns = useColumns()
  return (
    <>
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.items}
        columns={columns}
        rowKey={({ name }) => name}
        onOpen={({ name }) => setSearch({ open: name, panel: undefined })}
        openKey={search.open}
        pages={list}
        empty={!list.error && <EmptyState title={t('empty')} hint={t('emptyHint')} command="npx rollcall console" />}
      />
      {search.open !== undefined && (
        <LoginPanel
          name={search.open}
          of={list.items.find(({ name }) => name === search.open)}
          panel={search.panel}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, panel: undefined })}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<Login>[] {
  const { t } = useTranslation(['logins', 'common'])
  const { name: own } = useSession()
  return [
    {
      id: 'name',
      header: t('login'),
      primary: true,
      cell: ({ name }) => (
        <>
          {name} {name === own && <StatusBadge tone="info">{t('self')}</StatusBadge>}
        </>
      ),
    },
    { id: 'role', header: t('role'), cell: ({ role }) => t(`common:roles.${role}`) },
    { id: 'password', header: t('password'), cell: ({ hasPassword }) => t(hasPassword ? 'hasPassword' : 'noPassword') },
    {
      id: 'seen',
      header: t('lastSignedIn'),
      cell: ({ lastSignInAt }) => (lastSignInAt === undefined ? t('common:never') : <Moment at={lastSignInAt} />),
    },
    { id: 'sessions', header: t('sessions'), align: 'right', cell: ({ sessions }) => sessions },
    { id: 'created', header: t('created'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
  ]
}
