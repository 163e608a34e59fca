import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Moment } from '../../components/moment.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { Leases } from './leases.tsx'
import type { Member } from './members.ts'

type Props = {
  readonly members: readonly Member[]
  readonly isLoading: boolean
  readonly usersOf: (node: number) => number | undefined
  readonly open: number | undefined
  readonly onOpen: (node: number) => void
}

export function NodeTable({ members, isLoading, usersOf, open, onOpen }: Props) {
  const { t } = useTranslation('nodes')
  const { t: common } = useTranslation('common')
  const app = useApp()
  const columns: readonly Column<Member>[] = [
    { id: 'node', header: common('node'), primary: true, cell: (member) => <NodeName member={member} /> },
    { id: 'state', header: t('state'), cell: (member) => <NodeState member={member} /> },
    { id: 'leases', header: t('leases'), cell: (member) => <Leases member={member} /> },
    { id: 'connections', header: t('connections'), align: 'right', cell: ({ connections }) => connections ?? '–' },
    { id: 'users', header: t('ofApp', { app }), align: 'right', cell: ({ node }) => usersOf(node) ?? '–' },
    { id: 'version', header: t('version'), cell: ({ version }) => version ?? '–' },
    {
      id: 'started',
      header: t('started'),
      cell: ({ startedAt }) => (startedAt === undefined ? '–' : <Moment at={startedAt} />),
    },
  ]
  const openMember = members.find(({ node }) => node === open)
  return (
    <DataTable
      label={t('title')}
      rows={members}
      columns={columns}
      rowKey={keyOf}
      onOpen={({ node }) => onOpen(node)}
      openKey={openMember && keyOf(openMember)}
      isLoading={isLoading}
    />
  )
}

const keyOf = ({ node, epoch }: Member): string => `${node}:${epoch}`

function NodeName({ member: { node, self } }: { readonly member: Member }) {
  const { t } = useTranslation('nodes')
  return (
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {node}
      </Text>
      {self && (
        <Text size="xs" c="dimmed">
          {t('self')}
        </Text>
      )}
    </Group>
  )
}

const tones = { active: 'ok', joining: 'info', draining: 'warn' } as const

export function NodeState({ member: { state, heard, goneSince } }: { readonly member: Member }) {
  const { t } = useTranslation('nodes')
  if (goneSince !== undefined)
    return (
      <Group gap="xs">
        <StatusBadge tone="bad">{t('states.gone')}</StatusBadge>
        <Moment at={goneSince} />
      </Group>
    )
  return (
    <Group gap="xs">
      <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>
      {!heard && <StatusBadge tone="bad">{t('silent')}</StatusBadge>}
    </Group>
  )
}
