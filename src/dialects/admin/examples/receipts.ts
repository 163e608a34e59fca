/** What a kick of one session on one node answers. */
export const aReceipt = {
  ...{ sessions: 1, tokens: 1, connections: 1, confirmed: [1, 2], expired: [], unconfirmed: [], ms: 3 },
}

/** What it would end, as a dry run answers. */
export const aPreview = {
  dryRun: true,
  sessions: [
    {
      session: '019a2f3c5d7e4b6f8a9b0c1d2e3f4a5b',
      dialect: 'openim',
      platform: 'ios',
      clientKey: 'openim-1',
      issuedAt: 1780000000000,
    },
  ],
  tokens: [
    {
      token: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
      dialect: 'openim',
      platform: 'ios',
      issuedAt: 1780000000000,
      expiresAt: 1787776000000,
    },
  ],
  connections: [
    {
      connection: '5a4b3c2d1e0f5a4b3c2d1e0f5a4b3c2d',
      dialect: 'openim',
      platform: 'ios',
      node: 1,
      since: 1780000001000,
    },
  ],
}
