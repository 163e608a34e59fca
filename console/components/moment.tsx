import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { absoluteTime, relativeTime } from './times.ts'
import { nowEveryMs, useNow } from './use-now.ts'

type MomentProps = {
  /** In ms since 1970. */
  readonly at: number
  /** Shows the date and time, with the relative time as its title. */
  readonly absolute?: boolean
}

/** The clock of the page is a few seconds behind: what is of now is not in the future. */
const nowFor = (at: number, now: number): number => (at > now && at - now <= nowEveryMs ? at : now)

/** A time: how long ago or in how long, and the date and time with seconds as its title. */
export function Moment({ at, absolute = false }: MomentProps) {
  const { i18n } = useTranslation('common')
  const now = nowFor(at, useNow())
  const texts = [relativeTime(at, now, i18n.language), absoluteTime(at, i18n.language)] as const
  return (
    <Text
      component="time"
      inherit
      dateTime={new Date(at).toISOString()}
      title={texts[absolute ? 0 : 1]}
      className="moment"
    >
      {texts[absolute ? 1 : 0]}
    </Text>
  )
}
