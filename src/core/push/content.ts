import type { PushDecision, PushMessage } from './decide-push.ts'

/** The content of a push. Optional texts are absent when unset. */
export type PushContent = Pick<PushMessage, 'type' | 'badge'> & {
  readonly title: string
  readonly body: string
  readonly bigText?: string | undefined
  readonly attachmentUrl?: string | undefined
  /** For the client program; not shown to the user. */
  readonly ext?: Readonly<Record<string, unknown>> | undefined
  readonly showBeginAtMs?: number | undefined
  readonly showEndAtMs?: number | undefined
  /** Options of one push provider, by the name of its channel; passed on unread. */
  readonly channels: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Replaces a text that must not be shown. A sink that translates can do so by `detail: false`. */
export const genericText = 'You have a new message'

/** The content that may be shown on the device. A `cmd` shows nothing, so nothing of it is hidden. */
export function shownContent(content: PushContent, { detail }: Pick<PushDecision, 'detail'>): PushContent {
  if (detail || content.type === 'cmd') return content
  const { bigText: _text, attachmentUrl: _url, ...rest } = content
  return { ...rest, type: 'text', title: '', body: genericText, channels: withoutTexts(content.channels) }
}

/** `subtitle` is the only field of a channel that is shown to users. */
const withoutTexts = (channels: PushContent['channels']): PushContent['channels'] =>
  Object.fromEntries(Object.entries(channels).map(([name, { subtitle: _, ...rest }]) => [name, rest]))
