import { Alert, Button, Group, Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { CopyText } from '../../components/copy-text.tsx'
import { Facts } from '../../components/facts.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Moment } from '../../components/moment.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { RoleOnly } from '../../components/role-only.tsx'
import { SidePanel } from '../../components/side-panel.tsx'
import { type App, defaultApp, stateOf } from './app-calls.ts'
import { DeleteApp, DisableApp, EnableApp } from './app-dialogs.tsx'
import { AppSecrets } from './app-secrets.tsx'
import { AppSettings } from './app-settings.tsx'
import { AppStateBadge } from './app-state-badge.tsx'

type AppPanelProps = {
  readonly id: string
  readonly tab: string | undefined
  readonly panel: string | undefined
  readonly onTab: (tab: string | undefined) => void
  readonly onPanel: (panel: string | undefined) => void
  readonly onClose: () => void
}

export function AppPanel({ id, tab, panel, onTab, onPanel, onClose }: AppPanelProps) {
  const { t } = useTranslation('apps')
  const { data: app, error } = useGet('/v1/apps/{app}', { params: { path: { app: id } } })
  const close = () => onPanel(undefined)
  return (
    <SidePanel title={id} onClose={onClose} covered={panel !== undefined}>
      <ProblemAlert error={error} />
      {app && <AppFacts of={app} />}
      {app && <AppActions of={app} onPanel={onPanel} />}
      {app && stateOf(app) !== 'deleting' && panel !== 'delete' && (
        <RoleOnly atLeast="owner">
          <Tabs value={tab === 'settings' ? 'settings' : 'secrets'} onChange={(next) => onTab(next ?? undefined)}>
            <Tabs.List mb="md">
              <Tabs.Tab value="secrets">{t('secrets')}</Tabs.Tab>
              <Tabs.Tab value="settings">{t('settings')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="secrets">
              {tab !== 'settings' && <AppSecrets app={id} panel={panel} onPanel={onPanel} />}
            </Tabs.Panel>
            <Tabs.Panel value="settings">
              {tab === 'settings' && <AppSettings app={id} panel={panel} onPanel={onPanel} />}
            </Tabs.Panel>
          </Tabs>
        </RoleOnly>
      )}
      {panel === 'disable' && <DisableApp id={id} onClose={close} />}
      {panel === 'enable' && <EnableApp id={id} onClose={close} />}
      {panel === 'delete' && <DeleteApp id={id} onClose={close} />}
    </SidePanel>
  )
}

function AppFacts({ of }: { readonly of: App }) {
  const { t } = useTranslation('apps')
  const time = (at: number | undefined) => at !== undefined && <Moment at={at} absolute />
  return (
    <Facts
      label={t('app')}
      facts={[
        [t('id'), <CopyText key="id" text={of.id} />],
        [t('state'), <AppStateBadge key="state" of={of} />],
        [t('created'), time(of.createdAt)],
        [t('disabledSince'), time(of.disabledAt) || undefined],
        [t('deletingSince'), time(of.deletingAt) || undefined],
      ]}
    />
  )
}

type AppActionsProps = { readonly of: App; readonly onPanel: (panel: string) => void }

function AppActions({ of, onPanel }: AppActionsProps) {
  const { t } = useTranslation('apps')
  const state = stateOf(of)
  if (state === 'deleting') return <Alert color="orange">{t('deletingHint')}</Alert>
  return (
    <>
      <Group gap="xs">
        <ButtonLink variant="default" to="/" search={{ app: of.id } as never}>
          {t('switch')}
        </ButtonLink>
        {of.id !== defaultApp && (
          <RoleOnly atLeast="owner">
            <Button variant="default" onClick={() => onPanel(state === 'disabled' ? 'enable' : 'disable')}>
              {t(state === 'disabled' ? 'enable' : 'disable')}
            </Button>
            {state === 'disabled' && (
              <Button color="red" variant="light" onClick={() => onPanel('delete')}>
                {t('remove')}
              </Button>
            )}
          </RoleOnly>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {of.id === defaultApp ? t('isDefault') : state === 'enabled' ? t('removeFirst') : ''}
      </Text>
    </>
  )
}
