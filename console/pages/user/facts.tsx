import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type FactsProps = {
  readonly label: string
  readonly rows: readonly { readonly name: string; readonly value: ReactNode }[]
}

/** Names and values, one below the other. */
export function Facts({ label, rows }: FactsProps) {
  return (
    <Table variant="vertical" aria-label={label} verticalSpacing={6}>
      <Table.Tbody>
        {rows.map(({ name, value }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" w="40%">
              {name}
            </Table.Th>
            <Table.Td>
              <Text component="div" size="sm" className="break-anywhere">
                {value}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
