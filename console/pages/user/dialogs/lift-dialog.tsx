import { useWords } from '../use-words.ts'
import { liftCall } from '../user-calls.ts'
import { CallDialog } from './call-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'

export function LiftDialog({ user, onClose, kind }: DialogProps & { kind: 'ban' | 'mute' }) {
  const { t } = useWords()
  const name = `un${kind}` as const
  return (
    <CallDialog
      title={t(`dialog.${name}`, { user })}
      text={t(`dialog.${name}Text`)}
      confirmLabel={t(`action.${name}`)}
      call={liftCall(user, kind)}
      onClose={onClose}
      receipt={({ lifted }) => t(lifted ? 'dialog.lifted' : 'dialog.nothingLifted')}
    />
  )
}
