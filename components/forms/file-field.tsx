"use client"

import { useFormContext } from "react-hook-form"
import { FieldBox, type FieldProps, useField } from "./field-parts"

type Props = FieldProps & {
  /** What the browser offers first, by the ends of names: ".pdf,.png". The server decides. */
  accept: string
}

/** A file of the agent's own, by the browser's own question for it. Its value is a list of at most one. */
export function FileField({ name, label, hint, optional, accept }: Props) {
  const wiring = useField({ name, hint })
  const { register } = useFormContext()
  return (
    <FieldBox wiring={wiring} label={label} hint={hint} optional={optional ?? false}>
      <input className="input" type="file" accept={accept} {...register(name)} {...wiring.aria} id={wiring.id} />
    </FieldBox>
  )
}
