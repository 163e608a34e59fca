import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { router } from './app/router.tsx'
import { SessionGate } from './app/session.tsx'
import { cssVariables, theme } from './app/theme.ts'
import { startTexts } from './i18n/index.ts'

/** The nonce of this response, which style elements need. Scripts may read it from the element, styles cannot. */
const nonce = document.querySelector<HTMLStyleElement>('style[nonce]')?.nonce ?? ''
Object.assign(globalThis, { __webpack_nonce__: nonce })

const client = queryClient((error) => notifications.show({ color: 'red', title: error.name, message: error.message }))

async function start(): Promise<void> {
  await startTexts()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element #root')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <Notifications position="bottom-right" />
        <QueryClientProvider client={client}>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

void start()
