import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '../api/commands.ts'
import { CommandHint } from './command-hint.tsx'
import { CheckIcon } from './icons.tsx'
import { ProblemAlert } from './problem-alert.tsx'

export type ActionDialogProps<Result> = {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  /** The same as the button does; absent for what only a browser can do. */
  readonly command?: Command | undefined
  /** Must be typed before the button works, such as the user's name. */
  readonly confirmText?: string | undefined
  /** Of the button; the title without it. */
  readonly confirmLabel?: string
  readonly danger?: boolean
  /** The button waits, such as for a field that is empty. */
  readonly disabled?: boolean
  /** What it will do. */
  readonly preview?: ReactNode
  readonly onConfirm: () => Promise<Result>
  /** What it did, from what onConfirm resolves to; without it the dialog closes. */
  readonly receipt?: (result: Result) => ReactNode
  /** Fields. */
  readonly children?: ReactNode
}

/** An action: its fields, what it will do, the same from a terminal, and afterwards what it did. Errors stay in the dialog. */
export function ActionDialog<Result>({ title, opened, onClose, ...rest }: ActionDialogProps<Result>) {
  const { t } = useTranslation('common')
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      {opened && <Dialog title={title} onClose={onClose} {...rest} />}
    </Modal>
  )
}

type State<Result> = { readonly pending: boolean; readonly error?: Error; readonly result?: { readonly of: Result } }

function Dialog<Result>(props: Omit<ActionDialogProps<Result>, 'opened'>) {
  const { title, onClose, command, confirmText, confirmLabel = title, danger = false, disabled = false } = props
  const { t } = useTranslation('common')
  const [typed, setTyped] = useState('')
  const [{ pending, error, result }, setState] = useState<State<Result>>({ pending: false })
  const isTyped = confirmText === undefined || typed.trim() === confirmText
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isTyped || pending || disabled) return
    setState({ pending: true })
    try {
      const of = await props.onConfirm()
      if (props.receipt) setState({ pending: false, result: { of } })
      else onClose()
    } catch (failure) {
      setState({ pending: false, error: failure instanceof Error ? failure : new Error(String(failure)) })
    }
  }
  if (result) return <Receipt onClose={onClose}>{props.receipt?.(result.of)}</Receipt>
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {props.children}
        {props.preview !== undefined && (
          <section aria-label={t('action.preview')} aria-live="polite" className="preview">
            {props.preview}
          </section>
        )}
        {confirmText !== undefined && (
          <TextInput
            label={t('action.type', { text: confirmText })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={danger ? 'red' : undefined} loading={pending} disabled={!isTyped || disabled}>
            {confirmLabel}
          </Button>
        </Group>
        {command && <CommandHint command={command} />}
      </Stack>
    </form>
  )
}

/** What the action did; the focus goes to its button, so that Enter closes. */
function Receipt({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const { t } = useTranslation('common')
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  useEffect(() => button?.focus(), [button])
  return (
    <Stack gap="md">
      <Alert color="teal" icon={<CheckIcon />} title={t('action.receipt')} role="status" className="receipt">
        <Text component="div" size="sm">
          {children}
        </Text>
      </Alert>
      <Group justify="flex-end">
        <Button ref={setButton} onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  )
}
