import { Autocomplete, Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { useSearch } from '../../app/search.ts'
import { useWords } from './use-words.ts'
import { isZone, nextMoment, ownZone, wallClock } from './zoned-time.ts'

export const messageTypes = ['text', 'image', 'cmd'] as const
type MessageType = (typeof messageTypes)[number]

const shanghai = 'Asia/Shanghai'
const zones = [shanghai, 'UTC', 'Asia/Tokyo', 'Asia/Singapore', 'Europe/Berlin', 'America/New_York'] as const

/** Asks about another time of day in a zone, another kind of message, another sender. The address keeps them. */
export function WhatIf({ type }: { type: MessageType }) {
  const { t } = useWords()
  const [{ at, zone = ownZone(), sender }, setSearch] = useSearch('user')
  const time = at === undefined ? '' : wallClock(at, isZone(zone) ? zone : 'UTC').time
  const ask = (clock: string, of: string) =>
    setSearch(
      { at: clock === '' || !isZone(of) ? undefined : nextMoment(Date.now(), clock, of), zone: of },
      { replace: true },
    )
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('push.what')}>
        <Button size="compact-sm" variant="default" aria-pressed={at === undefined} onClick={() => ask('', zone)}>
          {t('push.now')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => ask('03:00', shanghai)}>
          {t('push.shanghai')}
        </Button>
      </Group>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="time"
          label={t('push.time')}
          value={time}
          onChange={({ currentTarget }) => ask(currentTarget.value, zone)}
        />
        <Autocomplete
          label={t('push.zone')}
          data={[...new Set([ownZone(), ...zones])]}
          value={zone}
          error={!isZone(zone)}
          onChange={(of) => ask(time, of)}
        />
        <NativeSelect
          label={t('push.type')}
          data={messageTypes.map((value) => ({ value, label: t(`push.typeOf.${value}`) }))}
          value={type}
          onChange={({ currentTarget }) => setSearch({ type: currentTarget.value }, { replace: true })}
        />
        <Sender value={sender ?? ''} onChange={(next) => setSearch({ sender: next }, { replace: true })} />
      </Group>
    </>
  )
}

/** Asked when it is left, since a user id that is half typed is an error. */
function Sender({ value, onChange }: { value: string; onChange: (value: string | undefined) => void }) {
  const { t } = useWords()
  return (
    <TextInput
      key={value}
      label={t('push.sender')}
      defaultValue={value}
      onBlur={({ currentTarget }) => onChange(currentTarget.value.trim() || undefined)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') onChange(currentTarget.value.trim() || undefined)
      }}
    />
  )
}
