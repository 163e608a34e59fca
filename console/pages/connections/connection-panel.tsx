import { Alert, Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AdminApiError } from '../../../src/admin-client/problem.ts'
import type { paths } from '../../../src/admin-client/schema.ts'
import { pathOf } from '../../api/commands.ts'
import { noteShown } from '../../api/errors.ts'
import { useAction, useGet } from '../../api/queries.ts'
import type { JsonOf } from '../../api/types.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'
import { CopyText } from '../../components/copy-text.tsx'
import { type Fact, Facts } from '../../components/facts.tsx'
import { ButtonLink, UserLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { DialectBadge, PlatformBadge } from '../../components/status-badge.tsx'
import type { LiveConnection } from './live-rows.ts'

type Props = {
  /** As the list has it; the panel reads what is absent. */
  readonly connection: LiveConnection | undefined
  readonly id: string | undefined
  readonly onClose: () => void
}

/** One connection, and the button that closes it. */
export function ConnectionPanel({ connection, id, onClose }: Props) {
  const { t } = useTranslation('connections')
  const [isClosing, setClosing] = useState(false)
  if (id === undefined) return null
  return (
    <SidePanel title={t('detail')} onClose={onClose} covered={isClosing}>
      <Content key={id} id={id} listed={connection} isClosing={isClosing} setClosing={setClosing} />
    </SidePanel>
  )
}

type ContentProps = {
  readonly id: string
  readonly listed: LiveConnection | undefined
  readonly isClosing: boolean
  readonly setClosing: (isClosing: boolean) => void
}

const detailEveryMs = 5_000

function Content({ id, listed, isClosing, setClosing }: ContentProps) {
  const { t } = useTranslation('connections')
  const [hasEnded, setEnded] = useState(false)
  if (listed?.ended && !hasEnded) setEnded(true)
  const { data, error } = useGet(
    '/v1/connections/{connection}',
    { params: { path: { connection: id } } },
    { refetchInterval: detailEveryMs, enabled: !hasEnded },
  )
  const isGone = hasEnded || (error instanceof AdminApiError && error.status === 404)
  useEffect(() => {
    if (isGone && error) noteShown(error)
  }, [isGone, error])
  const shown = data ?? listed
  return (
    <>
      {isGone ? <Alert color="gray">{t('gone')}</Alert> : <ProblemAlert error={error} />}
      {shown && <ConnectionFacts connection={shown} />}
      {shown && (
        <Group>
          <ButtonLink to="/users/$user" params={{ user: shown.user }} variant="default">
            {t('openUser')}
          </ButtonLink>
          {!isGone && (
            <RoleOnly atLeast="operator">
              <Button color="red" variant="light" onClick={() => setClosing(true)}>
                {t('close')}
              </Button>
            </RoleOnly>
          )}
        </Group>
      )}
      {shown && <CloseDialog connection={shown} opened={isClosing} onClose={() => setClosing(false)} />}
    </>
  )
}

function ConnectionFacts({ connection: one }: { readonly connection: LiveConnection }) {
  const { t } = useTranslation('connections')
  const { t: common } = useTranslation('common')
  const { lastInboundAt, background, session } = one
  const facts: Fact[] = [
    [common('user'), <UserLink key="user" uid={one.user} />],
    [common('dialect'), <DialectBadge key="dialect" dialect={one.dialect} />],
    [common('platform'), <PlatformBadge key="platform" platform={one.platform} />],
    [common('node'), one.node],
    [t('address'), one.address],
    [t('connectedAt'), <Moment key="since" at={one.since} absolute />],
    [t('lastInbound'), lastInboundAt === undefined ? undefined : <Moment key="inbound" at={lastInboundAt} />],
    [t('background'), background === undefined ? undefined : t(background ? 'yes' : 'no')],
    [t('clientKey'), one.clientKey],
    [common('session'), session === undefined ? undefined : <CopyText key="session" text={session} />],
    [common('id'), <CopyText key="id" text={one.connection} />],
  ]
  return <Facts label={t('detail')} facts={facts} />
}

type Receipt = JsonOf<paths['/v1/connections/{connection}']['delete']>

type CloseDialogProps = {
  readonly connection: LiveConnection
  readonly opened: boolean
  readonly onClose: () => void
}

/** Closes one connection: what will end, and afterwards what did. */
function CloseDialog({ connection: one, opened, onClose }: CloseDialogProps) {
  const { t } = useTranslation('connections')
  const { t: common } = useTranslation('common')
  const action = useAction(
    (connection: string, api) => api.DELETE('/v1/connections/{connection}', { params: { path: { connection } } }),
    // The list follows by the presence stream.
    { invalidates: ['/v1/online'] },
  )
  return (
    <ActionDialog<Receipt>
      title={t('closeTitle', { user: one.user })}
      confirmLabel={t('close')}
      opened={opened}
      onClose={onClose}
      danger
      command={{ method: 'DELETE', path: pathOf`/v1/connections/${one.connection}` }}
      preview={
        <>
          <Text size="sm" mb="xs">
            {t('closePreview')}
          </Text>
          <Text size="sm" fw={600}>
            {one.user} · {common(`dialects.${one.dialect}`)} · {common(`platforms.${one.platform}`)} · {common('node')}{' '}
            {one.node}
            {one.address === undefined ? '' : ` · ${one.address}`}
          </Text>
        </>
      }
      onConfirm={async () => (await action.mutateAsync(one.connection)) as Receipt}
      receipt={(receipt) => <CloseReceipt receipt={receipt} />}
    />
  )
}

function CloseReceipt({ receipt: { connections, confirmed, expired, ms } }: { readonly receipt: Receipt }) {
  const { t } = useTranslation('connections')
  return (
    <>
      <Text size="sm">{t('closed')}</Text>
      <Text size="sm">{t('receipt', { connections, nodes: confirmed.join(', '), ms })}</Text>
      {expired.length > 0 && <Text size="sm">{t('receiptExpired', { nodes: expired.join(', ') })}</Text>}
    </>
  )
}
