import { Group, Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { usePages } from '../../api/queries.ts'
import type { Item } from '../../api/types.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { useReasons } from '../../components/reasons.ts'
import { DialectBadge, PlatformBadge, StatusBadge } from '../../components/status-badge.tsx'

export type Refusal = Item<'/v1/refusals'>

/** A refusal has no id of its own. */
export const keyOf = ({ at, node, user, code, network, platform }: Refusal): string =>
  [at, node, user, code, network, platform].join('~')

type Props = {
  readonly pages: ReturnType<typeof usePages<'/v1/refusals'>>
  readonly open: string | undefined
  readonly onOpen: (key: string) => void
  readonly empty: ReactNode
}

export function RefusalTable({ pages, open, onOpen, empty }: Props) {
  const { t } = useTranslation('refusals')
  const columns = useColumns()
  return (
    <DataTable
      label={t('title')}
      rows={pages.items}
      columns={columns}
      rowKey={keyOf}
      onOpen={(refusal) => onOpen(keyOf(refusal))}
      openKey={open}
      pages={pages}
      empty={empty}
    />
  )
}

function useColumns(): readonly Column<Refusal>[] {
  const { t } = useTranslation('refusals')
  const { t: common } = useTranslation('common')
  const { error, close } = useReasons()
  return useMemo(
    () => [
      { id: 'user', header: common('user'), primary: true, cell: (row) => <User row={row} /> },
      { id: 'code', header: t('code'), cell: ({ code }) => <span title={code}>{error(code)}</span> },
      { id: 'cause', header: t('cause'), cell: ({ cause }) => (cause === undefined ? '–' : close(cause)) },
      { id: 'dialect', header: common('dialect'), cell: ({ dialect }) => <DialectBadge dialect={dialect} /> },
      { id: 'platform', header: common('platform'), cell: ({ platform }) => <PlatformBadge platform={platform} /> },
      { id: 'refusedAt', header: t('refusedAt'), cell: ({ refusedAt }) => t(`places.${refusedAt}`) },
      { id: 'times', header: t('times'), align: 'right', cell: ({ times }) => times },
      { id: 'at', header: t('when'), cell: ({ at }) => <Moment at={at} /> },
    ],
    [t, common, error, close],
  )
}

function User({ row: { user, verified } }: { readonly row: Refusal }) {
  const { t } = useTranslation('refusals')
  return (
    <Group gap="xs">
      {verified ? <UserLink uid={user} /> : <Text size="sm">{user}</Text>}
      {!verified && (
        <StatusBadge tone="off" title={t('unverifiedHint')}>
          {t('unverified')}
        </StatusBadge>
      )}
    </Group>
  )
}
