import { createRouter } from '@tanstack/react-router'
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
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
