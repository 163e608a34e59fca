import { NativeSelect, PasswordInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { given } from '../../api/call.ts'
import { useAction } from '../../api/queries.ts'
import { ActionDialog } from '../../components/action-dialog.tsx'
import { UserLink } from '../../components/links.tsx'
import { referenceOf } from '../user/reference.ts'
import { createCall, type NewUser } from '../user/user-calls.ts'

const kinds = ['person', 'admin', 'notice'] as const
const texts = ['name', 'displayName', 'mobile', 'email'] as const

type Draft = Readonly<Record<'uid' | 'password' | (typeof texts)[number], string>> & {
  readonly kind: (typeof kinds)[number]
}

const empty: Draft = { ...{ uid: '', name: '', displayName: '', mobile: '', email: '', password: '' }, kind: 'person' }

/** Creates an account. */
export function CreateUserDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('users')
  const [draft, setDraft] = useState(empty)
  const { kind, ...rest } = draft
  const body: NewUser = given({ ...rest, kind: kind === 'person' ? undefined : kind })
  const call = createCall(body)
  const action = useAction((_: null, api) => call.send(api), { invalidates: ['/v1/users', '/v1/audit'] })
  return (
    <ActionDialog<{ uid: string }>
      opened
      title={t('create.title')}
      confirmLabel={t('create.button')}
      command={call}
      onClose={onClose}
      onConfirm={() => action.mutateAsync(null)}
      receipt={({ uid }) => (
        <>
          {t('create.created')} <UserLink uid={referenceOf(uid)}>{uid}</UserLink>
        </>
      )}
    >
      <Text size="sm" mb="xs">
        {t('create.text')}
      </Text>
      <Fields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </ActionDialog>
  )
}

function Fields({ draft, onChange }: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const { t } = useTranslation('users')
  const { t: user } = useTranslation('user')
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={t('create.uid')}
        value={draft.uid}
        onChange={({ currentTarget }) => onChange({ uid: currentTarget.value })}
        data-autofocus
      />
      <NativeSelect
        label={t('kind')}
        data={kinds.map((value) => ({ value, label: user(`kind.${value}`) }))}
        value={draft.kind}
        onChange={({ currentTarget }) => onChange({ kind: currentTarget.value as Draft['kind'] })}
      />
      {texts.map((name) => (
        <TextInput
          key={name}
          label={user(`field.${name}`)}
          value={draft[name]}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      ))}
      <PasswordInput
        label={t('create.password')}
        description={t('create.passwordHint')}
        autoComplete="new-password"
        value={draft.password}
        onChange={({ currentTarget }) => onChange({ password: currentTarget.value })}
      />
    </SimpleGrid>
  )
}
