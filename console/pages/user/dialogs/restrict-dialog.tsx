import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { TimeInput } from '../../../components/time-input.tsx'
import { useWords } from '../use-words.ts'
import { banCall, muteCall, type Restricting } from '../user-calls.ts'
import { CallDialog, EndingDialog } from './call-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'

const reasonCharsMax = 1_000

/** Bans or mutes the user; the fields are those of the restriction that is in force. */
export function RestrictDialog({ details, user, onClose, kind }: DialogProps & { kind: 'ban' | 'mute' }) {
  const { t } = useWords()
  const inForce = details[kind]
  const [given, setGiven] = useState<Restricting>({ reason: inForce?.reason ?? '', until: inForce?.until })
  const fields = <Fields given={given} onChange={setGiven} />
  const texts = {
    title: t(`dialog.${kind}`, { user }),
    text: t(`dialog.${kind}Text`),
    confirmLabel: t(`action.${kind}`),
  }
  if (kind === 'ban')
    return (
      <EndingDialog {...texts} danger call={banCall(user, given)} onClose={onClose}>
        {fields}
      </EndingDialog>
    )
  return (
    <CallDialog {...texts} call={muteCall(user, given)} onClose={onClose} receipt={() => <NowInForce kind={kind} />}>
      {fields}
    </CallDialog>
  )
}

function NowInForce({ kind }: { kind: 'ban' | 'mute' }) {
  const { t } = useWords()
  return t(kind === 'ban' ? 'state.banned' : 'state.muted')
}

function Fields({ given, onChange }: { given: Restricting; onChange: (given: Restricting) => void }) {
  const { t } = useWords()
  return (
    <>
      <TextInput
        label={t('dialog.reason')}
        description={t('dialog.reasonHint')}
        maxLength={reasonCharsMax}
        value={given.reason}
        onChange={({ currentTarget }) => onChange({ ...given, reason: currentTarget.value })}
        data-autofocus
      />
      <TimeInput label={t('dialog.until')} value={given.until} onChange={(until) => onChange({ ...given, until })} />
    </>
  )
}
