import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { useGet } from '../../api/queries.ts'
import type { Reply } from '../../api/types.ts'
import { useSearch } from '../../app/search.ts'
import { Evidence } from '../../components/evidence.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'
import { useWords } from './use-words.ts'

type Presence = Reply<'/v1/users/{user}/presence'>

/** Where the user is online now, and which nodes the answer rests on. */
export function PresencePanel({ user }: { user: string }) {
  const { t } = useWords()
  const { data, error } = useGet('/v1/users/{user}/presence', { params: { path: { user } } })
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('presence.title')} data-testid="presence">
      <Stack gap="xs">
        <ProblemAlert error={error} />
        {data && <Known presence={data} />}
      </Stack>
    </Card>
  )
}

function Known({ presence }: { presence: Presence }) {
  const { t } = useWords()
  const { devices, online } = presence
  const clients = new Set(devices.map(({ dialect, platform }) => `${dialect} ${platform}`))
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm" aria-live="polite">
          {online
            ? t('presence.online', { connections: devices.length, devices: clients.size })
            : t('presence.offline')}
        </Text>
        <Evidence value={presence} />
      </Group>
      {devices.map((device) => (
        <Connected key={device.connection} device={device} />
      ))}
    </>
  )
}

function Connected({ device }: { device: Presence['devices'][number] }) {
  const { t } = useWords()
  const [, setSearch] = useSearch('user')
  const { dialect, platform, node, since, connection } = device
  return (
    <Group gap="xs" data-connection={connection}>
      <DialectBadge dialect={dialect} />
      <PlatformBadge platform={platform} />
      <Text size="sm">{t('presence.node', { node })}</Text>
      <Text size="sm" c="dimmed">
        {t('presence.since')} <Moment at={since} />
      </Text>
      <RoleOnly atLeast="operator">
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => setSearch({ panel: 'disconnect', open: connection })}
        >
          {t('presence.disconnect')}
        </Button>
      </RoleOnly>
    </Group>
  )
}
