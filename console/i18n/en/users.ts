import type { Texts } from '../texts.ts'

/** The list of users. */
export const users = {
  title: 'Users',
  search: 'Search',
  searchHint: 'Id, number, name, mobile, e-mail, device, connection or token of any vendor',
  searchButton: 'Search',
  kind: 'Kind',
  kindAll: 'all',
  kindOf: { person: 'persons', robot: 'robots', admin: 'administrators', notice: 'notice accounts' },
  state: 'State',
  stateOf: { all: 'all', banned: 'banned', muted: 'muted', both: 'banned and muted', destroyed: 'destroyed' },
  online: 'Who is online: live connections',
  column: {
    name: 'Name',
    uid: 'User id',
    num: 'Number',
    mobile: 'Mobile number',
    state: 'State',
    created: 'Created',
    found: 'Found by',
  },
  found: {
    uid: 'user id',
    num: 'number',
    name: 'name',
    connection: 'connection',
    token: 'token',
    mobile: 'mobile number',
    email: 'e-mail',
    clientKey: 'client id',
    displayName: 'display name',
    deviceSn: 'device number',
  },
  tokenSearch: 'Searched by a token, which is kept out of the address.',
  empty: {
    title: 'No users yet',
    hint: 'Vendors’ servers create them, or import a file. A demonstration fills an app of its own.',
    search: 'No user matches {{q}}',
    searchHint:
      'A name is looked for from its start, everything else as a whole. num:, mobile: or name: looks in one field.',
    filter: 'No user matches the filters',
  },
  create: {
    button: 'Create user',
    title: 'Create a user',
    text: 'Without an id the number that the account gets is its id.',
    uid: 'User id',
    password: 'Password',
    passwordHint: 'Without one its clients get tokens from the app’s server.',
    created: 'Created:',
  },
  bulk: {
    selected: 'Selected: {{n}}',
    clear: 'Clear selection',
    actions: 'Actions on the selected users',
  },
} satisfies Texts
