import { Button, Code, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AdminApiError } from '../../../src/admin-client/problem.ts'
import { useGet } from '../../api/queries.ts'
import type { SearchOf } from '../../app/searches.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Facts } from '../../components/facts.tsx'
import { JsonDiff } from '../../components/json-diff.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { Section, SidePanel } from '../../components/side-panel.tsx'
import { DialectBadge } from '../../components/status-badge.tsx'
import { Actor, type Entry } from './actor.tsx'

type EntryPanelProps = {
  readonly position: number
  readonly onMove: (position: number) => void
  readonly onFilter: (filter: SearchOf<'audit'>) => void
  readonly onClose: () => void
}

/** One entry, by its position: its address stays valid as long as the entry is kept. */
export function EntryPanel({ position, onMove, onFilter, onClose }: EntryPanelProps) {
  const { t } = useTranslation('audit')
  const query = { after: Math.max(0, position - 1), limit: 1 }
  const { data, error } = useGet('/v1/events', { params: { query } }, { keepPrevious: true })
  const entry = data?.items.find((one) => one.position === position)
  return (
    <SidePanel title={t('entry', { position })} onClose={onClose}>
      {isGone(error) || (data && !entry) ? <Text c="dimmed">{t('notFound')}</Text> : <ProblemAlert error={error} />}
      {entry && <EntryFacts of={entry} />}
      {entry && <EntryValues of={entry} />}
      {entry && <Filters of={entry} onFilter={onFilter} />}
      <Group gap="xs">
        <Button variant="default" disabled={position <= 1} onClick={() => onMove(position - 1)}>
          {t('previous')}
        </Button>
        <Button
          variant="default"
          disabled={data !== undefined && position >= data.last}
          onClick={() => onMove(position + 1)}
        >
          {t('next')}
        </Button>
      </Group>
    </SidePanel>
  )
}

/** Older entries are deleted after a while. */
const isGone = (error: Error | null) => error instanceof AdminApiError && error.problem.code === 'cursor.expired'

/** Actions on an account: the target is a uid. */
const onUsers = /^(user|session|device|settings|command|value|robot|user_note|push|connection)[._]/

function EntryFacts({ of }: { readonly of: Entry }) {
  const { t } = useTranslation('audit')
  const isOnUser = onUsers.test(of.type) && of.type !== 'push.notify'
  return (
    <Facts
      label={t('entry', { position: of.position })}
      facts={[
        [t('action'), <Code key="action">{of.type}</Code>],
        [t('at'), <Moment key="at" at={of.at} absolute />],
        [t('actor'), <Actor key="actor" of={of.actor} />],
        [
          t('target'),
          <Group key="target" gap="sm">
            <CopyText text={of.target} />
            {isOnUser && (
              <AnchorLink to="/users/$user" params={{ user: of.target }}>
                {t('openTarget')}
              </AnchorLink>
            )}
          </Group>,
        ],
        [t('dialect'), <DialectBadge key="dialect" dialect={of.dialect} />],
        [t('requestId'), of.requestId !== undefined && <RequestId key="request" id={of.requestId} />],
        [t('id'), <CopyText key="id" text={of.id} />],
        [t('changed'), of.changed.join(', ')],
        [t('erased'), of.erasedAt !== undefined && <Moment key="erased" at={of.erasedAt} absolute />],
      ]}
    />
  )
}

function RequestId({ id }: { readonly id: string }) {
  const { t } = useTranslation('audit')
  return (
    <Group gap="sm">
      <CopyText text={id} />
      <AnchorLink to="/requests" search={{ open: id }}>
        {t('openRequest')}
      </AnchorLink>
    </Group>
  )
}

function EntryValues({ of: { before, after, details } }: { readonly of: Entry }) {
  const { t } = useTranslation('audit')
  return (
    <>
      {(before !== undefined || after !== undefined) && (
        <Section title={t('changes')}>
          <JsonDiff before={before} after={after} />
          {Array.isArray(details.cut) && <Text c="dimmed">{t('cut', { fields: details.cut.join(', ') })}</Text>}
        </Section>
      )}
      {Object.keys(details).length > 0 && (
        <Section title={t('details')}>
          <Code block className="break-anywhere" tabIndex={0}>
            {JSON.stringify(details, undefined, 2)}
          </Code>
        </Section>
      )}
    </>
  )
}

function Filters({ of, onFilter }: { readonly of: Entry; readonly onFilter: EntryPanelProps['onFilter'] }) {
  const { t } = useTranslation('audit')
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => onFilter({ actor: `${of.actor.kind}:${of.actor.id}` })}>
        {t('sameActor')}
      </Button>
      <Button variant="default" onClick={() => onFilter({ target: of.target })}>
        {t('sameTarget')}
      </Button>
      <Button variant="default" onClick={() => onFilter({ action: of.type })}>
        {t('sameAction')}
      </Button>
    </Group>
  )
}
