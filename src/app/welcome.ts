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

/** A caller written against the vendor's server, which always answers objects, has to know it. */
const listShapeNote =
  "WildfireChat's user lists are arrays, and objects for its Java SDK alone; wildfire.listShape=sdk makes them objects for all callers."

type WelcomeValues = {
  /** The setting `wildfire.listShape`. */
  listShape: string
  /** Options by which the commands read this server's secrets, quoted for a shell. */
  options: string
  openimAdmin: string
  lanyingApp: string
}

/** One command for each listener, to paste into another terminal. None contains a secret: the shell reads it when it runs. */
const firstCalls: Record<string, (url: string, values: WelcomeValues) => string> = {
  wildfire: (url, { options }) =>
    `npx rollcall sign wildfire${options} | curl -H @- -d '{"userId":"alice","name":"alice","displayName":"Alice"}' ${url}/admin/user/create`,
  openim: (url, { options, openimAdmin }) =>
    `curl -H 'operationID: 1' -d "{\\"secret\\":\\"$(npx rollcall secret openim.secret${options})\\",\\"userID\\":${inDoubleQuotes(JSON.stringify(openimAdmin))}}" ${url}/auth/get_admin_token`,
  lanying: (url, { lanyingApp }) =>
    `curl -H ${shellWord(`app_id: ${lanyingApp}`)} -d '{"username":"alice","password":"correct horse"}' ${url}/user/register/v2`,
  rollcall: (url) => `curl ${url}/readyz`,
}

/** The text below the ready line when standard output is a terminal. */
export function welcomeText(urls: Record<string, string>, values: WelcomeValues): string {
  const lines = Object.entries(urls).map(([name, url]) => `  ${(titles[name] ?? name).padEnd(34)} ${url}`)
  const calls = Object.entries(urls).flatMap(([name, url]) => {
    const call = firstCalls[name]?.(url, values)
    return call ? [`  ${call}`] : []
  })
  const notes = 'wildfire' in urls && values.listShape === 'auto' ? `${listShapeNote}\n\n` : ''
  return `\nRollcall is running.\n\n${lines.join('\n')}\n\nTry it from another terminal in this folder:\n\n${calls.join('\n\n')}\n\n${notes}Stop it with Ctrl-C.\n`
}
