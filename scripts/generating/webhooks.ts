import type { Webhook } from '../../src/dialects/kit/webhook.ts'
import { commandOf, hookNames, openimWebhooks } from '../../src/dialects/openim/webhooks/webhooks.ts'
import { wildfireWebhooks } from '../../src/dialects/wildfire/webhooks.ts'
import { code, markdownTable } from './markdown.ts'

const beforeHooks = hookNames.filter((name) => name.startsWith('before'))

/** The page docs/reference/webhooks.md. */
export function webhooksMarkdown(): string {
  return [
    '# Webhooks\n',
    'HTTP POST requests to your receivers. Messages with the same ordering key, usually a user, are sent one after another, each',
    'at least once. A status from 200 to 299 takes a message. One that is answered with 408, 425, 429, or 500 and above, or not',
    'at all, is retried for up to a day with the same `idempotency-key` header, also after a restart; later messages of its key',
    'wait. Any other status refuses it: it becomes a dead letter and the next is sent. Redirects are not followed. Addresses in private networks are refused unless',
    '`webhooks.allowPrivate` is true. Pushes are described in [push](../guide/push.md).\n',
    '## WildfireChat\n',
    'Each is sent to the URL of its setting.\n',
    tableOf(wildfireWebhooks, ({ name }) => code(`wildfire.callbacks.${name}`)),
    '',
    '## OpenIM\n',
    'Sent to `openim.webhooks.url` followed by the path, when `openim.webhooks.<name>.enable` is true.\n',
    tableOf(openimWebhooks, ({ name, path }) => `${code(name)}, ${code(`/${path}`)}`),
    '',
    'Before-hooks are called before a call of this dialect is carried out. The receiver may refuse the call or change what it',
    'writes. The call waits at most `openim.webhooks.<name>.timeoutMs`; with `.failedContinue` true it continues when the',
    'receiver fails.\n',
    markdownTable(
      ['name and path'],
      beforeHooks.map((name) => [`${code(name)}, ${code(`/${commandOf(name)}`)}`]),
    ),
    '',
  ].join('\n')
}

const tableOf = (rows: readonly Webhook[], place: (row: Webhook) => string): string =>
  markdownTable(
    ['receiver', 'event', 'source'],
    rows.map((row) => [place(row), row.summary, row.source]),
  )
