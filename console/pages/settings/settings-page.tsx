import { Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../api/client.ts'
import { useSearch } from '../../app/search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { useRole } from '../../components/role-only.tsx'
import { AppSettings } from './app-settings.tsx'
import { ServerSettings } from './server-settings.tsx'

/** The settings in force, of the server and of the app, each with its origin. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const app = useApp()
  const [{ tab = 'app' }, setSearch] = useSearch('settings')
  const mayRead = useRole('owner')
  return (
    <Page title={t('title')}>
      {mayRead ? (
        <Tabs value={tab} onChange={(next) => setSearch({ tab: next === 'server' ? 'server' : undefined })}>
          <Tabs.List mb="md">
            <Tabs.Tab value="app">{t('tabs.app', { app })}</Tabs.Tab>
            <Tabs.Tab value="server">{t('tabs.server')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="app">{tab === 'app' && <AppSettings />}</Tabs.Panel>
          <Tabs.Panel value="server">{tab === 'server' && <ServerSettings />}</Tabs.Panel>
        </Tabs>
      ) : (
        <EmptyState title={t('ownersOnly')} hint={t('ownersOnlyHint')} />
      )}
    </Page>
  )
}
