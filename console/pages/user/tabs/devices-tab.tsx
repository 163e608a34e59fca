import { Group, Stack, Text } from '@mantine/core'
import { usePages } from '../../../api/queries.ts'
import { CopyText } from '../../../components/copy-text.tsx'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { useRole } from '../../../components/role-only.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { ClientCell } from '../client-cell.tsx'
import { RowButton } from '../row-button.tsx'
import { useWords } from '../use-words.ts'
import type { DeviceItem } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

/** A client key is shortened to so many characters. */
const keyCharsMax = 12

/** The installations that are known, online or not. */
export function DevicesTab({ user }: TabProps) {
  const { t } = useWords()
  const page = usePages('/v1/users/{user}/devices', { params: { path: { user } } })
  return (
    <>
      <ProblemAlert error={page.error} />
      <DataTable
        label={t('tab.devices')}
        rows={page.items}
        columns={useColumns()}
        rowKey={({ device }) => String(device)}
        pages={page}
        empty={<EmptyState title={t('devices.empty')} hint={t('devices.emptyHint')} />}
      />
    </>
  )
}

function useColumns(): Column<DeviceItem>[] {
  const mayAct = useRole('operator')
  const { t } = useWords()
  return [
    {
      id: 'device',
      header: t('devices.device'),
      primary: true,
      cell: ({ device, dialect, platform }) => (
        <Group gap="xs">
          <Text span fw={600} size="sm">
            {t('devices.serial', { device })}
          </Text>
          <ClientCell dialect={dialect} platform={platform} />
        </Group>
      ),
    },
    { id: 'client', header: t('devices.client'), cell: ({ clientKey }) => <ClientKey clientKey={clientKey} /> },
    {
      id: 'agent',
      header: t('devices.userAgent'),
      cell: ({ userAgent, packageName }) => [userAgent, packageName].filter(Boolean).join(' · '),
    },
    { id: 'seen', header: t('devices.lastSeen'), cell: (device) => <LastSeen device={device} /> },
    { id: 'push', header: t('devices.push'), cell: ({ push }) => <PushTokens push={push} /> },
    ...(mayAct
      ? [{ id: 'actions', header: t('action.column'), cell: (device: DeviceItem) => <Actions device={device} /> }]
      : []),
  ]
}

function ClientKey({ clientKey }: { clientKey: string }) {
  const isLong = clientKey.length > keyCharsMax + 1
  return <CopyText text={clientKey} {...(isLong && { shown: `${clientKey.slice(0, keyCharsMax)}…` })} />
}

function LastSeen({ device: { online, lastSeenAt } }: { device: DeviceItem }) {
  const { t } = useWords()
  if (online) return <StatusBadge tone="ok">{t('state.online')}</StatusBadge>
  return lastSeenAt === undefined ? t('devices.never') : <Moment at={lastSeenAt} />
}

function PushTokens({ push }: { push: DeviceItem['push'] }) {
  const { t } = useWords()
  if (push.length === 0)
    return (
      <Text span size="sm" c="dimmed">
        {t('devices.noPush')}
      </Text>
    )
  return (
    <Stack gap={2}>
      {push.map(({ binding, notifier, token, slot }) => (
        <Text key={binding} span size="sm">
          {notifier} {token} ({t(`push.slotOf.${slot}`)})
        </Text>
      ))}
    </Stack>
  )
}

function Actions({ device: { device } }: { device: DeviceItem }) {
  const { t } = useWords()
  return (
    <Group gap={4} wrap="nowrap">
      <RowButton panel="device-kick" of={String(device)}>
        {t('devices.kick')}
      </RowButton>
      <RowButton panel="device-remove" of={String(device)}>
        {t('devices.remove')}
      </RowButton>
    </Group>
  )
}
