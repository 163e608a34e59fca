import { Alert, Button, Group, Modal, Stack, Table, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { paths } from '../../../../src/admin-client/schema.ts'
import { useAction } from '../../../api/queries.ts'
import type { JsonOf } from '../../../api/types.ts'
import { CommandHint } from '../../../components/command-hint.tsx'
import { UserLink } from '../../../components/links.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { useWords } from '../use-words.ts'
import { tokenCheckCall } from '../user-calls.ts'

const tokenCharsMax = 8_192

type Checked = JsonOf<paths['/v1/token-checks']['post']>

/** Says whose token a text is. The token is in no address and in no command. */
export function TokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const { t: common } = useTranslation('common')
  const [token, setToken] = useState('')
  const { mutate, data, error, isPending } = useAction((text: string, api) => tokenCheckCall(text).send(api), {
    invalidates: [],
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialog.token')}
      closeButtonProps={{ 'aria-label': common('close') }}
      size="lg"
    >
      <Stack
        component="form"
        gap="sm"
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault()
          mutate(token.trim())
        }}
      >
        <Text size="sm">{t('dialog.tokenText')}</Text>
        <Textarea
          label={t('dialog.tokenField')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={tokenCharsMax}
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={({ currentTarget }) => setToken(currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={token.trim() === ''}>
            {t('dialog.check')}
          </Button>
        </Group>
        {error && <ProblemAlert error={error} />}
        {data && <CheckedToken checked={data} />}
        <CommandHint command={tokenCheckCall(token)} />
      </Stack>
    </Modal>
  )
}

function CheckedToken({ checked }: { checked: Checked }) {
  const { t } = useWords()
  const rows = useRows(checked)
  return (
    <Alert color={checked.valid ? 'green' : 'red'} title={useSentence(checked)} role="status">
      <Table>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {checked.user !== undefined && <UserLink uid={checked.user}>{t('token.open', { user: checked.user })}</UserLink>}
    </Alert>
  )
}

function useSentence({ valid, user, code, cause, endedAt }: Checked): string {
  const { t } = useWords()
  if (user === undefined)
    return code === undefined || code === 'token.malformed'
      ? t('token.sentence.none')
      : t('token.sentence.refused', { code })
  if (valid) return t('token.sentence.valid', { user })
  if (cause === 'expired') return t('token.sentence.expired', { user })
  return endedAt === undefined ? t('token.sentence.refused', { code: code ?? '' }) : t('token.sentence.ended', { user })
}

function useRows(checked: Checked): readonly (readonly [string, string])[] {
  const { t, words, dialectTitle } = useWords()
  const { dialect, platform, app, issuedAt, expiresAt, endedAt, cause, by } = checked
  const rows = [
    [t('token.dialect'), dialect && dialectTitle(dialect)],
    [t('token.platform'), platform && words.platform(platform)],
    [t('token.app'), app],
    [t('token.issuedAt'), issuedAt && words.time(issuedAt)],
    [t('token.expiresAt'), expiresAt && words.time(expiresAt)],
    [t('token.endedAt'), endedAt && words.time(endedAt)],
    [t('token.cause'), cause && t(`endReason.${cause}`)],
    [t('token.by'), by?.actor && words.who(by.actor)],
  ] as const
  return rows.flatMap(([name, value]) => (value ? [[name, String(value)] as const] : []))
}
