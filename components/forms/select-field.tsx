"use client"

import { Icon } from "@/components/ui/icon"
import { FieldBox, type FieldProps, useField } from "./field-parts"
import { useNativeField } from "./use-native-field"

export type SelectOption = { value: string; name: string }

type Props = FieldProps & { options: readonly SelectOption[]; autoComplete?: string }

/** One of a few choices, by the browser's own list. An option with the value "" stands for no choice. */
export function SelectField({ name, label, hint, optional, options, autoComplete = "off" }: Props) {
  const wiring = useField({ name, hint })
  const native = useNativeField(name)
  return (
    <FieldBox wiring={wiring} label={label} hint={hint} optional={optional ?? false}>
      <span className="select">
        <select className="input" autoComplete={autoComplete} {...native} {...wiring.aria} id={wiring.id}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
        <Icon name="right" small />
      </span>
    </FieldBox>
  )
}
