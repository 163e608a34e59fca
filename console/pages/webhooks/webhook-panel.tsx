import { Alert, Button, Group, Tabs } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Facts } from '../../components/facts.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { Attempts } from './attempts.tsx'
import { DeliveryError } from './delivery-error.tsx'
import { Retries } from './retries.tsx'
import type { WebhookStatus } from './webhook-calls.ts'
import { WebhookDialog } from './webhook-dialogs.tsx'
import { WebhookState } from './webhook-state.tsx'

type WebhookPanelProps = {
  readonly id: string
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
  readonly onClose: () => void
}

const readAgainMs = 2_000

export function WebhookPanel({ id, panel, onPanel, onClose }: WebhookPanelProps) {
  const { t } = useTranslation('webhooks')
  const [tab, setTab] = useState<string | null>('attempts')
  const { data: webhook, error } = useGet(
    '/v1/webhooks/{webhook}',
    { params: { path: { webhook: id } } },
    { refetchInterval: readAgainMs },
  )
  return (
    <SidePanel title={webhook?.label || id} onClose={onClose} covered={panel !== undefined}>
      <ProblemAlert error={error} />
      {webhook?.disabledReason && <Alert color="orange">{t(`reasons.${webhook.disabledReason}`)}</Alert>}
      {webhook && <WebhookFacts of={webhook} />}
      {webhook && (
        <RoleOnly atLeast="owner">
          <Actions of={webhook} onPanel={onPanel} />
        </RoleOnly>
      )}
      {webhook && (
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List mb="md">
            <Tabs.Tab value="attempts">{t('attempts')}</Tabs.Tab>
            <Tabs.Tab value="retries">{t('retries')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="attempts">
            {tab === 'attempts' && <Attempts webhook={id} onResend={(event) => onPanel(`resend:${event}`)} />}
          </Tabs.Panel>
          <Tabs.Panel value="retries">{tab === 'retries' && <Retries webhook={id} />}</Tabs.Panel>
        </Tabs>
      )}
      {webhook && <WebhookDialog of={webhook} panel={panel} onClose={() => onPanel(undefined)} />}
    </SidePanel>
  )
}

function WebhookFacts({ of }: { readonly of: WebhookStatus }) {
  const { t } = useTranslation('webhooks')
  const time = (at: number | undefined): ReactNode => at !== undefined && <Moment at={at} absolute />
  const waiting = of.pendingIsMore ? t('waitingMore', { count: of.pending }) : of.pending
  return (
    <Facts
      label={t('title')}
      facts={[
        ['ID', <CopyText key="id" text={of.id} />],
        [t('url'), of.url],
        [t('state'), <WebhookState key="state" of={of} />],
        [t('types'), of.types.includes('*') ? t('allTypes') : of.types.join(', ')],
        [t('waiting'), waiting],
        [t('oldest'), time(of.oldestPendingAt) || undefined],
        [t('targets'), of.retries > 0 ? of.retries : undefined],
        [t('delivered'), of.delivered],
        [t('failed'), of.failed],
        [t('givenUp'), of.givenUp > 0 ? of.givenUp : undefined],
        [t('lastSuccess'), time(of.lastSuccessAt) || undefined],
        [t('failingSince'), time(of.failingSince) || undefined],
        [
          t('lastAnswer'),
          of.lastError === undefined ? of.lastStatus : <DeliveryError key="error" error={of.lastError} />,
        ],
        [t('position'), of.position],
        [t('paused'), time(of.pausedAt) || undefined],
        [t('previousUntil'), time(of.previousUntil) || undefined],
        [t('created'), time(of.createdAt)],
      ]}
    />
  )
}

type ActionsProps = { readonly of: WebhookStatus; readonly onPanel: (panel: string) => void }

function Actions({ of, onPanel }: ActionsProps) {
  const { t } = useTranslation('webhooks')
  const isRunning = of.state === 'running'
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => onPanel('test')}>
        {t('test')}
      </Button>
      <Button variant="default" onClick={() => onPanel(isRunning ? 'pause' : 'resume')}>
        {t(isRunning ? 'pause' : 'resume')}
      </Button>
      {of.retries > 0 && (
        <Button variant="default" onClick={() => onPanel('retry')}>
          {t('retryAll')}
        </Button>
      )}
      <Button variant="default" onClick={() => onPanel('replay')}>
        {t('replay')}
      </Button>
      <Button variant="default" onClick={() => onPanel('edit')}>
        {t('edit')}
      </Button>
      <Button variant="default" onClick={() => onPanel('rotate')}>
        {t('rotate')}
      </Button>
      <Button color="red" variant="light" onClick={() => onPanel('remove')}>
        {t('remove')}
      </Button>
    </Group>
  )
}
