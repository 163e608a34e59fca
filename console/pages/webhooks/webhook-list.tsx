import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet, usePages } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { SelectFilter } from '../../components/filters.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { DeliveryError } from './delivery-error.tsx'
import { shownState, shownStates, type Webhook } from './webhook-calls.ts'
import { CreateWebhook } from './webhook-dialogs.tsx'
import { WebhookPanel } from './webhook-panel.tsx'
import { WebhookState } from './webhook-state.tsx'

/** How often the list is read again: deliveries change it without an event. */
const readAgainMs = 3_000

export function WebhookList() {
  const { t } = useTranslation('webhooks')
  const [search, setSearch] = useSearch('webhooks')
  const list = usePages('/v1/webhooks', undefined, { refetchInterval: readAgainMs })
  const columns = useColumns()
  const state = shownStates.find((one) => one === search.state)
  return (
    <>
      {(list.items.length > 0 || state !== undefined) && (
        <FilterBar onClear={state === undefined ? undefined : () => setSearch({ state: undefined })}>
          <SelectFilter
            label={t('state')}
            value={state}
            options={shownStates.map((value) => ({ value, label: t(`states.${value}`) }))}
            onChange={(value) => setSearch({ state: value })}
          />
        </FilterBar>
      )}
      <ProblemAlert error={list.error} onRetry={list.refetch} />
      <DataTable
        label={t('title')}
        rows={list.items.filter((one) => state === undefined || shownState(one) === state)}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setSearch({ open: id, panel: undefined })}
        openKey={search.open}
        pages={list}
        empty={
          !list.error &&
          (list.items.length > 0 ? (
            <Text c="dimmed">{t('noneInState')}</Text>
          ) : (
            <EmptyState
              title={t('empty')}
              hint={t('emptyHint')}
              command="npx rollcall webhook create https://example.com/hook"
            />
          ))
        }
      />
      {search.panel === 'create' && <CreateWebhook onClose={() => setSearch({ panel: undefined })} />}
      {search.open !== undefined && (
        <WebhookPanel
          id={search.open}
          panel={search.panel}
          onPanel={(panel) => setSearch({ panel })}
          onClose={() => setSearch({ open: undefined, panel: undefined })}
        />
      )}
    </>
  )
}

function useColumns(): readonly Column<Webhook>[] {
  const { t } = useTranslation('webhooks')
  return [
    { id: 'label', header: t('label'), primary: true, cell: ({ label }) => label || t('unnamed') },
    { id: 'url', header: t('url'), cell: ({ url }) => <span className="break-anywhere">{url}</span> },
    { id: 'state', header: t('state'), cell: (webhook) => <WebhookState of={webhook} /> },
    { id: 'waiting', header: t('waiting'), align: 'right', cell: ({ id }) => <Waiting id={id} /> },
    { id: 'delivered', header: t('delivered'), align: 'right', cell: ({ delivered }) => delivered },
    { id: 'failed', header: t('failed'), align: 'right', cell: ({ failed }) => failed },
    {
      id: 'last',
      header: t('lastAnswer'),
      cell: ({ lastError, lastStatus, lastAttemptAt }) =>
        lastAttemptAt !== undefined && (
          <Group gap={6}>
            {lastError === undefined ? lastStatus : <DeliveryError error={lastError} />}
            <Text span size="xs" c="dimmed">
              <Moment at={lastAttemptAt} />
            </Text>
          </Group>
        ),
    },
  ]
}

/** Events that it has not got yet; the list does not count them. */
function Waiting({ id }: { readonly id: string }) {
  const { t } = useTranslation('webhooks')
  const { data } = useGet(
    '/v1/webhooks/{webhook}',
    { params: { path: { webhook: id } } },
    { refetchInterval: readAgainMs },
  )
  if (!data) return null
  return data.pendingIsMore ? t('waitingMore', { count: data.pending }) : data.pending
}
