import { Group, NativeSelect, NumberInput, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Dialect, dialects, type Platform, platforms } from '../../app/searches.ts'
import { TimeInput } from '../../components/time-input.tsx'
import { type JobDraft, type JobKind, jobKinds, kindName, type UserKind, userKinds } from './job-calls.ts'

type FieldsProps = { readonly draft: JobDraft; readonly onChange: (draft: JobDraft) => void }

/** The fields of a job; `isFixed` when its users were selected before. */
export function JobFields({ draft, onChange, isFixed }: FieldsProps & { readonly isFixed: boolean }) {
  const { t } = useTranslation('jobs')
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('create.action')}
        data={jobKinds.map((value) => ({ value, label: t(`kind.${kindName(value)}`) }))}
        value={draft.kind}
        onChange={({ currentTarget }) => onChange({ ...draft, kind: currentTarget.value as JobKind })}
      />
      {!isFixed && <Selection draft={draft} onChange={onChange} />}
      {(draft.kind === 'users.ban' || draft.kind === 'users.mute') && <Restriction draft={draft} onChange={onChange} />}
      {draft.kind === 'sessions.end' && <Unseen draft={draft} onChange={onChange} />}
      {(draft.kind === 'users.kick' || draft.kind === 'sessions.end') && <Client draft={draft} onChange={onChange} />}
    </Stack>
  )
}

function Selection({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('jobs')
  return (
    <>
      <SegmentedControl
        aria-label={t('create.selection')}
        data={(['filter', 'users'] as const).map((value) => ({ value, label: t(`create.by.${value}`) }))}
        value={draft.by}
        onChange={(by) => onChange({ ...draft, by: by as JobDraft['by'] })}
      />
      {draft.by === 'users' && <Named draft={draft} onChange={onChange} />}
      {draft.by === 'filter' && draft.kind !== 'sessions.end' && <Conditions draft={draft} onChange={onChange} />}
    </>
  )
}

function Named({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('jobs')
  const [text, setText] = useState(draft.users.join('\n'))
  return (
    <Textarea
      label={t('create.named')}
      description={t('create.namedHint')}
      autosize
      minRows={3}
      maxRows={10}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange({ ...draft, users: namesIn(currentTarget.value) })
      }}
    />
  )
}

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]

function Conditions({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('jobs')
  const { t: users } = useTranslation('users')
  const { filter } = draft
  const set = (change: Partial<JobDraft['filter']>) => onChange({ ...draft, filter: { ...filter, ...change } })
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t('create.uidPrefix')}
          value={filter.uidPrefix}
          onChange={({ currentTarget }) => set({ uidPrefix: currentTarget.value })}
        />
        <NativeSelect
          label={t('create.kind')}
          data={[
            { value: '', label: t('create.anyKind') },
            ...userKinds.map((value) => ({ value, label: users(`kindOf.${value}`) })),
          ]}
          value={filter.kind ?? ''}
          onChange={({ currentTarget }) => set({ kind: (currentTarget.value || undefined) as UserKind | undefined })}
        />
      </Group>
      <Group grow align="flex-start">
        <TimeInput
          label={t('create.createdAfter')}
          presetsOf="none"
          value={filter.createdAfter}
          onChange={(createdAfter) => set({ createdAfter })}
        />
        <TimeInput
          label={t('create.createdBefore')}
          presetsOf="none"
          value={filter.createdBefore}
          onChange={(createdBefore) => set({ createdBefore })}
        />
      </Group>
    </>
  )
}

const reasonCharsMax = 1_000

function Restriction({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('jobs')
  return (
    <>
      <TextInput
        label={t('create.reason')}
        maxLength={reasonCharsMax}
        value={draft.reason}
        onChange={({ currentTarget }) => onChange({ ...draft, reason: currentTarget.value })}
      />
      <TimeInput label={t('create.until')} value={draft.until} onChange={(until) => onChange({ ...draft, until })} />
    </>
  )
}

function Unseen({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('jobs')
  return (
    <Group grow>
      <NumberInput
        label={t('create.unseen')}
        min={0}
        max={36_500}
        allowDecimal={false}
        value={draft.unseenForDays}
        onChange={(value) => onChange({ ...draft, unseenForDays: Number(value) })}
      />
      <NumberInput
        label={t('create.keep')}
        min={0}
        max={1_000}
        allowDecimal={false}
        value={draft.keepNewest}
        onChange={(value) => onChange({ ...draft, keepNewest: Number(value) })}
      />
    </Group>
  )
}

function Client({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('jobs')
  const { t: common } = useTranslation('common')
  return (
    <Group grow>
      <NativeSelect
        label={t('create.dialect')}
        data={[
          { value: '', label: t('create.anyDialect') },
          ...dialects.map((value) => ({ value, label: common(`dialects.${value}`) })),
        ]}
        value={draft.dialect ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, dialect: (currentTarget.value || undefined) as Dialect | undefined })
        }
      />
      <NativeSelect
        label={t('create.platform')}
        data={[
          { value: '', label: t('create.anyPlatform') },
          ...platforms.map((value) => ({ value, label: common(`platforms.${value}`) })),
        ]}
        value={draft.platform ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, platform: (currentTarget.value || undefined) as Platform | undefined })
        }
      />
    </Group>
  )
}
