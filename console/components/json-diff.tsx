import { Code, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changesOf, shownValue } from './changes.ts'

/** What differs between two values, field by field; values of objects are compared by their fields. */
export function JsonDiff({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const { t } = useTranslation('common')
  const changes = changesOf(before, after)
  if (changes.length === 0) return <Text c="dimmed">{t('diff.same')}</Text>
  return (
    <Table className="json-diff">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('diff.field')}</Table.Th>
          <Table.Th>{t('diff.before')}</Table.Th>
          <Table.Th>{t('diff.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ field, before: old, after: next }) => (
          <Table.Tr key={field}>
            <Table.Th scope="row">
              <Code>{field}</Code>
            </Table.Th>
            <Table.Td className="removed break-anywhere">{shownValue(old)}</Table.Td>
            <Table.Td className="added break-anywhere">{shownValue(next)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
