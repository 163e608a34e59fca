import { Button, Card, Code, Group, Stack, Text } from '@mantine/core'
import { usePages } from '../../api/queries.ts'
import type { Item } from '../../api/types.ts'
import { useSearch } from '../../app/search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { JsonDiff } from '../../components/json-diff.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { DialectBadge } from '../../components/status-badge.tsx'
import { useWords } from './use-words.ts'

type AuditItem = Item<'/v1/audit'>

/** The entries of the audit log about the user. */
export function Changes({ uid }: { uid: string }) {
  const { t } = useWords()
  const page = usePages('/v1/audit', { params: { query: { target: uid } } })
  const isEmpty = page.items.length === 0 && !page.isLoading && !page.error
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('timeline.live')}
      </Text>
      <ProblemAlert error={page.error} />
      {isEmpty && <EmptyState title={t('timeline.noEvents')} />}
      {page.items.map((entry) => (
        <Change key={entry.id} entry={entry} />
      ))}
      {page.hasMore && (
        <Button variant="default" onClick={page.loadMore} loading={page.isLoadingMore}>
          {t('action.more')}
        </Button>
      )}
    </Stack>
  )
}

function Change({ entry }: { entry: AuditItem }) {
  const { t, words } = useWords()
  const [{ open }, setSearch] = useSearch('user')
  const isOpen = open === entry.id
  const { type, at, actor, dialect, changed } = entry
  return (
    <Card withBorder padding="xs" component="article">
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <EventName type={type} />
          <DialectBadge dialect={dialect} />
          <Text size="sm">{words.who(`${actor.kind}:${actor.id}`)}</Text>
          {changed.length > 0 && <Text size="sm">{t('timeline.changed', { fields: changed.join(', ') })}</Text>}
        </Group>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            <Moment at={at} />
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isOpen}
            onClick={() => setSearch({ open: isOpen ? undefined : entry.id }, { replace: true })}
          >
            {t(isOpen ? 'timeline.hide' : 'timeline.details')}
          </Button>
        </Group>
      </Group>
      <Values entry={entry} />
      {isOpen && <Details entry={entry} />}
    </Card>
  )
}

/** In words where there are some, and the type as the API has it. */
function EventName({ type }: { type: string }) {
  const { t } = useWords()
  const words = t(`event.${type.replace('.', '_') as 'user_ban'}`, { defaultValue: '' })
  return (
    <>
      {words !== '' && (
        <Text size="sm" fw={600}>
          {words}
        </Text>
      )}
      <Text size="sm" ff="monospace" c={words === '' ? undefined : 'dimmed'}>
        {type}
      </Text>
    </>
  )
}

/** Old and new values, without a click. */
function Values({ entry: { before, after, details } }: { entry: AuditItem }) {
  const { t } = useWords()
  if (before === undefined && after === undefined) return null
  return (
    <>
      <JsonDiff before={before} after={after} />
      {Array.isArray(details.cut) && (
        <Text size="sm" c="dimmed">
          {t('timeline.cut', { fields: details.cut.join(', ') })}
        </Text>
      )}
    </>
  )
}

function Details({ entry }: { entry: AuditItem }) {
  const { t } = useWords()
  const { details, requestId, erasedAt } = entry
  return (
    <Stack gap="xs" mt="xs">
      {requestId !== undefined && (
        <Text size="sm">
          {t('timeline.request')}{' '}
          <AnchorLink to="/requests" search={{ open: requestId }} size="sm">
            {requestId}
          </AnchorLink>
        </Text>
      )}
      {erasedAt !== undefined && <Text size="sm">{t('timeline.erased')}</Text>}
      {Object.keys(details).length > 0 && <Code block>{JSON.stringify(details, undefined, 2)}</Code>}
    </Stack>
  )
}
