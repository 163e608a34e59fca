import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { useGet } from '../../api/queries.ts'
import { type Fact, Facts } from '../../components/facts.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Section, SidePanel } from '../../components/side-panel.tsx'
import { bytesText, durationText } from '../../components/times.ts'
import { Leases } from './leases.tsx'
import type { Member } from './members.ts'
import { NodeState } from './node-table.tsx'

type Props = {
  readonly member: Member | undefined
  /** Of the app, that are online on the node. */
  readonly users: number | undefined
  readonly onClose: () => void
}

export function NodePanel({ member, users, onClose }: Props) {
  const { t } = useTranslation('nodes')
  const { t: common } = useTranslation('common')
  const app = useApp()
  if (!member) return null
  const { node, version, startedAt, connections, synced, self, goneSince } = member
  const facts: Fact[] = [
    [t('state'), <NodeState key="state" member={member} />],
    [t('leases'), <Leases key="leases" member={member} />],
    [t('synced'), common(synced ? 'yes' : 'no')],
    [t('connections'), connections],
    [t('ofApp', { app }), users],
    [t('version'), version],
    [t('started'), startedAt === undefined ? undefined : <Moment key="started" at={startedAt} absolute />],
  ]
  return (
    <SidePanel title={`${common('node')} ${node}`} onClose={onClose}>
      <Facts label={`${common('node')} ${node}`} facts={facts} />
      {goneSince === undefined && (
        <Group>
          <ButtonLink to="/connections" search={{ node }} variant="default">
            {t('openConnections', { node })}
          </ButtonLink>
        </Group>
      )}
      {self && <AnsweringNode />}
    </SidePanel>
  )
}

const statusEveryMs = 5_000

/** What the node that answers says of itself. */
function AnsweringNode() {
  const { t, i18n } = useTranslation('nodes')
  const { data, error } = useGet('/v1/status', {}, { refetchInterval: statusEveryMs })
  if (!data) return <ProblemAlert error={error} />
  const { database, freeBytes, retention, streams, eventLagMs } = data
  const bytes = (value: number | undefined) => (value === undefined ? undefined : bytesText(value, i18n.language))
  const facts: Fact[] = [
    [t('databaseKind'), database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
    [t('size'), bytes(database.bytes)],
    [t('free'), bytes(freeBytes)],
    [t('streams'), streams],
    [t('lag'), durationText(eventLagMs, i18n.language)],
    [t('retention'), retention.lastRunAt === undefined ? undefined : <Moment key="last" at={retention.lastRunAt} />],
    [t('nextRetention'), <Moment key="next" at={retention.nextRunAt} />],
  ]
  return (
    <Section title={t('status')}>
      <Facts label={t('status')} facts={facts} />
    </Section>
  )
}
