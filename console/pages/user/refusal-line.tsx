import { Group, Stack, Text } from '@mantine/core'
import type { Item } from '../../api/types.ts'
import { Moment } from '../../components/moment.tsx'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'
import { useWords } from './use-words.ts'

/** A client that was refused: with what, when, and what ended its credential. */
export function RefusalLine({ refusal }: { readonly refusal: Item<'/v1/users/{user}/refusals'> }) {
  const { t } = useWords()
  const { dialect, platform, at, times } = refusal
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <DialectBadge dialect={dialect} />
        <PlatformBadge platform={platform} />
        <Text size="sm" c="dimmed">
          <Moment at={at} />
        </Text>
        {times > 1 && <Text size="sm">{t('timeline.times', { n: times })}</Text>}
      </Group>
      <RefusalCause refusal={refusal} />
    </Stack>
  )
}

export function RefusalCause({ refusal }: { readonly refusal: Item<'/v1/users/{user}/refusals'> }) {
  const { t, words } = useWords()
  const { code, cause, endedAt, by, refusedAt, verified } = refusal
  const parts = [
    cause !== undefined && t(`endReason.${cause}`),
    endedAt !== undefined && words.time(endedAt),
    by?.actor !== undefined && words.who(by.actor),
  ].filter((part) => part !== false)
  return (
    <Text size="sm" component="div">
      <Text span ff="monospace" size="sm">
        {code}
      </Text>{' '}
      {t(`timeline.refusedAt.${refusedAt}`)}
      {parts.length > 0 && ` · ${parts.join(' · ')}`}
      {!verified && ` · ${t('timeline.unverified')}`}
    </Text>
  )
}
