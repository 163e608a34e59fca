import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { DeliveryError } from './delivery-error.tsx'
import type { Retry } from './webhook-calls.ts'

const readAgainMs = 2_000

/** Targets whose events wait because the first of them failed. */
export function Retries({ webhook }: { readonly webhook: string }) {
  const { t } = useTranslation('webhooks')
  const list = usePages(
    '/v1/webhooks/{webhook}/retries',
    { params: { path: { webhook } } },
    { refetchInterval: readAgainMs },
  )
  const columns = useColumns()
  return (
    <>
      <ProblemAlert error={list.error} />
      <DataTable
        label={t('retries')}
        rows={list.items}
        columns={columns}
        rowKey={({ target }) => target}
        pages={list}
        empty={<Text c="dimmed">{t('retriesEmpty')}</Text>}
      />
    </>
  )
}

function useColumns(): readonly Column<Retry>[] {
  const { t } = useTranslation('webhooks')
  return [
    { id: 'target', header: t('target'), primary: true, cell: ({ target }) => <code>{target}</code> },
    {
      id: 'event',
      header: t('event'),
      cell: ({ position }) => (
        <AnchorLink to="/audit" search={{ open: String(position) }}>
          #{position}
        </AnchorLink>
      ),
    },
    { id: 'tries', header: t('tries'), align: 'right', cell: ({ attempts }) => attempts },
    { id: 'first', header: t('firstFailed'), cell: ({ firstFailedAt }) => <Moment at={firstFailedAt} /> },
    { id: 'next', header: t('nextTry'), cell: ({ nextTryAt }) => <Moment at={nextTryAt} /> },
    { id: 'error', header: t('error'), cell: ({ lastError }) => <DeliveryError error={lastError} /> },
  ]
}
