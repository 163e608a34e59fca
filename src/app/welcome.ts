import { inDoubleQuotes, shellWord } from '../config/shell.ts'

const titles: Record<string, string> = {
  wildfire: 'WildfireChat server API',
  wildfireMqtt: 'WildfireChat clients (MQTT)',
  wildfireRoute: 'WildfireChat route and robots',
  wildfireWs: 'WildfireChat clients (WebSocket)',
  openim: 'OpenIM API',
  openimGateway: 'OpenIM clients (WebSocket)',
  lanying: 'Lanying API and clients',
  rollcall: 'Admin API, metrics, reference',
}

type Said = {
  /** Make the commands read this server's secrets; ready for a shell. */
  options: string
  openimAdmin: string
  lanyingApp: string
}

/** One line a dialect to paste into another terminal. None shows a secret: the shell asks for it when it runs. */
const firstCalls: Record<string, (url: string, said: Said) => string> = {
  wildfire: (url, { options }) =>
    `npx rollcall sign wildfire${options} | curl -H @- -d '{"userId":"alice","name":"alice","displayName":"Alice"}' ${url}/admin/user/create`,
  openim: (url, { options, openimAdmin }) =>
    `curl -H 'operationID: 1' -d "{\\"secret\\":\\"$(npx rollcall secret openim.secret${options})\\",\\"userID\\":${inDoubleQuotes(JSON.stringify(openimAdmin))}}" ${url}/auth/get_admin_token`,
  lanying: (url, { lanyingApp }) =>
    `curl -H ${shellWord(`app_id: ${lanyingApp}`)} -d '{"username":"alice","password":"correct horse"}' ${url}/user/register/v2`,
  rollcall: (url) => `curl ${url}/readyz`,
}

/** What a person at a terminal sees below the ready line. */
export function welcome(urls: Record<string, string>, said: Said): string {
  const lines = Object.entries(urls).map(([name, url]) => `  ${(titles[name] ?? name).padEnd(34)} ${url}`)
  const calls = Object.entries(urls).flatMap(([name, url]) => {
    const call = firstCalls[name]?.(url, said)
    return call ? [`  ${call}`] : []
  })
  return `\nRollcall is running.\n\n${lines.join('\n')}\n\nTry it from another terminal in this folder:\n\n${calls.join('\n\n')}\n\nStop it with Ctrl-C.\n`
}
