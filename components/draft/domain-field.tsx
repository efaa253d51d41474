"use client"

import { FieldBox, useField } from "@/components/forms/field-parts"
import { useNativeField } from "@/components/forms/use-native-field"

type Props = {
  name: string
  label: string
  /** What every such domain ends in; it stands behind the input and belongs to its description. */
  ending: string
}

/** A domain of which only the beginning is typed. */
export function DomainField({ name, label, ending }: Props) {
  const wiring = useField({ name }, "ending")
  const native = useNativeField(name)
  return (
    <FieldBox wiring={wiring} label={label}>
      <div className="input-with-ending">
        <input
          className="input"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...native}
          {...wiring.aria}
          id={wiring.id}
        />
        <span id={`${wiring.id}-ending`} className="input-ending">
          {ending}
        </span>
      </div>
    </FieldBox>
  )
}
