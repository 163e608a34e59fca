import { AppShell, Box, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/client.ts'
import { useSnapshot } from '../api/live.ts'
import { sessionKey } from '../api/query-client.ts'
import { SnapshotContext, snapshotFeed } from '../api/snapshot-feed.ts'
import { AnchorLink, NavPageLink } from '../components/links.tsx'
import { AccountMenu } from './account-menu.tsx'
import { AppSwitcher } from './app-switcher.tsx'
import { navigation } from './navigation.ts'
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { SearchButton, UserSearch } from './user-search.tsx'

/** What is around every page, and the stream of snapshots that all of them share. */
export function Shell() {
  const api = useApi()
  const client = useQueryClient()
  const feed = useMemo(
    () => snapshotFeed(api, () => void client.invalidateQueries({ queryKey: sessionKey })),
    [api, client],
  )
  return (
    <SnapshotContext value={feed}>
      <Frame />
    </SnapshotContext>
  )
}

function Frame() {
  const { t } = useTranslation('frame')
  const [menu, { toggle, close }] = useDisclosure()
  const [searches, search] = useDisclosure()
  const main = useFocusOnNavigation()
  return (
    <>
      <a href="#main" className="skip-link">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 48 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: !menu } }}
        padding={{ base: 'sm', sm: 'lg' }}
      >
        <AppShell.Header className="chrome">
          <Group h="100%" px="md" gap="sm" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={menu} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
              <AnchorLink to="/" className="brand">
                Rollcall
              </AnchorLink>
            </Group>
            <SearchButton onClick={search.open} />
            <Group gap={2} wrap="nowrap">
              <LiveMark />
              <LanguageSwitch />
              <ThemeSwitch />
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar aria-label={t('navigation')} className="chrome">
          <AppShell.Section p="xs" pb={0}>
            <AppSwitcher />
          </AppShell.Section>
          <Navigation onNavigate={close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} ref={main}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Shortcuts onSearch={search.open} />
      <UserSearch opened={searches} onClose={search.close} />
    </>
  )
}

/** The focus goes to the content of a page that is opened, so that Tab and the screen reader go on there. */
function useFocusOnNavigation() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

/** Whether what is shown is of now. */
function LiveMark() {
  const { t } = useTranslation('frame')
  const { snapshot, staleSince } = useSnapshot()
  const lost = staleSince !== undefined
  if (!snapshot && !lost) return null
  return (
    <Text size="xs" component="span" className="live-mark" data-lost={lost} visibleFrom="xs">
      {t(lost ? 'lost' : 'live')}
    </Text>
  )
}

function Navigation({ onNavigate }: { readonly onNavigate: () => void }) {
  const { t } = useTranslation('frame')
  return (
    <AppShell.Section grow component={ScrollArea} px="xs" pb="md" type="auto">
      {navigation.map(({ group, pages }) => (
        <Box key={group} role="group" aria-label={t(`groups.${group}`)}>
          <Text size="xs" c="dimmed" fw={600} px={10} pt="sm" pb={2}>
            {t(`groups.${group}`)}
          </Text>
          {pages.map(({ to, page }) => (
            <NavPageLink
              key={to}
              to={to}
              label={t(`pages.${page}`)}
              className="nav-link"
              onClick={onNavigate}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ active: true, 'aria-current': 'page' }}
            />
          ))}
        </Box>
      ))}
      <NavLink className="nav-link" href="/docs/api" label={t('reference')} target="_blank" rel="noreferrer" mt="sm" />
    </AppShell.Section>
  )
}
