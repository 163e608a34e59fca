import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../api/live.ts'
import { useSearch } from '../../app/search.ts'
import type { SearchOf } from '../../app/searches.ts'
import { Evidence } from '../../components/evidence.tsx'
import { Page } from '../../components/page.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { relativeTime } from '../../components/times.ts'
import { ConnectionFilters } from './connection-filters.tsx'
import { ConnectionPanel } from './connection-panel.tsx'
import { ConnectionTable } from './connection-table.tsx'
import type { ConnectionFilter } from './live-rows.ts'
import { useLiveConnections } from './use-live-connections.ts'

/** Who is connected now; connections appear and disappear as they happen. */
export function ConnectionsPage() {
  const { t } = useTranslation('connections')
  const [search, setSearch] = useSearch('connections')
  const filter = filterOf(search)
  const live = useLiveConnections(filter)
  const { snapshot } = useSnapshot()
  return (
    <Page
      title={t('title')}
      aside={snapshot && <Text c="dimmed">{snapshot.online.connections}</Text>}
      actions={
        <Button variant="default" size="xs" aria-pressed={live.isPaused} onClick={live.togglePause}>
          {live.isPaused ? t('resume') : t('pause')}
        </Button>
      }
    >
      <ConnectionFilters search={search} setSearch={setSearch} />
      <ProblemAlert error={live.error} onRetry={live.refetch} />
      <Group gap="md" mb="xs" justify="space-between">
        <LiveState live={live} />
        {live.evidence && <Evidence value={live.evidence} />}
      </Group>
      {live.unshown > 0 && (
        <Button variant="light" size="compact-sm" mb="xs" onClick={live.refetch}>
          {t('more', { count: live.unshown })} · {t('showMore')}
        </Button>
      )}
      <ConnectionTable
        live={live}
        isFiltered={Object.keys(filter).length > 0}
        open={search.open}
        onOpen={(open) => setSearch({ open })}
      />
      <ConnectionPanel
        connection={live.rows.find(({ connection }) => connection === search.open)}
        id={search.open}
        onClose={() => setSearch({ open: undefined })}
      />
    </Page>
  )
}

/** What of the address filters, without those that are not set. */
function filterOf(search: SearchOf<'connections'>): ConnectionFilter {
  const { user, dialect, platform, node, address, since, before } = search
  const filter = { user, dialect, platform, node, address, since, before }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

function LiveState({ live }: { readonly live: ReturnType<typeof useLiveConnections> }) {
  const { t, i18n } = useTranslation('connections')
  const { staleSince, isPaused } = live
  if (staleSince !== undefined)
    return (
      <StatusBadge tone="warn">
        {t('stale', { since: relativeTime(staleSince, Date.now(), i18n.language) })}
      </StatusBadge>
    )
  if (isPaused) return <StatusBadge tone="off">{t('held')}</StatusBadge>
  return (
    <Text size="xs" c="dimmed" role="status">
      {live.hasGap ? t('gap') : t('live')}
    </Text>
  )
}
