import type { Call } from '../api/call.ts'
import { useAction } from '../api/queries.ts'
import { ActionDialog, type ActionDialogProps } from './action-dialog.tsx'

type CallDialogProps<Result> = Omit<ActionDialogProps<Result>, 'opened' | 'command' | 'onConfirm'> & {
  readonly call: Call<Result>
  /** Beginnings of paths whose replies are read again afterwards. */
  readonly invalidates: readonly string[]
}

/** An action that is one call of the admin API: what the dialog shows as curl is what it does. Rendered while it is open. */
export function CallDialog<Result>({ call, invalidates, ...rest }: CallDialogProps<Result>) {
  const action = useAction(async (_: undefined, api) => ({ response: true, data: await call.send(api) }), {
    invalidates,
  })
  return (
    <ActionDialog
      opened
      command={call}
      onConfirm={async () => (await action.mutateAsync(undefined)) as Result}
      {...rest}
    />
  )
}
