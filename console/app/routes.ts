import { createRootRoute, createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router'
import { PageFailure } from './failures.tsx'
import { type PageName, readRootSearch, readSearch } from './searches.ts'
import { Shell } from './shell.tsx'

type Raw = Readonly<Record<string, unknown>>

const root = createRootRoute({
  component: Shell,
  errorComponent: PageFailure,
  validateSearch: readRootSearch,
  search: { middlewares: [retainSearchParams(['app'])] },
})

const reading =
  <Name extends PageName>(name: Name) =>
  (raw: Raw) =>
    readSearch(name, raw)

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: reading('overview'),
  component: lazyRouteComponent(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage'),
})

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: reading('users'),
  component: lazyRouteComponent(() => import('../pages/users/users-page.tsx'), 'UsersPage'),
})

const user = createRoute({
  getParentRoute: () => root,
  path: '/users/$user',
  validateSearch: reading('user'),
  component: lazyRouteComponent(() => import('../pages/user/user-page.tsx'), 'UserPage'),
})

const connections = createRoute({
  getParentRoute: () => root,
  path: '/connections',
  validateSearch: reading('connections'),
  component: lazyRouteComponent(() => import('../pages/connections/connections-page.tsx'), 'ConnectionsPage'),
})

const robots = createRoute({
  getParentRoute: () => root,
  path: '/robots',
  validateSearch: reading('robots'),
  component: lazyRouteComponent(() => import('../pages/robots/robots-page.tsx'), 'RobotsPage'),
})

const things = createRoute({
  getParentRoute: () => root,
  path: '/things',
  validateSearch: reading('things'),
  component: lazyRouteComponent(() => import('../pages/things/things-page.tsx'), 'ThingsPage'),
})

const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  validateSearch: reading('jobs'),
  component: lazyRouteComponent(() => import('../pages/jobs/jobs-page.tsx'), 'JobsPage'),
})

const pushTasks = createRoute({
  getParentRoute: () => root,
  path: '/push-tasks',
  validateSearch: reading('push-tasks'),
  component: lazyRouteComponent(() => import('../pages/push-tasks/push-tasks-page.tsx'), 'PushTasksPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: reading('audit'),
  component: lazyRouteComponent(() => import('../pages/audit/audit-page.tsx'), 'AuditPage'),
})

const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: reading('requests'),
  component: lazyRouteComponent(() => import('../pages/requests/requests-page.tsx'), 'RequestsPage'),
})

const refusals = createRoute({
  getParentRoute: () => root,
  path: '/refusals',
  validateSearch: reading('refusals'),
  component: lazyRouteComponent(() => import('../pages/refusals/refusals-page.tsx'), 'RefusalsPage'),
})

const nodes = createRoute({
  getParentRoute: () => root,
  path: '/nodes',
  validateSearch: reading('nodes'),
  component: lazyRouteComponent(() => import('../pages/nodes/nodes-page.tsx'), 'NodesPage'),
})

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  validateSearch: reading('webhooks'),
  component: lazyRouteComponent(() => import('../pages/webhooks/webhooks-page.tsx'), 'WebhooksPage'),
})

const apps = createRoute({
  getParentRoute: () => root,
  path: '/apps',
  validateSearch: reading('apps'),
  component: lazyRouteComponent(() => import('../pages/apps/apps-page.tsx'), 'AppsPage'),
})

const keys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  validateSearch: reading('keys'),
  component: lazyRouteComponent(() => import('../pages/keys/keys-page.tsx'), 'KeysPage'),
})

const logins = createRoute({
  getParentRoute: () => root,
  path: '/logins',
  validateSearch: reading('logins'),
  component: lazyRouteComponent(() => import('../pages/logins/logins-page.tsx'), 'LoginsPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: reading('settings'),
  component: lazyRouteComponent(() => import('../pages/settings/settings-page.tsx'), 'SettingsPage'),
})

export const routeTree = root.addChildren({
  overview,
  users,
  user,
  connections,
  robots,
  things,
  jobs,
  pushTasks,
  audit,
  requests,
  refusals,
  nodes,
  webhooks,
  apps,
  keys,
  logins,
  settings,
})
