import { createRouter } from '@tanstack/react-router'
import { NotFound, PageFailure } from './failures.tsx'
import { routeTree } from './routes.ts'
import { parseSearch, stringifySearch } from './searches.ts'

/** The pages below `/console/`. */
export const router = createRouter({
  routeTree,
  basepath: '/console',
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // In the frame, which stays: the navigation leads on.
  defaultErrorComponent: PageFailure,
  defaultNotFoundComponent: NotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
