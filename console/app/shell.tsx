import { AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/client.ts'
import { sessionKey } from '../api/query-client.ts'
import { SnapshotContext, snapshotFeed } from '../api/snapshot-feed.ts'
import { NavPageLink } from '../components/links.tsx'
import { navigation } from './navigation.ts'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'

/** What is around every page. */
export function Shell() {
  const { t } = useTranslation('frame')
  const [opened, { toggle, close }] = useDisclosure()
  const api = useApi()
  const client = useQueryClient()
  const feed = useMemo(
    () => snapshotFeed(api, () => void client.invalidateQueries({ queryKey: sessionKey })),
    [api, client],
  )
  return (
    <SnapshotContext value={feed}>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
              <Text fw={650}>Rollcall</Text>
            </Group>
            <Group gap={4} wrap="nowrap">
              <LanguageSwitch />
              <ThemeSwitch />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar aria-label={t('navigation')}>
          <Navigation onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </SnapshotContext>
  )
}

function Navigation({ onNavigate }: { readonly onNavigate: () => void }) {
  const { t } = useTranslation('frame')
  return (
    <AppShell.Section grow component={ScrollArea} p="xs">
      {navigation.map(({ group, pages }) => (
        <section key={group} aria-label={t(`groups.${group}`)}>
          <Text size="xs" c="dimmed" px="sm" pt="sm" pb={4}>
            {t(`groups.${group}`)}
          </Text>
          {pages.map(({ to, page }) => (
            <NavPageLink
              key={to}
              to={to}
              label={t(`pages.${page}`)}
              onClick={onNavigate}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ active: true, 'aria-current': 'page' }}
            />
          ))}
        </section>
      ))}
      <NavLink href="/docs/api" label={t('reference')} target="_blank" rel="noreferrer" />
    </AppShell.Section>
  )
}
