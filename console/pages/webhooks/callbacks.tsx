import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { DeadLetters } from './dead-letters.tsx'
import { DeliveryError } from './delivery-error.tsx'
import type { Callback } from './webhook-calls.ts'

const readAgainMs = 3_000

/** Receivers of the vendors' callbacks and of pushes, with what waits and what they did not take. */
export function Callbacks() {
  const { t } = useTranslation('webhooks')
  const [search, setSearch] = useSearch('webhooks')
  const { data, error, isLoading } = useGet('/v1/callbacks', undefined, { refetchInterval: readAgainMs })
  const columns = useColumns()
  return (
    <>
      <Text c="dimmed" mb="md">
        {t('callbacksLead')}
      </Text>
      <ProblemAlert error={error} />
      <DataTable
        label={t('tabs.callbacks')}
        rows={data?.items ?? []}
        columns={columns}
        rowKey={({ receiver }) => receiver}
        onOpen={({ receiver }) => setSearch({ open: receiver, panel: undefined })}
        openKey={search.open}
        isLoading={isLoading}
        empty={
          !error && (
            <EmptyState title={t('callbacksEmpty')} hint={t('callbacksEmptyHint')} command="npx rollcall config show" />
          )
        }
      />
      {search.open !== undefined && (
        <DeadLetters
          receiver={search.open}
          state={data?.items.find(({ receiver }) => receiver === search.open)}
          panel={search.panel}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, panel: undefined })}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<Callback>[] {
  const { t } = useTranslation('webhooks')
  return [
    { id: 'receiver', header: t('receiver'), primary: true, cell: ({ receiver }) => <code>{receiver}</code> },
    {
      id: 'state',
      header: t('state'),
      cell: ({ configured }) => (
        <StatusBadge tone={configured ? 'ok' : 'off'}>{t(configured ? 'configured' : 'notConfigured')}</StatusBadge>
      ),
    },
    { id: 'waiting', header: t('waiting'), align: 'right', cell: ({ pending }) => pending },
    {
      id: 'oldest',
      header: t('oldest'),
      cell: ({ oldestPendingAt }) => oldestPendingAt !== undefined && <Moment at={oldestPendingAt} />,
    },
    {
      id: 'dead',
      header: t('deadLetters'),
      align: 'right',
      cell: ({ deadLetters }) => (deadLetters === 0 ? 0 : <StatusBadge tone="bad">{deadLetters}</StatusBadge>),
    },
    {
      id: 'error',
      header: t('error'),
      cell: ({ lastError }) => lastError !== undefined && <DeliveryError error={lastError} />,
    },
  ]
}
