import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { CopyText } from '../../../components/copy-text.tsx'
import { Moment } from '../../../components/moment.tsx'
import { Facts } from '../facts.tsx'
import { RefusalLine } from '../refusal-line.tsx'
import { useWords } from '../use-words.ts'
import type { UserDetails, Why } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

export function OverviewTab({ details, why }: TabProps) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Account details={details} />
      <Stack gap="md">
        <Restrictions details={details} />
        <Counts details={details} />
        <LastRefusal why={why} />
      </Stack>
    </SimpleGrid>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card withBorder padding="sm" component="section" aria-label={title}>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {children}
    </Card>
  )
}

const texts = ['name', 'displayName', 'mobile', 'email', 'portrait'] as const
const moreTexts = ['address', 'company', 'social', 'description', 'extra', 'publicInfo', 'privateInfo', 'ex'] as const
const recvOpts = ['0', '1', '2'] as const

function Account({ details }: { details: UserDetails }) {
  const { t } = useWords()
  const rows = useAccountRows(details)
  return (
    <Part title={t('overview.account')}>
      {details.registered ? (
        <Facts label={t('overview.account')} rows={rows} />
      ) : (
        <Text size="sm">{t('overview.noAccount')}</Text>
      )}
    </Part>
  )
}

function useAccountRows(details: UserDetails) {
  const { t } = useWords()
  const { num, kind, gender, grade, globalRecvMsgOpt, createdAt, changedAt, destroyedAt } = details
  const empty = (
    <Text span size="sm" c="dimmed" inherit>
      {t('overview.empty')}
    </Text>
  )
  const recvOpt = recvOpts.find((one) => one === String(globalRecvMsgOpt))
  const rows: { name: string; value: ReactNode }[] = [
    ...(num === undefined ? [] : [{ name: t('field.num'), value: <CopyText text={String(num)} /> }]),
    ...(kind === undefined ? [] : [{ name: t('field.kind'), value: t(`kind.${kind}`) }]),
    ...texts.map((field) => ({ name: t(`field.${field}`), value: details[field] || empty })),
    ...moreTexts.flatMap((field) => (details[field] ? [{ name: t(`field.${field}`), value: details[field] }] : [])),
    ...(gender ? [{ name: t('field.gender'), value: gender }] : []),
    ...(grade ? [{ name: t('field.grade'), value: grade }] : []),
    ...(recvOpt === undefined ? [] : [{ name: t('field.globalRecvMsgOpt'), value: t(`recvOpt.${recvOpt}`) }]),
  ]
  const times = [
    ['createdAt', createdAt],
    ['changedAt', changedAt],
    ['destroyedAt', destroyedAt],
  ] as const
  for (const [field, at] of times)
    if (at !== undefined) rows.push({ name: t(`field.${field}`), value: <Moment at={at} absolute /> })
  return rows
}

function Restrictions({ details: { ban, mute } }: { details: UserDetails }) {
  const { t } = useWords()
  return (
    <Part title={t('overview.restrictions')}>
      {!ban && !mute && <Text size="sm">{t('overview.noRestrictions')}</Text>}
      {ban && <Restriction name={t('overview.ban')} of={ban} />}
      {mute && <Restriction name={t('overview.mute')} of={mute} />}
    </Part>
  )
}

function Restriction({ name, of }: { name: string; of: NonNullable<UserDetails['ban']> }) {
  const { t, words } = useWords()
  const rows = [
    { name: t('overview.reason'), value: of.reason || t('overview.noReason') },
    { name: t('overview.by'), value: words.who(of.actor) },
    { name: t('overview.since'), value: <Moment at={of.since} absolute /> },
    {
      name: t('overview.until'),
      value: of.until === undefined ? t('overview.untilLifted') : <Moment at={of.until} absolute />,
    },
  ]
  return (
    <>
      <Title order={3} mt="xs">
        {name}
      </Title>
      <Facts label={name} rows={rows} />
    </>
  )
}

function Counts({ details: { devices, sessions, presence } }: { details: UserDetails }) {
  const { t } = useWords()
  const rows = [
    { name: t('overview.connections'), value: presence.connections },
    { name: t('overview.sessions'), value: sessions },
    { name: t('overview.devices'), value: devices },
  ]
  return (
    <Part title={t('overview.counts')}>
      <Facts label={t('overview.counts')} rows={rows} />
    </Part>
  )
}

function LastRefusal({ why }: { why: Why | undefined }) {
  const { t } = useWords()
  return (
    <Part title={t('why.lastRefusal')}>
      {why?.lastRefusal ? <RefusalLine refusal={why.lastRefusal} /> : <Text size="sm">{t('overview.noRefusals')}</Text>}
    </Part>
  )
}
