import { Accordion, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useApp } from '../../../api/client.ts'
import { useWords } from '../use-words.ts'
import { type AccountFields, editCall, type UserDetails } from '../user-calls.ts'
import { CallDialog } from './call-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'

const lines = ['name', 'displayName', 'mobile', 'email', 'portrait'] as const
const moreLines = ['address', 'company', 'social'] as const
const longTexts = ['description', 'extra', 'publicInfo', 'privateInfo', 'ex'] as const
const recvOpts = ['0', '1', '2'] as const

type Draft = AccountFields

/** Edits fields of the account, unless it changed after they were read. */
export function EditDialog({ details, user, onClose }: DialogProps) {
  const { t } = useWords()
  const { data: read } = useAccount(user)
  const account = read?.account ?? details
  const [draft, setDraft] = useState<Draft>({})
  const changed = changedOf(account, draft)
  const isChanged = Object.keys(changed).length > 0
  return (
    <CallDialog
      title={t('dialog.edit', { user })}
      text={t('dialog.editText')}
      confirmLabel={t('action.edit')}
      disabled={!isChanged || !read}
      call={editCall(user, changed, read?.etag)}
      onClose={onClose}
      receipt={() => t('saved')}
    >
      <Fields account={account} draft={draft} onChange={(fields) => setDraft({ ...draft, ...fields })} />
      {!isChanged && (
        <Text size="sm" c="dimmed">
          {t('dialog.noChange')}
        </Text>
      )}
    </CallDialog>
  )
}

/** The account with its version, read once: the fields of an open dialog do not change. */
function useAccount(user: string) {
  const api = useApi()
  return useQuery({
    queryKey: [useApp(), 'account to edit', user],
    queryFn: async () => {
      const { data, response } = await api.GET('/v1/users/{user}', { params: { path: { user } } })
      return { account: data as UserDetails, etag: response.headers.get('etag') ?? undefined }
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}

function changedOf(account: UserDetails, draft: Draft): Draft {
  const fields = Object.entries(draft).filter(([name, value]) => value !== account[name as keyof Draft])
  return Object.fromEntries(fields)
}

type FieldsProps = { account: UserDetails; draft: Draft; onChange: (fields: Draft) => void }

function Fields(props: FieldsProps) {
  const { t } = useWords()
  return (
    <Stack gap="xs">
      {lines.map((name) => (
        <Line key={name} name={name} {...props} />
      ))}
      <Accordion variant="contained" chevronPosition="left">
        <Accordion.Item value="more">
          <Accordion.Control>{t('dialog.editMore')}</Accordion.Control>
          <Accordion.Panel>
            <Stack gap="xs">
              {moreLines.map((name) => (
                <Line key={name} name={name} {...props} />
              ))}
              <Numbers {...props} />
              {longTexts.map((name) => (
                <LongText key={name} name={name} {...props} />
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </Stack>
  )
}

type LineName = (typeof lines)[number] | (typeof moreLines)[number]

function Line({ name, account, draft, onChange }: FieldsProps & { name: LineName }) {
  const { t } = useWords()
  return (
    <TextInput
      label={t(`field.${name}`)}
      value={draft[name] ?? account[name] ?? ''}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  )
}

function LongText({ name, account, draft, onChange }: FieldsProps & { name: (typeof longTexts)[number] }) {
  const { t } = useWords()
  return (
    <Textarea
      label={t(`field.${name}`)}
      autosize
      maxRows={6}
      value={draft[name] ?? account[name] ?? ''}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  )
}

function Numbers({ account, draft, onChange }: FieldsProps) {
  const { t } = useWords()
  return (
    <>
      <NumberInput
        label={t('field.gender')}
        min={0}
        allowDecimal={false}
        value={draft.gender ?? account.gender ?? 0}
        onChange={(value) => onChange({ gender: Number(value) })}
      />
      <NativeSelect
        label={t('field.globalRecvMsgOpt')}
        data={recvOpts.map((value) => ({ value, label: t(`recvOpt.${value}`) }))}
        value={String(draft.globalRecvMsgOpt ?? account.globalRecvMsgOpt ?? 0)}
        onChange={({ currentTarget }) => onChange({ globalRecvMsgOpt: Number(currentTarget.value) })}
      />
    </>
  )
}
