/** Why a vendor's operations are not served. */
export const unsupportedStates = {
  outOfScope: 'out of scope',
} as const

type Unsupported = {
  part: string
  /** Routes, or paths whose last part is `*`. */
  operations: readonly string[]
  state: keyof typeof unsupportedStates
}

/** What the vendors offer and Rollcall does not, by part; shown in the README. */
export const unsupported: readonly Unsupported[] = [
  {
    part: 'WildfireChat: messages, groups, friends, chat rooms, channels, conferences',
    operations: [
      '/admin/message/*',
      '/admin/group/*',
      '/admin/friend/*',
      '/admin/blacklist/*',
      '/admin/chatroom/*',
      '/admin/channel/*',
      '/admin/conference/*',
      '/admin/sensitive/*',
      '/robot/message/*',
      '/robot/group/*',
      '/channel/message/*',
    ],
    state: 'outOfScope',
  },
  {
    part: 'OpenIM: messages, groups, friends, conversations, files, except the reads above',
    operations: [
      '/msg/*',
      '/group/*',
      '/friend/*',
      '/conversation/*',
      '/object/*',
      '/third/*',
      'POST /statistics/user/active',
    ],
    state: 'outOfScope',
  },
  {
    part: 'Lanying: messages, groups, friends, files, conversations, except the reads above',
    operations: [
      '/message/*',
      '/group/*',
      'POST /roster/apply',
      'POST /roster/accept',
      'POST /roster/block',
      'POST /roster/delete',
      '/file/*',
      '/user/conversation/*',
      'POST /user/add_roster',
    ],
    state: 'outOfScope',
  },
  {
    part: 'Lanying: certificates of push vendors, captchas, sign-in by WeChat',
    operations: ['/push/certificate', '/app/captcha/*', '/app/wechat/*'],
    state: 'outOfScope',
  },
]
