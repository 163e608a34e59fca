import type { PushDecision, PushMessage } from './decide-push.ts'

/** What a push says, and how it wants to be shown. Optional texts are absent when unset. */
export type PushContent = Pick<PushMessage, 'type' | 'badge'> & {
  readonly title: string
  readonly body: string
  readonly bigText?: string | undefined
  readonly attachmentUrl?: string | undefined
  /** For the program that receives it; not shown. */
  readonly ext?: Readonly<Record<string, unknown>> | undefined
  readonly showBeginAtMs?: number | undefined
  readonly showEndAtMs?: number | undefined
  /** What one provider's channel wants, by the channel's name; handed on unread. */
  readonly channels: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Stands in for a text that may not be shown. Sinks that speak the user's language see `detail: false`. */
export const genericText = 'You have a new message'

/** The content as this device may see it. A command shows nothing, so nothing of it is hidden. */
export function shownContent(content: PushContent, { detail }: Pick<PushDecision, 'detail'>): PushContent {
  if (detail || content.type === 'cmd') return content
  const { bigText: _text, attachmentUrl: _url, ...rest } = content
  return { ...rest, type: 'text', title: '', body: genericText, channels: withoutTexts(content.channels) }
}

/** The one field of a channel that is read by people. */
const withoutTexts = (channels: PushContent['channels']): PushContent['channels'] =>
  Object.fromEntries(Object.entries(channels).map(([name, { subtitle: _, ...rest }]) => [name, rest]))
