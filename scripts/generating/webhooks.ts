import type { Webhook } from '../../src/dialects/kit/webhook.ts'
import { commandOf, hookNames, openimWebhooks } from '../../src/dialects/openim/webhooks/webhooks.ts'
import { wildfireWebhooks } from '../../src/dialects/wildfire/webhooks.ts'
import { code, markdownTable } from './markdown.ts'

const waitedFor = hookNames.filter((name) => name.startsWith('before'))

/** The page docs/reference/webhooks.md. */
export function webhooksMarkdown(): string {
  return [
    '# Webhooks\n',
    'What is POSTed to receivers of yours. Messages of one user come one after another, each at least once: what is not',
    'answered with a status from 200 to 299 comes again for up to a day, with the same `idempotency-key` header; what is owed at a',
    'restart is sent after it. Addresses on private networks are refused unless `webhooks.allowPrivate` is true. Pushes have a',
    'page of their own: [pushes](../guide/push.md).\n',
    '## WildfireChat\n',
    'Each to the URL of its setting.\n',
    tableOf(wildfireWebhooks, ({ name }) => code(`wildfire.callbacks.${name}`)),
    '',
    '## OpenIM\n',
    'To `openim.webhooks.url` followed by the path, when `openim.webhooks.<name>.enable` is true.\n',
    tableOf(openimWebhooks, ({ name, path }) => `${code(name)}, ${code(`/${path}`)}`),
    '',
    'Before a call of this dialect is carried out, these are asked: a receiver may refuse it, or change what it writes. The call waits',
    'for `openim.webhooks.<name>.timeoutMs` at most; with `.failedContinue` true it goes on when the receiver fails.\n',
    markdownTable(
      ['name and path'],
      waitedFor.map((name) => [`${code(name)}, ${code(`/${commandOf(name)}`)}`]),
    ),
    '',
  ].join('\n')
}

const tableOf = (rows: readonly Webhook[], place: (row: Webhook) => string): string =>
  markdownTable(
    ['where', 'when', 'source'],
    rows.map((row) => [place(row), row.summary, row.source]),
  )
