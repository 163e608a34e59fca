/** The dialogs of this page, as the address names them. */
export const panels = [
  ...['kick', 'ban', 'mute', 'unban', 'unmute', 'edit', 'password', 'register', 'unbind', 'token', 'destroy', 'erase'],
  ...['session', 'device-kick', 'device-remove', 'disconnect', 'note'],
] as readonly Panel[]

export type Panel =
  | 'kick'
  | 'ban'
  | 'mute'
  | 'unban'
  | 'unmute'
  | 'edit'
  | 'password'
  | 'register'
  | 'unbind'
  | 'token'
  | 'destroy'
  | 'erase'
  /** These are about what `open` names. */
  | 'session'
  | 'device-kick'
  | 'device-remove'
  | 'disconnect'
  | 'note'
