import { useSearch } from '../../../app/search.ts'
import type { DialogProps } from './dialog-props.ts'
import { EditDialog } from './edit-dialog.tsx'
import { KickDialog } from './kick-dialog.tsx'
import { LiftDialog } from './lift-dialog.tsx'
import { type Panel, panels } from './panels.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { RestrictDialog } from './restrict-dialog.tsx'
import {
  DestroyDialog,
  DeviceKickDialog,
  DeviceRemoveDialog,
  DisconnectDialog,
  EraseDialog,
  NoteDialog,
  RegisterDialog,
  SessionDialog,
  UnbindDialog,
} from './small-dialogs.tsx'
import { TokenDialog } from './token-dialog.tsx'

const dialogs: Readonly<Record<Panel, (props: DialogProps) => React.ReactNode>> = {
  kick: KickDialog,
  ban: (props) => <RestrictDialog {...props} kind="ban" />,
  mute: (props) => <RestrictDialog {...props} kind="mute" />,
  unban: (props) => <LiftDialog {...props} kind="ban" />,
  unmute: (props) => <LiftDialog {...props} kind="mute" />,
  edit: EditDialog,
  password: PasswordDialog,
  register: RegisterDialog,
  unbind: UnbindDialog,
  token: TokenDialog,
  destroy: DestroyDialog,
  erase: EraseDialog,
  session: SessionDialog,
  'device-kick': DeviceKickDialog,
  'device-remove': DeviceRemoveDialog,
  disconnect: DisconnectDialog,
  note: NoteDialog,
}

/** The dialog that the address names. */
export function UserDialogs({ details, user }: Pick<DialogProps, 'details' | 'user'>) {
  const [{ panel, open }, setSearch] = useSearch('user')
  const name = panels.find((one) => one === panel)
  if (name === undefined) return null
  const Dialog = dialogs[name]
  const onClose = () => setSearch({ panel: undefined, open: undefined })
  return <Dialog key={`${name} ${open}`} details={details} user={user} of={open} onClose={onClose} />
}
