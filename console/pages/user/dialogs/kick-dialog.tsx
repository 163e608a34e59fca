import { MultiSelect, Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { usePages } from '../../../api/queries.ts'
import { type Platform, platforms } from '../../../app/searches.ts'
import { useWords } from '../use-words.ts'
import { type KickTarget, kickCall } from '../user-calls.ts'
import { EndingDialog } from './call-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'

const kinds = ['All', 'Platforms', 'Device', 'Session'] as const
type Kind = (typeof kinds)[number]

type Choice = {
  readonly kind: Kind
  readonly platforms: Platform[]
  readonly device: string | null
  readonly session: string | null
}

const atFirst: Choice = { kind: 'All', platforms: [], device: null, session: null }

/** Ends all sessions of the user, or those of a device, of platforms, or one. */
export function KickDialog({ user, onClose }: DialogProps) {
  const { t } = useWords()
  const [choice, setChoice] = useState(atFirst)
  const target = targetOf(choice)
  return (
    <EndingDialog
      title={t('dialog.kick', { user })}
      text={t('dialog.kickText')}
      confirmLabel={t('action.kick')}
      danger
      disabled={target === undefined}
      call={kickCall(user, target ?? { all: true })}
      onClose={onClose}
    >
      <Radio.Group
        label={t('dialog.what')}
        value={choice.kind}
        onChange={(kind) => setChoice({ ...choice, kind: kind as Kind })}
      >
        <Stack gap={6} mt={4}>
          {kinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`dialog.what${kind}`)}
              data-autofocus={kind === 'All' || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Which user={user} choice={choice} onChange={setChoice} />
    </EndingDialog>
  )
}

function targetOf({ kind, platforms: some, device, session }: Choice): KickTarget | undefined {
  if (kind === 'All') return { all: true }
  if (kind === 'Platforms') return some.length > 0 ? { platforms: some } : undefined
  if (kind === 'Device') return device === null ? undefined : { device: Number(device) }
  return session === null ? undefined : { sessions: [session] }
}

type WhichProps = { user: string; choice: Choice; onChange: (choice: Choice) => void }

function Which({ user, choice, onChange }: WhichProps) {
  const { t, words } = useWords()
  switch (choice.kind) {
    case 'All':
      return null
    case 'Platforms':
      return (
        <MultiSelect
          label={t('dialog.platforms')}
          data={platforms.map((one) => ({ value: one, label: words.platform(one) }))}
          value={choice.platforms}
          onChange={(some) => onChange({ ...choice, platforms: some as Platform[] })}
        />
      )
    case 'Device':
      return <WhichDevice user={user} choice={choice} onChange={onChange} />
    case 'Session':
      return <WhichSession user={user} choice={choice} onChange={onChange} />
  }
}

function WhichDevice({ user, choice, onChange }: WhichProps) {
  const { t, words, dialectTitle } = useWords()
  const { items } = usePages('/v1/users/{user}/devices', { params: { path: { user } } }, { limit: 200 })
  const data = items.map(({ device, dialect, platform }) => ({
    value: String(device),
    label: `${t('devices.serial', { device })} · ${dialectTitle(dialect)} · ${words.platform(platform)}`,
  }))
  const { device } = choice
  return (
    <Select
      label={t('dialog.device')}
      data={data}
      value={device}
      onChange={(value) => onChange({ ...choice, device: value })}
    />
  )
}

function WhichSession({ user, choice, onChange }: WhichProps) {
  const { t, words, dialectTitle } = useWords()
  const init = { params: { path: { user }, query: { state: 'live' as const } } }
  const { items } = usePages('/v1/users/{user}/sessions', init, { limit: 200 })
  const data = items.map(({ session, dialect, platform, issuedAt }) => ({
    value: session,
    label: `${dialectTitle(dialect)} · ${words.platform(platform)} · ${words.time(issuedAt)}`,
  }))
  const { session } = choice
  return (
    <Select
      label={t('dialog.session')}
      data={data}
      value={session}
      onChange={(value) => onChange({ ...choice, session: value })}
    />
  )
}
