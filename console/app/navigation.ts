/** The pages of the navigation, in groups. `g` and the key go to a page. */
export const navigation = [
  {
    group: 'now',
    pages: [
      { to: '/', page: 'overview', key: 'o' },
      { to: '/users', page: 'users', key: 'u' },
      { to: '/connections', page: 'connections', key: 'c' },
      { to: '/jobs', page: 'jobs', key: 'j' },
    ],
  },
  {
    group: 'why',
    pages: [
      { to: '/refusals', page: 'refusals', key: 'f' },
      { to: '/requests', page: 'requests', key: 'r' },
      { to: '/audit', page: 'audit', key: 'a' },
      { to: '/push-tasks', page: 'pushTasks', key: 'p' },
    ],
  },
  {
    group: 'integrate',
    pages: [
      { to: '/webhooks', page: 'webhooks', key: 'w' },
      { to: '/robots', page: 'robots', key: 'b' },
      { to: '/things', page: 'things', key: 't' },
      { to: '/apps', page: 'apps', key: 'm' },
      { to: '/keys', page: 'keys', key: 'k' },
    ],
  },
  {
    group: 'server',
    pages: [
      { to: '/nodes', page: 'nodes', key: 'n' },
      { to: '/settings', page: 'settings', key: 's' },
      { to: '/logins', page: 'logins', key: 'l' },
    ],
  },
] as const
