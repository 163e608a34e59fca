import { Button, Card, Group, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAction, usePages } from '../../../api/queries.ts'
import { CommandHint } from '../../../components/command-hint.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Moment } from '../../../components/moment.tsx'
import { ProblemAlert } from '../../../components/problem-alert.tsx'
import { RoleOnly } from '../../../components/role-only.tsx'
import { RowButton } from '../row-button.tsx'
import { useWords } from '../use-words.ts'
import { addNoteCall, type Note } from '../user-calls.ts'
import type { TabProps } from './tab-props.ts'

const noteCharsMax = 4_096

/** Notes of operators; clients never see them. */
export function NotesTab({ user, details }: TabProps) {
  const { t } = useWords()
  const page = usePages('/v1/users/{user}/notes', { params: { path: { user } } })
  const isEmpty = page.items.length === 0 && !page.isLoading && !page.error
  return (
    <Stack gap="md" maw={720}>
      {details.destroyedAt === undefined && (
        <RoleOnly atLeast="operator">
          <AddNote user={user} />
        </RoleOnly>
      )}
      <ProblemAlert error={page.error} />
      {page.items.map((note) => (
        <OneNote key={note.note} note={note} />
      ))}
      {isEmpty && <EmptyState title={t('notes.empty')} hint={t('notes.emptyHint')} />}
      {page.hasMore && (
        <Button variant="default" onClick={page.loadMore}>
          {t('action.more')}
        </Button>
      )}
    </Stack>
  )
}

function AddNote({ user }: { user: string }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const action = useAction((note: string, api) => addNoteCall(user, note).send(api), {
    invalidates: ['/v1/users/{user}/notes'],
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    action.mutate(text.trim(), { onSuccess: () => setText('') })
  }
  return (
    <Stack component="form" gap="xs" onSubmit={submit}>
      <Textarea
        label={t('notes.label')}
        placeholder={t('notes.placeholder')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={noteCharsMax}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemAlert error={action.error} />
      <Group justify="space-between" align="flex-start">
        <CommandHint command={addNoteCall(user, text.trim())} />
        <Button type="submit" loading={action.isPending} disabled={text.trim() === ''}>
          {t('notes.add')}
        </Button>
      </Group>
    </Stack>
  )
}

function OneNote({ note: { note, text, author, createdAt } }: { note: Note }) {
  const { t, words } = useWords()
  return (
    <Card withBorder padding="sm" component="article">
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Text>
      <Group justify="space-between" mt="xs">
        <Text size="xs" c="dimmed">
          {t('notes.by', { who: words.who(author) })} · <Moment at={createdAt} />
        </Text>
        <RowButton panel="note" of={note}>
          {t('notes.delete')}
        </RowButton>
      </Group>
    </Card>
  )
}
