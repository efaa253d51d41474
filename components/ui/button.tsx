import type { Route } from "next"
import Link from "next/link"
import type { ComponentProps } from "react"

export type ButtonLook = "primary" | "second" | "quiet" | "danger" | "quiet-bad"

type Common = { look?: ButtonLook; small?: boolean }
type Props = ComponentProps<"button"> & Common & { busy?: boolean }

/**
 * Something that is done here. One primary per view. While busy it keeps the focus and shows that it works; that a second
 * press does nothing is the form's part.
 */
export function Button({ look = "second", small = false, busy = false, className, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} className={classes(look, small, className)} aria-busy={busy || undefined}>
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  )
}

type LinkProps = Omit<ComponentProps<typeof Link>, "href"> & Common & { href: Route }

/** A way to another page that stands where a button would. */
export function ButtonLink({ look = "second", small = false, className, ...rest }: LinkProps) {
  return <Link {...rest} className={classes(look, small, className)} />
}

function classes(look: ButtonLook, small: boolean, more: string | undefined): string {
  return ["button", `button-${look}`, small && "button-small", more].filter(Boolean).join(" ")
}
