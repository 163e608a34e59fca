import { expect, test } from 'bun:test'
import { welcomeText } from './welcome.ts'

const values = {
  listShape: 'auto',
  options: ' --config rc.yaml',
  secretFlags: [],
  openimAdmin: 'root',
  lanyingApp: 'chat',
  machine: '192.0.2.7',
  hasConsole: true,
}

test('names every listener, and one call for each that has one', () => {
  const urls = { openim: 'http://h:1', openimGateway: 'ws://h:2', lanying: 'http://h:3', rollcall: 'http://h:4' }
  const screen = welcomeText(urls, values)
  for (const url of Object.values(urls)) expect(screen).toContain(` ${url}\n`)
  expect(screen.match(/curl -sS/g)).toHaveLength(3)
})

test('says what an app of each vendor is given', () => {
  const urls = { wildfireRoute: 'http://h:8', openim: 'http://h:1', openimGateway: 'ws://h:2', lanying: 'http://h:3' }
  const screen = welcomeText(urls, values)
  expect(screen).toContain('host of the IM server h, its port 80 forwarded to 8\n')
  expect(screen).toContain('apiAddr http://h:1, wsAddr ws://h:2\n')
  expect(screen).toContain('dnsServer http://h:3/v2/app_dns\n')
  expect(welcomeText({ rollcall: 'http://h:4' }, values)).not.toContain('Apps connect')
})

test('the commands use the secrets, the administrator and the app of this server', () => {
  const screen = welcomeText({ wildfire: 'http://h:0', openim: 'http://h:1', lanying: 'http://h:3' }, values)
  expect(screen).toContain('npx rollcall sign wildfire --config rc.yaml | curl -sS -H @-')
  expect(screen).toContain('$(npx rollcall secret openim.secret --config rc.yaml)')
  expect(screen).toContain('$(npx rollcall secret lanying.adminToken --config rc.yaml)')
  expect(screen).toContain('\\"userID\\":\\"root\\"')
  expect(screen).toContain("'app_id: chat'")
})

test('names with special characters are quoted', () => {
  const odd = { ...values, options: '', openimAdmin: '"$(root)', lanyingApp: "o'chat" }
  const screen = welcomeText({ openim: 'http://h:1', lanying: 'http://h:3' }, odd)
  expect(screen).toContain('\\"userID\\":\\"\\\\\\"\\$(root)\\"}" http://h:1')
  expect(screen).toContain("'app_id: o'\\''chat'")
})

test('the shape of lists is said where it depends on the caller', () => {
  const screen = (listShape: string) => welcomeText({ wildfire: 'http://h:0' }, { ...values, listShape })
  expect(screen('auto')).toContain('wildfire.listShape=sdk')
  for (const fixed of ['seed', 'sdk']) expect(screen(fixed)).not.toContain('listShape')
})

test('secrets that were flags are named, not shown', () => {
  const screen = welcomeText({ openim: 'http://h:1' }, { ...values, secretFlags: ['openim.secret'] })
  expect(screen).toContain('The commands need the same --set as the server for: openim.secret.')
})

test('on all addresses: commands call this machine, apps are given its address', () => {
  const bound = { openim: 'http://0.0.0.0:1', openimGateway: 'ws://0.0.0.0:2', lanying: 'http://0.0.0.0:3' }
  const screen = welcomeText({ ...bound, wildfireRoute: 'http://0.0.0.0:8' }, values)
  expect(screen).not.toContain('0.0.0.0')
  expect(screen).toContain(' http://127.0.0.1:1\n')
  expect(screen).toContain('http://127.0.0.1:1/auth/get_admin_token')
  expect(screen).toContain('apiAddr http://192.0.2.7:1, wsAddr ws://192.0.2.7:2\n')
  expect(screen).toContain('dnsServer http://192.0.2.7:3/v2/app_dns\n')
  expect(screen).toContain('host of the IM server 192.0.2.7, its port 80 forwarded to 8\n')
})
