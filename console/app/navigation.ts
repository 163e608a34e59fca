/** The pages of the navigation, in groups. */
export const navigation = [
  {
    group: 'now',
    pages: [
      { to: '/', page: 'overview' },
      { to: '/users', page: 'users' },
      { to: '/connections', page: 'connections' },
      { to: '/jobs', page: 'jobs' },
    ],
  },
  {
    group: 'why',
    pages: [
      { to: '/refusals', page: 'refusals' },
      { to: '/requests', page: 'requests' },
      { to: '/audit', page: 'audit' },
      { to: '/push-tasks', page: 'pushTasks' },
    ],
  },
  {
    group: 'integrate',
    pages: [
      { to: '/webhooks', page: 'webhooks' },
      { to: '/robots', page: 'robots' },
      { to: '/things', page: 'things' },
      { to: '/apps', page: 'apps' },
      { to: '/keys', page: 'keys' },
    ],
  },
  {
    group: 'server',
    pages: [
      { to: '/nodes', page: 'nodes' },
      { to: '/settings', page: 'settings' },
      { to: '/logins', page: 'logins' },
    ],
  },
] as const
