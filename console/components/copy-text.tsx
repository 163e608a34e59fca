import { ActionIcon, Code, CopyButton, Group, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CheckIcon, CopyIcon } from './icons.tsx'

type CopyTextProps = {
  readonly text: string
  /** What is shown in its place, such as the beginning of a long id. */
  readonly shown?: string
  /** What it is, for those who hear the page; the text itself without it. */
  readonly label?: string
}

/** A text in monospace with a button that copies it. */
export function CopyText({ text, shown = text, label = shown }: CopyTextProps) {
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex">
      <Code className="break-anywhere" title={shown === text ? undefined : text}>
        {shown}
      </Code>
      <CopyIconButton text={text} label={label} />
    </Group>
  )
}

/** Only the button. */
export function CopyIconButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation('common')
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('copied') : t('copy', { what: label })} openDelay={300}>
          <ActionIcon
            variant="subtle"
            color={copied ? 'teal' : 'gray'}
            size="sm"
            onClick={(event) => {
              event.stopPropagation()
              copy()
            }}
            aria-label={copied ? t('copied') : t('copy', { what: label })}
          >
            {copied ? <CheckIcon /> : <CopyIcon />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  )
}
