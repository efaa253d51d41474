import { expect, test } from "vitest"
import { agreementTextFor } from "./agreement"

const version = { templateId: "117a77b0-9360-443b-8795-c6dedc750cf9", version: "2023-03", link: "https://example.org" }

test.each([
  ["TW", "zh-HK"],
  ["DE", "de-DE"],
  ["CA", "fr-FR"],
  ["US", "en-US"],
  ["EC", "en-US"],
])("the text for %s is in %s", (country, language) => {
  expect(agreementTextFor(country, version)).toEqual({ ...version, country, language })
})
