import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGet } from '../../api/queries.ts'
import { CallDialog } from '../../components/call-dialog.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { StatusBadge, type Tone } from '../../components/status-badge.tsx'
import { type AppSetting, resetSetting } from './app-calls.ts'
import { SettingDialog } from './setting-dialog.tsx'
import { shownSetting } from './setting-text.ts'

type AppSettingsProps = {
  readonly app: string
  readonly panel: string | undefined
  readonly onPanel: (panel: string | undefined) => void
}

const tones: Readonly<Record<AppSetting['origin'], Tone>> = { app: 'info', server: 'ok', default: 'off' }

/** What holds for an app, and which values are its own; those first. */
export function AppSettings({ app, panel, onPanel }: AppSettingsProps) {
  const { t } = useTranslation('apps')
  const [ownOnly, setOwnOnly] = useState(false)
  const { data, error, isLoading } = useGet('/v1/apps/{app}/settings', { params: { path: { app } } })
  const columns = useColumns(onPanel)
  const [action = '', name = ''] = panel?.split(':', 2) ?? []
  const chosen = data?.settings.find((one) => one.name === name)
  const close = () => onPanel(undefined)
  return (
    <>
      <Text c="dimmed" size="sm" mb="xs">
        {t('settingsLead')}
      </Text>
      <Checkbox
        label={t('ownOnly')}
        checked={ownOnly}
        mb="sm"
        onChange={(event) => setOwnOnly(event.currentTarget.checked)}
      />
      <ProblemAlert error={error} />
      <DataTable
        label={t('settings')}
        rows={ownFirst(data?.settings ?? []).filter(({ origin }) => !ownOnly || origin === 'app')}
        columns={columns}
        rowKey={(one) => one.name}
        isLoading={isLoading}
        empty={<Text c="dimmed">{t('noOwn')}</Text>}
      />
      {chosen && action === 'set' && <SettingDialog app={app} of={chosen} onClose={close} />}
      {chosen && action === 'reset' && (
        <CallDialog
          title={t('resetTitle', { setting: name })}
          confirmLabel={t('reset')}
          onClose={close}
          call={resetSetting(app, name)}
          invalidates={['/v1/apps']}
          preview={t('resetPreview')}
          receipt={() => t('changedReceipt')}
        />
      )}
    </>
  )
}

const ownFirst = (settings: readonly AppSetting[]): AppSetting[] =>
  settings.toSorted((a, b) => Number(b.origin === 'app') - Number(a.origin === 'app'))

function useColumns(onPanel: (panel: string) => void): readonly Column<AppSetting>[] {
  const { t } = useTranslation(['apps', 'common'])
  return [
    {
      id: 'name',
      header: t('setting'),
      primary: true,
      cell: ({ name, value }) => (
        <Stack gap={2}>
          <code className="break-anywhere">{name}</code>
          <Text span size="sm" c="dimmed" className="break-anywhere">
            {shownSetting(value)}
          </Text>
        </Stack>
      ),
    },
    {
      id: 'origin',
      header: t('origin'),
      width: 120,
      cell: ({ origin }) => <StatusBadge tone={tones[origin]}>{t(`settingOrigins.${origin}`)}</StatusBadge>,
    },
    {
      id: 'actions',
      header: t('common:actions'),
      align: 'right',
      cell: ({ name, origin }) => (
        <Group gap={4} justify="flex-end">
          <Button size="compact-xs" variant="default" onClick={() => onPanel(`set:${name}`)}>
            {t('change')}
          </Button>
          {origin === 'app' && (
            <Button size="compact-xs" variant="default" onClick={() => onPanel(`reset:${name}`)}>
              {t('reset')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
}
