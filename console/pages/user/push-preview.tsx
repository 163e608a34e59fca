import { Stack, Text, Title } from '@mantine/core'
import { callOf, given } from '../../api/call.ts'
import { cliOf } from '../../api/commands.ts'
import { useGet } from '../../api/queries.ts'
import type { Reply } from '../../api/types.ts'
import { useSearch } from '../../app/search.ts'
import { CommandHint } from '../../components/command-hint.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { ClientCell } from './client-cell.tsx'
import { useWords } from './use-words.ts'
import { messageTypes, WhatIf } from './what-if.tsx'
import { isZone, ownZone } from './zoned-time.ts'

type Preview = Reply<'/v1/users/{user}/push/preview'>['devices'][number]

/** What a push would do on each device of the user, now or at another time. */
export function PushPreview({ user }: { user: string }) {
  const { t } = useWords()
  const [{ at, type: wanted, sender }] = useSearch('user')
  const type = messageTypes.find((one) => one === wanted) ?? 'text'
  const query = given({ at, sender, type })
  const { data, error, isLoading } = useGet(
    '/v1/users/{user}/push/preview',
    { params: { path: { user }, query } },
    { keepPrevious: true },
  )
  return (
    <Stack gap="xs" component="section" aria-label={t('push.preview')}>
      <Title order={2}>{t('push.preview')}</Title>
      <Text size="sm" c="dimmed">
        {t('push.previewText')}
      </Text>
      <WhatIf type={type} />
      <Evaluated user={user} at={at} />
      <ProblemAlert error={error} />
      <DataTable
        label={t('push.preview')}
        rows={data?.devices ?? []}
        columns={useColumns()}
        rowKey={({ device }) => String(device)}
        isLoading={isLoading}
        empty={error ? null : <EmptyState title={t('push.noDevices')} hint={t('devices.emptyHint')} />}
      />
      <CommandHint command={previewCall(user, query)} />
    </Stack>
  )
}

type Query = { at?: number; sender?: string; type?: 'text' | 'image' | 'cmd' }

const previewCall = (user: string, query: Query) =>
  callOf(
    'get',
    '/v1/users/{user}/push/preview',
    { params: { path: { user }, query } },
    {
      cli: cliOf('push explain', [user], {
        ...{ at: query.at && new Date(query.at).toISOString(), type: query.type, sender: query.sender },
      }),
    },
  )

/** The moment that is asked about, and the zone of the user's hours. */
function Evaluated({ user, at }: { user: string; at: number | undefined }) {
  const { t, words } = useWords()
  const [{ zone: asked = ownZone() }] = useSearch('user')
  const { data } = useGet('/v1/users/{user}/settings', { params: { path: { user } } })
  const zone = data?.timeZone || t('push.serverZone')
  return (
    <Text size="sm" role="status">
      {at === undefined
        ? t('push.evaluatedNow', { zone })
        : t('push.evaluated', { time: `${words.time(at, isZone(asked) ? asked : 'UTC')} (${asked})`, zone })}
    </Text>
  )
}

function useColumns(): Column<Preview>[] {
  const { t } = useWords()
  return [
    {
      id: 'device',
      header: t('push.device'),
      primary: true,
      cell: ({ device, dialect, platform }) => (
        <>
          {t('devices.serial', { device })} <ClientCell dialect={dialect} platform={platform} />
        </>
      ),
    },
    { id: 'decision', header: t('push.decision'), cell: (preview) => <Decided preview={preview} /> },
    { id: 'rule', header: t('push.rule'), cell: (preview) => <Rules preview={preview} /> },
    {
      id: 'through',
      header: t('push.through'),
      cell: ({ push, sink }) => (push ? (sink === 'live' ? t('push.livePath') : (sink ?? t('push.nothing'))) : ''),
    },
    { id: 'badge', header: t('push.badge'), cell: ({ badge }) => badge, align: 'right' },
  ]
}

function Decided({ preview: { push, alert } }: { preview: Preview }) {
  const { t } = useWords()
  if (!push) return <StatusBadge tone="bad">{t('push.withheld')}</StatusBadge>
  return <StatusBadge tone={alert ? 'ok' : 'info'}>{t(alert ? 'push.sent' : 'push.silent')}</StatusBadge>
}

function Rules({ preview: { rule, meaning, shapedBy } }: { preview: Preview }) {
  const { t } = useWords()
  const textOf = (name: Preview['rule'], other: string) =>
    t(`rule.${name.replace('.', '_') as 'user_banned'}`, { defaultValue: other })
  const others = shapedBy.map((name) => textOf(name, name)).join(t('why.separator'))
  return (
    <>
      {textOf(rule, meaning)}
      {others !== '' && (
        <Text size="sm" c="dimmed">
          {t('push.shaped', { rules: others })}
        </Text>
      )}
    </>
  )
}
