import { Group, Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { usePages } from '../../api/queries.ts'
import type { Item } from '../../api/types.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Moment } from '../../components/moment.tsx'
import { type ReasonTexts, useReasons } from '../../components/reasons.ts'
import { DialectBadge, StatusBadge } from '../../components/status-badge.tsx'

export type RecentRequest = Item<'/v1/requests'>

type Props = {
  readonly pages: ReturnType<typeof usePages<'/v1/requests'>>
  readonly open: string | undefined
  readonly onOpen: (requestId: string) => void
  readonly empty: ReactNode
}

export function RequestTable({ pages, open, onOpen, empty }: Props) {
  const { t } = useTranslation('requests')
  const columns = useColumns()
  const openRow = pages.items.find(({ requestId }) => requestId === open)
  return (
    <DataTable
      label={t('title')}
      rows={pages.items}
      columns={columns}
      rowKey={keyOf}
      onOpen={({ requestId }) => onOpen(requestId)}
      openKey={openRow && keyOf(openRow)}
      pages={pages}
      empty={empty}
    />
  )
}

/** A caller may send the same id again. */
const keyOf = ({ requestId, node, at, route }: RecentRequest): string => `${requestId} ${node} ${at} ${route}`

function useColumns(): readonly Column<RecentRequest>[] {
  const { t } = useTranslation('requests')
  const { t: common } = useTranslation('common')
  const reasons = useReasons()
  return useMemo(
    () => [
      { id: 'route', header: t('route'), primary: true, cell: (row) => <Route row={row} /> },
      { id: 'at', header: common('time'), cell: ({ at }) => <Moment at={at} /> },
      { id: 'dialect', header: common('dialect'), cell: ({ dialect }) => <DialectBadge dialect={dialect} /> },
      { id: 'status', header: t('status'), cell: (row) => <Status row={row} /> },
      { id: 'code', header: t('code'), cell: (row) => <Code row={row} reasons={reasons} /> },
      { id: 'took', header: t('took'), align: 'right', cell: (row) => <Took row={row} /> },
      { id: 'actor', header: t('actor'), cell: ({ actor }) => actor ?? t('nobody') },
    ],
    [t, common, reasons],
  )
}

type RowProps = { readonly row: RecentRequest }

export function Route({ row: { route, method } }: RowProps) {
  const { t } = useTranslation('requests')
  return (
    <Text size="sm" ff="monospace" className="break-anywhere">
      {route === '-' ? `${method} (${t('unrouted')})` : route}
    </Text>
  )
}

const serverErrors = 500
const clientErrors = 400

export const Status = ({ row: { status } }: RowProps) => (
  <StatusBadge tone={status >= serverErrors ? 'bad' : status >= clientErrors ? 'warn' : 'off'}>{status}</StatusBadge>
)

export function Code({ row: { code, vendorCode }, reasons }: RowProps & { readonly reasons: ReasonTexts }) {
  if (code === undefined) return '–'
  return (
    <Group gap={6}>
      <Text size="sm" title={code}>
        {reasons.error(code)}
      </Text>
      {vendorCode !== 0 && (
        <Text size="xs" c="dimmed">
          {vendorCode}
        </Text>
      )}
    </Group>
  )
}

export function Took({
  row: { ms, slow },
  justify = 'flex-end',
}: RowProps & { readonly justify?: 'flex-start' | 'flex-end' }) {
  const { t } = useTranslation('requests')
  return (
    <Group gap={6} justify={justify}>
      {slow && <StatusBadge tone="warn">{t('isSlow')}</StatusBadge>}
      <Text size="sm">{t('ms', { count: Math.round(ms * 10) / 10 })}</Text>
    </Group>
  )
}
