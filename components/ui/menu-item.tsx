import type { Route } from "next"
import Link from "next/link"
import type { ComponentProps, ReactNode } from "react"

const ITEM = { role: "menuitem", tabIndex: -1 } as const

/** A line of a menu that leads to a page. */
export function MenuLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link className="menu-item" href={href} {...ITEM}>
      {children}
    </Link>
  )
}

/** A line of a menu that does something here. `bad` for what ends or destroys. */
export function MenuButton({ bad = false, ...rest }: Omit<ComponentProps<"button">, "className"> & { bad?: boolean }) {
  return <button type="button" {...rest} {...ITEM} className={bad ? "menu-item menu-item-bad" : "menu-item"} />
}

type FormProps = {
  action: (form: FormData) => Promise<void>
  bad?: boolean
  /** It leads away, so a form with unsaved text on the page asks first. */
  leaves?: boolean
  children: ReactNode
}

/** A line of a menu that calls a server action, with or without script. */
export function MenuForm({ action, bad = false, leaves = false, children }: FormProps) {
  return (
    <form action={action} data-leaves={leaves || undefined}>
      <MenuButton type="submit" bad={bad}>
        {children}
      </MenuButton>
    </form>
  )
}
