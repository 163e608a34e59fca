import { Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { useReasons } from '../../components/reasons.ts'
import { DialectBadge, PlatformBadge, StatusBadge } from '../../components/status-badge.tsx'
import type { LiveConnection } from './live-rows.ts'
import type { LiveConnections } from './use-live-connections.ts'

type Props = {
  readonly live: LiveConnections
  readonly isFiltered: boolean
  readonly open: string | undefined
  readonly onOpen: (connection: string) => void
}

export function ConnectionTable({ live, isFiltered, open, onOpen }: Props) {
  const { t } = useTranslation('connections')
  const columns = useColumns()
  return (
    <DataTable
      label={t('title')}
      rows={live.rows}
      columns={columns}
      rowKey={({ connection }) => connection}
      onOpen={({ connection }) => onOpen(connection)}
      openKey={open}
      pages={live}
      empty={
        isFiltered ? (
          <EmptyState title={t('empty')} />
        ) : (
          <EmptyState title={t('emptyAll')} hint={t('emptyHint')} command="npx rollcall demo" />
        )
      }
    />
  )
}

function useColumns(): readonly Column<LiveConnection>[] {
  const { t } = useTranslation('connections')
  const { t: common } = useTranslation('common')
  const { close } = useReasons()
  return useMemo(
    () => [
      { id: 'user', header: common('user'), primary: true, cell: (row) => <User row={row} close={close} /> },
      { id: 'dialect', header: common('dialect'), cell: ({ dialect }) => <DialectBadge dialect={dialect} /> },
      { id: 'platform', header: common('platform'), cell: ({ platform }) => <PlatformBadge platform={platform} /> },
      { id: 'node', header: common('node'), align: 'right', cell: ({ node }) => node },
      { id: 'address', header: t('address'), cell: ({ address }) => address ?? '…' },
      { id: 'since', header: t('connectedAt'), cell: ({ since }) => <Moment at={since} /> },
    ],
    [t, common, close],
  )
}

type UserProps = { readonly row: LiveConnection; readonly close: (reason: string) => string }

function User({ row: { user, isFresh, ended }, close }: UserProps) {
  const { t } = useTranslation('connections')
  return (
    <Group gap="xs" wrap="nowrap">
      {ended ? (
        <Text td="line-through" size="sm" c="dimmed" className="break-anywhere">
          {user}
        </Text>
      ) : (
        <UserLink uid={user} />
      )}
      {ended && <StatusBadge tone="off">{t('ended', { reason: close(ended.reason) })}</StatusBadge>}
      {!ended && isFresh && <StatusBadge tone="ok">{t('fresh')}</StatusBadge>}
    </Group>
  )
}
