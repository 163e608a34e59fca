import { Alert, Box, Group, List, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '../../api/live.ts'
import { CheckIcon, WarningIcon } from '../../components/icons.tsx'
import { AnchorLink } from '../../components/links.tsx'
import { bytesText, durationText, relativeTime } from '../../components/times.ts'

const waitingMsMax = 60_000
const lagMsMax = 10_000
const freeBytesMin = 1_073_741_824

type Finding = { readonly id: string; readonly text: string; readonly to?: '/webhooks' | '/nodes' | undefined }

/** What is not as it should be, with the page that says more. */
export function Attention({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t, i18n } = useTranslation('overview')
  const findings = findingsOf(snapshot, t, i18n.language)
  if (findings.length === 0)
    return (
      <Group gap="xs" role="status" wrap="nowrap">
        <Box component="span" flex="none">
          <CheckIcon />
        </Box>
        <Text size="sm" c="dimmed">
          {t('attention.nothing')}
        </Text>
      </Group>
    )
  return (
    <Alert color="orange" icon={<WarningIcon />} title={t('attention.title')} role="status">
      <List size="sm" spacing={4}>
        {findings.map(({ id, text, to }) => (
          <List.Item key={id}>
            <Linked to={to}>{text}</Linked>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

const Linked = ({ to, children }: { readonly to: Finding['to']; readonly children: ReactNode }) =>
  to === undefined ? (
    children
  ) : (
    <AnchorLink to={to} size="sm">
      {children}
    </AnchorLink>
  )

type Translate = TFunction<'overview'>

export function findingsOf(snapshot: Snapshot, t: Translate, language: string): Finding[] {
  return [...ofReceivers(snapshot, t, language), ...ofNodes(snapshot, t), ...ofServer(snapshot, t, language)]
}

function ofReceivers({ webhooks, outbox, asOf }: Snapshot, t: Translate, language: string): Finding[] {
  const found: Finding[] = []
  const to = '/webhooks'
  if (webhooks.failing > 0) found.push({ id: 'failing', text: t('attention.failing', { count: webhooks.failing }), to })
  if (webhooks.disabled > 0)
    found.push({ id: 'disabled', text: t('attention.disabled', { count: webhooks.disabled }), to })
  if (outbox.dead > 0) found.push({ id: 'dead', text: t('attention.dead', { count: outbox.dead }), to })
  if (outbox.oldestAt !== undefined && asOf - outbox.oldestAt > waitingMsMax) {
    const since = relativeTime(outbox.oldestAt, asOf, language)
    found.push({ id: 'waiting', text: t('attention.waiting', { count: outbox.pending, since }), to })
  }
  return found
}

function ofNodes({ ofServer: { members } }: Snapshot, t: Translate): Finding[] {
  const haveLeases = members.some(({ leases }) => leases.redis !== undefined || leases.database !== undefined)
  return members.flatMap(({ node, heard, leases, synced }) => {
    const to = '/nodes'
    if (!heard) return [{ id: `silent ${node}`, text: t('attention.silent', { node }), to }]
    if (haveLeases && leases.redis === undefined)
      return [{ id: `leaseless ${node}`, text: t('attention.leaseless', { node }), to }]
    return synced ? [] : [{ id: `unsynced ${node}`, text: t('attention.unsynced', { node }), to }]
  })
}

function ofServer({ ofServer: { eventLagMs, freeBytes } }: Snapshot, t: Translate, language: string): Finding[] {
  const found: Finding[] = []
  if (eventLagMs > lagMsMax)
    found.push({ id: 'lag', text: t('attention.lag', { time: durationText(eventLagMs, language) }) })
  if (freeBytes !== undefined && freeBytes < freeBytesMin)
    found.push({ id: 'disk', text: t('attention.disk', { free: bytesText(freeBytes, language) }) })
  return found
}
