import { type ComponentProps, type ReactNode, useId } from "react"
import { Icon } from "@/components/ui/icon"

type FieldProps = { label: string; wide?: boolean; children: (id: string) => ReactNode }

/** A label over one field of the filter; the field gets its id. */
export function FilterField({ label, wide = false, children }: FieldProps) {
  const id = useId()
  return (
    <div className={wide ? "field flex-[1_1_12rem] max-md:col-span-2" : "field flex-[1_1_9rem] md:max-w-48"}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}

type DayProps = {
  name: string
  label: string
  day: string | null
  wrong: Pick<ComponentProps<"input">, "aria-invalid" | "aria-describedby">
}

export function DayFilter({ name, label, day, wrong }: DayProps) {
  return (
    <FilterField label={label}>
      {(id) => (
        <input
          id={id}
          className="input min-w-0 max-md:px-2"
          type="date"
          name={name}
          defaultValue={day ?? ""}
          {...wrong}
        />
      )}
    </FilterField>
  )
}

type ChoiceProps = {
  name: string
  label: string
  /** What stands for no choice. */
  any: string
  chosen: string | null
  choices: readonly { value: string; name: string }[]
}

export function ChoiceFilter({ name, label, any, chosen, choices }: ChoiceProps) {
  return (
    <FilterField label={label}>
      {(id) => (
        <span className="select">
          <select id={id} className="input" name={name} defaultValue={chosen ?? ""}>
            <option value="">{any}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </select>
          <Icon name="right" small />
        </span>
      )}
    </FilterField>
  )
}
