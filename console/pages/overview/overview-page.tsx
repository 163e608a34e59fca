import { SimpleGrid, Skeleton, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Snapshot, useSnapshot } from '../../api/live.ts'
import { useGet } from '../../api/queries.ts'
import { Evidence } from '../../components/evidence.tsx'
import { Page } from '../../components/page.tsx'
import { Attention } from './attention.tsx'
import { Figures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { OnlineTable } from './online-table.tsx'
import { Plots } from './plots.tsx'
import { Queues, Server } from './state-cards.tsx'

/** Who is online, what happens now, and what needs attention. */
export function OverviewPage() {
  const { t } = useTranslation('overview')
  const { snapshot, history } = useSnapshot()
  return (
    <Page title={t('title')} aside={snapshot && <Evidence value={snapshot} />}>
      {snapshot ? (
        <Stack gap="md">
          <Figures snapshot={snapshot} />
          <Beginning snapshot={snapshot} />
          <Attention snapshot={snapshot} />
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <OnlineTable snapshot={snapshot} />
            <Stack gap="md">
              <Queues snapshot={snapshot} />
              <Server snapshot={snapshot} />
            </Stack>
          </SimpleGrid>
          <Plots history={history} app={snapshot.app} />
        </Stack>
      ) : (
        <Skeleton height={320} aria-label={t('waiting')} />
      )}
    </Page>
  )
}

/** What to do first, while the app has no users. */
function Beginning({ snapshot }: { readonly snapshot: Snapshot }) {
  const { data } = useGet('/v1/users', { params: { query: { limit: 1 } } }, { refetchInterval: 5_000 })
  return data?.items.length === 0 && snapshot.online.connections === 0 ? <FirstSteps /> : null
}
