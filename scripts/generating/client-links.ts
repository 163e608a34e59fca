import { commandRows } from '../../src/dialects/lanying/gateway/commands.ts'
import { frameRows } from '../../src/dialects/openim/gateway/frames/rows.ts'
import { topicRows } from '../../src/dialects/wildfire/gateway/topics/answer.ts'
import { code, markdownTable } from './markdown.ts'

/** What clients of a vendor may send over a connection, as the reference shows it. */
type ClientLink = {
  readonly title: string
  /** Its listeners and protocol. */
  readonly about: string
  /** What a client sends to sign in, and other messages of the protocol itself. */
  readonly protocol: readonly Message[]
  /** One for each row. */
  readonly messages: readonly Message[]
}
type Message = { readonly id: string; readonly name: string; readonly summary: string }

type Row = { readonly id: string | number; readonly name: string; readonly summary: string }
const messageOf = ({ id, name, summary }: Row): Message => ({ id: String(id), name, summary })

const clientLinks: readonly ClientLink[] = [
  {
    title: 'WildfireChat client link',
    about:
      'MQTT on `wildfireMqtt`, MQTT over WebSocket on `wildfireWs`, `POST /route` on `wildfireRoute`. Requests are PUBLISH of quality of service 1 with the topic as name; the reply is in the PUBACK.',
    protocol: [
      { id: 'POST /route', name: 'route', summary: 'Tells a signed-in client where to connect' },
      { id: 'CONNECT', name: 'sign in', summary: 'Levels 4 to 7; the password is the encrypted token' },
      { id: 'PINGREQ', name: 'heartbeat', summary: 'Answered by PINGRESP' },
      { id: 'DISCONNECT', name: 'go offline', summary: 'The session and its push binding stay' },
    ],
    messages: topicRows.map(messageOf),
  },
  {
    title: 'Lanying client link',
    about:
      'Engine.IO 3 over WebSocket on `lanying`, path `/socket.io/`. Each message is a protobuf frame in the event `frame`, named by its command.',
    protocol: [
      { id: '2', name: 'ping', summary: 'Text of Engine.IO, answered by `3`' },
      {
        id: '3',
        name: 'PROVISION',
        summary: 'Signs in with an access token and a device guid; replies the serial number of the device',
      },
    ],
    messages: commandRows.map(messageOf),
  },
  {
    title: 'OpenIM client link',
    about:
      'WebSocket on `openimGateway`; token, user and platform are in the query. Requests are named by `reqIdentifier`, in JSON or gob.',
    protocol: [
      { id: 'GET /', name: 'sign in', summary: 'The upgrade request with token, user and platform in the query' },
      { id: 'ping', name: 'heartbeat', summary: 'Text, answered by `pong`; or a ping of WebSocket' },
    ],
    messages: [...frameRows.values()].map(messageOf),
  },
]

const tableOf = ({ protocol, messages }: ClientLink): string =>
  markdownTable(
    ['message', 'name', 'what it does'],
    [...protocol, ...messages].map(({ id, name, summary }) => [code(id), name, summary]),
  )

/** The page docs/reference/client-links.md. */
export const clientLinksMarkdown = (): string =>
  [
    '# Client links\n',
    'What clients may send over a connection, generated from the rows that answer it. Anything else is answered as the',
    'vendor’s page in [docs/dialects](../dialects/openim.md) says, or closes the connection.\n',
    ...clientLinks.flatMap((link) => [`## ${link.title}\n`, `${link.about}\n`, tableOf(link), '']),
  ].join('\n')

/** The README's list of them: a line for each link with its messages folded below it. */
export const clientLinksSupported = (): string =>
  clientLinks
    .map((link) =>
      [
        `<details><summary><b>${link.title}</b>: ${link.messages.length} requests</summary>\n`,
        `${link.about}\n`,
        tableOf(link),
        '',
        '</details>\n',
      ].join('\n'),
    )
    .join('\n')
