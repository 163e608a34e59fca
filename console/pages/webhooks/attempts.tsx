import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePages } from '../../api/queries.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { useRole } from '../../components/role-only.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { DeliveryError } from './delivery-error.tsx'
import type { Attempt } from './webhook-calls.ts'

type AttemptsProps = { readonly webhook: string; readonly onResend: (event: string) => void }

const readAgainMs = 2_000

/** What was sent to a webhook, and what its receiver answered. */
export function Attempts({ webhook, onResend }: AttemptsProps) {
  const { t } = useTranslation('webhooks')
  const list = usePages(
    '/v1/webhooks/{webhook}/attempts',
    { params: { path: { webhook } } },
    { refetchInterval: readAgainMs },
  )
  const columns = useColumns(onResend)
  return (
    <>
      <ProblemAlert error={list.error} />
      <DataTable
        label={t('attempts')}
        rows={list.items}
        columns={columns}
        rowKey={({ at, event }) => `${at} ${event}`}
        pages={list}
        empty={<Text c="dimmed">{t('attemptsEmpty')}</Text>}
      />
    </>
  )
}

function useColumns(onResend: (event: string) => void): readonly Column<Attempt>[] {
  const { t } = useTranslation(['webhooks', 'common'])
  const isOwner = useRole('owner')
  return [
    { id: 'type', header: t('type'), primary: true, cell: (attempt) => <TypeOf of={attempt} /> },
    { id: 'at', header: t('at'), cell: ({ at }) => <Moment at={at} /> },
    { id: 'answer', header: t('answer'), cell: (attempt) => <Answer of={attempt} /> },
    { id: 'ms', header: t('duration'), align: 'right', cell: ({ ms }) => `${ms} ms` },
    {
      id: 'next',
      header: t('nextTry'),
      cell: ({ nextTryAt }) => nextTryAt !== undefined && <Moment at={nextTryAt} />,
    },
    {
      id: 'actions',
      header: t('common:actions'),
      align: 'right',
      cell: ({ event, position }) =>
        isOwner &&
        position !== undefined && (
          <Button size="compact-xs" variant="default" onClick={() => onResend(event)}>
            {t('resend')}
          </Button>
        ),
    },
  ]
}

/** Events of the log lead to their entry. */
function TypeOf({ of: { type, position } }: { readonly of: Attempt }) {
  if (position === undefined) return <code>{type}</code>
  return (
    <AnchorLink to="/audit" search={{ open: String(position) }}>
      {type} #{position}
    </AnchorLink>
  )
}

function Answer({ of: { delivered, status, error } }: { readonly of: Attempt }) {
  const { t } = useTranslation('webhooks')
  return (
    <Group gap={6}>
      <StatusBadge tone={delivered ? 'ok' : 'bad'}>{delivered ? t('ok') : t('notOk')}</StatusBadge>
      {error === undefined ? status : <DeliveryError error={error} />}
    </Group>
  )
}
