import { z } from 'zod'
import { appNamed } from '../auth.ts'
import { endpoint, type LanyingCall, type LanyingSettings } from '../deps.ts'
import { appConfig, appDns } from '../schemas/app.ts'
import { contract, noInput } from '../schemas/contract.ts'

const config = endpoint({
  route: 'GET /app/config',
  summary: 'Client configuration; always empty, clients use their defaults',
  source: "the vendor's web client",
  auth: 'public',
  ...appConfig,
  run: () => ({}),
})

/** The host for clients: that of the public URL, else of their request. */
const hostFor = ({ publicUrl }: LanyingSettings, { origin }: LanyingCall) => {
  const { protocol, host } = new URL(publicUrl || origin())
  return { protocol: protocol.slice(0, -1), host }
}

const dns = endpoint({
  route: 'GET /v2/app_dns',
  summary: 'Get the addresses of the API and the client link of an app',
  source: "the vendor's web client",
  auth: 'open',
  ...appDns,
  run: (deps, { app_id }, call) => {
    appNamed(app_id, deps)
    return hostFor(deps.settings, call)
  },
  map: (host) => ({
    version: 1,
    app_status: 'normal',
    account_verification: {},
    dns_server_list: [],
    link_server_list: [],
    dns_list: [
      // There are no calls to place, yet the vendor's client fails without a host for them.
      { group_level: 0, clusters: [{ ratel: [{ ...host, ip_list: [] }], webim: [host], rtc: [host] }] },
    ],
  }),
})

const health = endpoint({
  route: ['GET /', 'GET /api/health'],
  summary: 'Reachability check; clients measure the response time',
  source: "the vendor's web client",
  auth: 'open',
  ...contract('nothing', noInput, z.object({ status: z.literal('ok') })),
  run: () => ({ status: 'ok' as const }),
})

export const appRows = [config, dns, health]
