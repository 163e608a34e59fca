import { Card, Code, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { dialects } from '../../app/searches.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { DialectBadge, StatusBadge } from '../../components/status-badge.tsx'
import { useWords } from './use-words.ts'
import type { Explained, UserDetails, Why } from './user-calls.ts'

/** Side by side for each vendor: what it calls the user, and whether the user can connect with it. */
export function VendorCards({ details, why }: { details: UserDetails; why: Why | undefined }) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" component="section" aria-label={t('names.title')}>
      {dialects.map((dialect) => (
        <Card key={dialect} withBorder padding="sm" data-testid={`vendor-${dialect}`}>
          <Stack gap={6}>
            <DialectBadge dialect={dialect} />
            <Names ids={details.ids[dialect]} />
            <Answer explained={why?.dialects.find((one) => one.dialect === dialect)} />
          </Stack>
        </Card>
      ))}
    </SimpleGrid>
  )
}

function Names({ ids = {} }: { ids: Readonly<Record<string, string | number>> | undefined }) {
  const { t } = useWords()
  const entries = Object.entries(ids)
  if (entries.length === 0) return <Text size="sm">{t('names.none')}</Text>
  return entries.map(([field, value]) => (
    <Group key={field} gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed">
        {field}
      </Text>
      <CopyText text={String(value)} />
    </Group>
  ))
}

/** Of these nobody has to do anything: the user is just not there. */
const quiet: ReadonlySet<string> = new Set(['never_signed_in', 'signed_out', 'expired', 'unregistered', 'robot'])

function Answer({ explained }: { explained: Explained | undefined }) {
  const { t, words } = useWords()
  if (!explained) return null
  const { canConnect, decidedBy, others, remedy } = explained
  return (
    <Stack gap={4}>
      <StatusBadge tone={canConnect ? 'ok' : quiet.has(decidedBy.fact) ? 'off' : 'bad'}>
        {t(canConnect ? 'why.can' : 'why.cannot')}
      </StatusBadge>
      <Text size="sm">{sentence(t('why.because', { cause: words.cause(decidedBy) }))}</Text>
      {others.map((other) => (
        <Text key={other.sentence} size="sm" c="dimmed">
          {otherText(t, words, other)}
        </Text>
      ))}
      {remedy && (
        <Text size="xs" c="dimmed">
          {t(remedy.api === 'admin' ? 'why.remedy' : 'why.signIn')} <Code>{`${remedy.method} ${remedy.path}`}</Code>
        </Text>
      )}
    </Stack>
  )
}

type Of = ReturnType<typeof useWords>

function otherText(t: Of['t'], words: Of['words'], { decidedBy }: Explained['others'][number]): string {
  const { platform } = decidedBy
  const cause = words.cause(decidedBy)
  return platform === undefined || platform === 'unknown'
    ? t('why.otherUnknown', { cause })
    : t('why.other', { platform: words.platform(platform), cause })
}

/** With a capital letter, where the language has them. */
const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
