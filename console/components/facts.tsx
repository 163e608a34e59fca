import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** A name and a value; one without a value is left out. */
export type Fact = readonly [name: string, value: ReactNode]

/** What is known of one thing, a line each. */
export function Facts({ label, facts }: { readonly label: string; readonly facts: readonly Fact[] }) {
  return (
    <Table className="facts" aria-label={label} withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {facts
          .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={160}>
                <Text size="sm" c="dimmed">
                  {name}
                </Text>
              </Table.Th>
              <Table.Td className="break-anywhere">{value}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  )
}
