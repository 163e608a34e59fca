import { Group, Stack, Text } from '@mantine/core'
import { CopyText } from '../../components/copy-text.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { overallSentence } from './sentences.ts'
import { useWords } from './use-words.ts'
import type { UserDetails, Why } from './user-calls.ts'

type HeadProps = { details: UserDetails; why: Why | undefined }

/** The uid, the states, and one sentence about whether the user can connect. */
export function UserHead({ details, why }: HeadProps) {
  const { t, words, dialectTitle } = useWords()
  const sentence = why && overallSentence(t, words, { user: details.uid, dialects: why.dialects, title: dialectTitle })
  const canConnect = why?.dialects.some((one) => one.canConnect) ?? false
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <CopyText text={details.uid} />
        <States details={details} />
      </Group>
      {sentence !== undefined && (
        <Text size="lg" fw={500} role="status" data-can-connect={canConnect} data-testid="why">
          {sentence}
        </Text>
      )}
      {why?.complete === false && <Text size="sm">{t('why.incomplete')}</Text>}
    </Stack>
  )
}

function States({ details }: { details: UserDetails }) {
  const { t } = useWords()
  const { presence, ban, mute, destroyedAt, registered, kind } = details
  return (
    <>
      {destroyedAt === undefined && (
        <StatusBadge tone={presence.online ? 'ok' : 'off'}>
          {t(presence.online ? 'state.online' : 'state.offline')}
        </StatusBadge>
      )}
      {ban && <StatusBadge tone="bad">{t('state.banned')}</StatusBadge>}
      {mute && <StatusBadge tone="warn">{t('state.muted')}</StatusBadge>}
      {destroyedAt !== undefined && <StatusBadge tone="bad">{t('state.destroyed')}</StatusBadge>}
      {!registered && <StatusBadge tone="off">{t('state.unregistered')}</StatusBadge>}
      {kind !== undefined && kind !== 'person' && <StatusBadge tone="info">{t(`kind.${kind}`)}</StatusBadge>}
    </>
  )
}
