import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Fact, Facts } from '../../components/facts.tsx'
import { ButtonLink, UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { useReasons } from '../../components/reasons.ts'
import { Section, SidePanel } from '../../components/side-panel.tsx'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'
import type { Refusal } from './refusal-table.tsx'

type Props = { readonly refusal: Refusal | undefined; readonly onClose: () => void }

export function RefusalPanel({ refusal, onClose }: Props) {
  const { t } = useTranslation('refusals')
  if (!refusal) return null
  const { user, by, sentence } = refusal
  return (
    <SidePanel title={t('detail', { user })} onClose={onClose}>
      <Section title={t('sentence')}>
        <Text size="sm" lang="en">
          {sentence}
        </Text>
      </Section>
      <RefusalFacts refusal={refusal} />
      <Group>
        <ButtonLink to="/users/$user" params={{ user }} variant="default">
          {t('openUser')}
        </ButtonLink>
        {by?.requestId !== undefined && (
          <ButtonLink to="/audit" search={{ requestId: by.requestId }} variant="default">
            {t('openRequest')}
          </ButtonLink>
        )}
      </Group>
    </SidePanel>
  )
}

function RefusalFacts({ refusal: one }: { readonly refusal: Refusal }) {
  const { t } = useTranslation('refusals')
  const { t: common } = useTranslation('common')
  const { error, close } = useReasons()
  const facts: Fact[] = [
    [common('user'), <UserLink key="user" uid={one.user} />],
    [t('verified'), one.verified ? common('yes') : t('unverifiedHint')],
    [t('code'), `${error(one.code)} (${one.code})`],
    [t('refusedAt'), t(`places.${one.refusedAt}`)],
    [t('times'), one.times],
    [t('when'), <Moment key="at" at={one.at} absolute />],
    [common('dialect'), <DialectBadge key="dialect" dialect={one.dialect} />],
    [common('platform'), <PlatformBadge key="platform" platform={one.platform} />],
    [t('network'), one.network],
    [common('node'), one.node],
    [t('cause'), one.cause === undefined ? undefined : close(one.cause)],
    [t('endedAt'), one.endedAt === undefined ? undefined : <Moment key="ended" at={one.endedAt} absolute />],
    [t('by'), one.by?.actor],
  ]
  return <Facts label={t('detail', { user: one.user })} facts={facts} />
}
