import { Select } from '@mantine/core'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { appDefault, useApp } from '../api/client.ts'
import { useSession } from './session.tsx'

/** Which app all pages are about. Filters of the app before do not go with it. */
export function AppSwitcher() {
  const { t } = useTranslation('frame')
  const { apps } = useSession()
  const app = useApp()
  const navigate = useNavigate()
  const isUser = useRouterState({ select: ({ location }) => location.pathname.includes('/users/') })
  const change = (next: string | null) => {
    if (next === null || next === app) return
    void navigate({ to: isUser ? '/users' : '.', search: { app: next === appDefault ? undefined : next } as never })
  }
  return (
    <Select
      aria-label={t('appSwitch')}
      size="xs"
      data={[...new Set([...apps, app])]}
      value={app}
      onChange={change}
      allowDeselect={false}
      searchable={apps.length > 8}
      checkIconPosition="right"
      leftSection={<span className="app-label">{t('appSwitch')}</span>}
      leftSectionWidth={44}
    />
  )
}
