"use client"

import { useLocale, useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, use, useMemo, useState } from "react"
import {
  Button,
  ComboBox,
  I18nProvider,
  Input,
  ListBox,
  ListBoxItem,
  OverlayTriggerStateContext,
  Popover,
} from "react-aria-components"
import { useController } from "react-hook-form"
import { Icon } from "@/components/ui/icon"
import { type Country, countriesLike, countryCalled, inOrder } from "./countries-like"
import { FieldBox, type FieldProps, useField } from "./field-parts"

type Props = FieldProps & { countries: readonly Country[] }

/** A country of the list, found by any part of its name or by its code; the value is the code ("TW"), or "". */
export function CountryField({ name, label, hint, optional, countries }: Props) {
  const t = useTranslations("common.field")
  const language = useLocale()
  const wiring = useField({ name, hint })
  const { field } = useController({ name })
  const sorted = useMemo(() => inOrder(countries, language), [countries, language])
  const chosen = countries.find((country) => country.code === field.value)
  const [text, setText] = useState(chosen?.name ?? "")
  const isSearch = text !== (chosen?.name ?? "")
  const shown = isSearch ? countriesLike(text, sorted) : sorted

  /** Leaving the field says what was chosen before; a name or code that was typed to its end since then is meant instead. */
  function choose(code: unknown) {
    const typed = (code ?? "") === field.value ? countryCalled(text, countries) : undefined
    take(typed ?? countries.find((one) => one.code === code))
  }

  function take(country: Country | undefined) {
    field.onChange(country?.code ?? "")
    setText(country?.name ?? "")
  }

  /** Enter takes the line that the arrows are on; on none, the country whose name or code is typed to its end. React Aria would open the list again. */
  function enter(event: KeyboardEvent<HTMLElement>) {
    const onLine = event.target instanceof Element && event.target.getAttribute("aria-activedescendant")
    const typed = event.key === "Enter" && !onLine ? countryCalled(text, countries) : undefined
    if (!typed || typed.code === field.value) return
    event.preventDefault()
    event.stopPropagation()
    take(typed)
  }

  return (
    <FieldBox wiring={wiring} label={label} hint={hint} optional={optional ?? false}>
      <I18nProvider locale={language === "zh-TW" ? "zh-TW" : "en-GB"}>
        <ComboBox
          aria-labelledby={wiring.labelId}
          items={shown}
          inputValue={text}
          onInputChange={setText}
          value={chosen?.code ?? null}
          onChange={choose}
          onBlur={field.onBlur}
          allowsEmptyCollection
        >
          <div className="combobox" {...{ onKeyDownCapture: enter }}>
            <Input ref={field.ref} id={wiring.id} className="input" autoComplete="off" {...wiring.aria} />
            <Button aria-label={t("showAll")}>
              <Icon name="right" small />
            </Button>
          </div>
          <input type="hidden" name={name} value={chosen?.code ?? ""} />
          <OpenWhileScrolling>
            <Popover className="options-pop" offset={4} maxHeight={320}>
              <ListBox<Country>
                className="options"
                // What was typed is marked in every line, so the lines are drawn again with it.
                dependencies={[text]}
                renderEmptyState={() => <p className="options-none">{t("nothingFound", { text })}</p>}
              >
                {(country) => (
                  <ListBoxItem id={country.code} className="option" textValue={country.name}>
                    <Marked name={country.name} part={isSearch ? text : ""} />
                    <span className="option-code">{country.code}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </OpenWhileScrolling>
        </ComboBox>
      </I18nProvider>
    </FieldBox>
  )
}

/**
 * React Aria closes the list when the page scrolls, as it does when a phone's keyboard comes up, and empties the field of
 * what was typed. The list scrolls with the page, so there is no need to.
 */
function OpenWhileScrolling({ children }: { children: ReactNode }) {
  const state = use(OverlayTriggerStateContext)
  return (
    <OverlayTriggerStateContext value={state && { ...state, close: () => {} }}>{children}</OverlayTriggerStateContext>
  )
}

/** The name with the part that was typed marked in it. */
function Marked({ name, part }: { name: string; part: string }) {
  const start = part ? name.toLowerCase().indexOf(part.trim().toLowerCase()) : -1
  if (start < 0) return <span>{name}</span>
  const end = start + part.trim().length
  return (
    <span>
      {name.slice(0, start)}
      <mark>{name.slice(start, end)}</mark>
      {name.slice(end)}
    </span>
  )
}
