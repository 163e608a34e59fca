import { Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../api/live.ts'
import { useGet } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { Evidence } from '../../components/evidence.tsx'
import { Page } from '../../components/page.tsx'
import { membersOf } from './members.ts'
import { NodePanel } from './node-panel.tsx'
import { NodeTable } from './node-table.tsx'

const onlineEveryMs = 5_000

/** Every node with its leases; one that ends stays for five minutes as gone. */
export function NodesPage() {
  const { t } = useTranslation('nodes')
  const [{ open }, setSearch] = useSearch('nodes')
  const { snapshot, history } = useSnapshot()
  const members = useMemo(() => membersOf(history), [history])
  const online = useGet('/v1/online', {}, { refetchInterval: onlineEveryMs })
  const usersOf = (node: number) => online.data?.byNode.find((one) => one.node === node)?.users
  const counted = members.filter(({ goneSince }) => goneSince === undefined).length
  return (
    <Page title={t('title')} aside={snapshot && <Evidence value={snapshot} />}>
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw={720}>
          {t('intro')}
        </Text>
        {snapshot && <Text size="sm">{t('counts', { answered: snapshot.nodes.length, all: counted })}</Text>}
        <NodeTable
          members={members}
          isLoading={snapshot === undefined}
          usersOf={usersOf}
          open={open}
          onOpen={(node) => setSearch({ open: node })}
        />
      </Stack>
      <NodePanel
        member={members.find(({ node }) => node === open)}
        users={open === undefined ? undefined : usersOf(open)}
        onClose={() => setSearch({ open: undefined })}
      />
    </Page>
  )
}
