import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Call } from '../../../api/call.ts'
import { useAction } from '../../../api/queries.ts'
import { ActionDialog } from '../../../components/action-dialog.tsx'
import { EndReceiptView, WouldEnd } from '../ending.tsx'
import { useRefresh } from '../use-user-live.ts'
import type { EndingCall, EndReceipt } from '../user-calls.ts'

type CallDialogProps<Result> = {
  readonly title: string
  readonly text?: string
  readonly call: Call<Result>
  readonly onClose: () => void
  readonly confirmLabel?: string
  /** Must be typed. */
  readonly confirmText?: string
  readonly danger?: boolean
  /** Not to be sent as it is. */
  readonly disabled?: boolean
  readonly preview?: ReactNode
  readonly receipt: (result: Result) => ReactNode
  readonly children?: ReactNode
}

/** A dialog that sends one call and shows what came of it. */
export function CallDialog<Result>({ text, call, children, ...rest }: CallDialogProps<Result>) {
  const refresh = useRefresh()
  const { mutateAsync } = useAction((_: null, api) => call.send(api) as Promise<unknown>, { invalidates: [] })
  const send = async () => {
    try {
      return (await mutateAsync(null)) as Result
    } finally {
      refresh()
    }
  }
  return (
    <ActionDialog<Result> {...rest} opened command={call} onConfirm={send}>
      <Stack gap="sm">
        {text !== undefined && <Text size="sm">{text}</Text>}
        {children}
      </Stack>
    </ActionDialog>
  )
}

type EndingDialogProps = Omit<CallDialogProps<unknown>, 'call' | 'preview' | 'receipt'> & { readonly call: EndingCall }

/** A dialog of an action that ends something: it shows what will end, and the receipt of what did. */
export function EndingDialog({ call, ...rest }: EndingDialogProps) {
  return (
    <CallDialog
      {...rest}
      call={call.real}
      {...(!rest.disabled && { preview: <WouldEnd call={call.dry} /> })}
      receipt={(receipt) => <EndReceiptView receipt={receipt as EndReceipt} />}
    />
  )
}
