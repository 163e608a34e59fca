import { Anchor, Button, type ButtonProps, NavLink } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'

/** Links to pages of the console, with the router's types: `<AnchorLink to="/users/$user" params={{ user }}>`. */
export const AnchorLink = createLink(Anchor<'a'>)
/** Looks as a button. */
export const ButtonLink = createLink((props: ButtonProps & ComponentPropsWithRef<'a'>) => (
  <Button component="a" {...props} />
))
export const NavPageLink = createLink(NavLink<'a'>)
export type { ButtonProps }

/** A user by uid, as a link to its page. */
export function UserLink({ uid, children = uid }: { readonly uid: string; readonly children?: ReactNode }) {
  return (
    <AnchorLink to="/users/$user" params={{ user: uid }} className="break-anywhere" inherit>
      {children}
    </AnchorLink>
  )
}
