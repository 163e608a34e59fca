import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { useGet } from '../../api/queries.ts'
import { useSearch } from '../../app/search.ts'
import { ProblemAlert } from '../../components/problem-alert.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { appRow } from './rows.ts'
import { SettingTable } from './setting-table.tsx'

/** What the app has differently from the server, with change and reset; which of them is open is in the address. */
export function AppSettings() {
  const { t } = useTranslation('settings')
  const app = useApp()
  const [{ open, panel }, setSearch] = useSearch('settings')
  const { data, error, isLoading, refetch } = useGet('/v1/apps/{app}/settings', { params: { path: { app } } })
  const server = useGet('/v1/settings')
  const aboutOf = (name: string) => server.data?.items.find(({ key }) => key === name)
  const setting = data?.settings.find(({ name }) => name === open)
  const close = () => setSearch({ open: undefined, panel: undefined })
  return (
    <>
      <Text size="sm" c="dimmed" maw={720} mb="md">
        {t('appIntro')}
      </Text>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <SettingTable
        label={t('tabs.app', { app })}
        rows={data?.settings.map((one) => appRow(one, aboutOf(one.name))) ?? []}
        isLoading={isLoading}
        actions={({ name, origin }) => (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${t('change')} ${name}`}
              onClick={() => setSearch({ open: name, panel: 'change' })}
            >
              {t('change')}
            </Button>
            {origin === 'app' && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${t('reset')} ${name}`}
                onClick={() => setSearch({ open: name, panel: 'reset' })}
              >
                {t('reset')}
              </Button>
            )}
          </Group>
        )}
      />
      {setting && panel === 'change' && (
        <ChangeDialog key={setting.name} setting={setting} about={aboutOf(setting.name)} onClose={close} />
      )}
      {setting && panel === 'reset' && <ResetDialog name={setting.name} onClose={close} />}
    </>
  )
}
