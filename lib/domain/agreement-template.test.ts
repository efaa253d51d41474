import { describe, expect, test } from "vitest"
import { CUSTOMER_AGREEMENT_TEMPLATE, problemsWithTemplate, templatesOfType } from "./agreement"

const CLOUD = "998b88de-aa99-4388-a42c-1b3517d49490"

test.each([
  [undefined, ["MicrosoftCloudAgreement"]],
  ["MicrosoftCustomerAgreement", ["MicrosoftCustomerAgreement"]],
  ["microsoftcustomeragreement", ["MicrosoftCustomerAgreement"]],
  ["*", ["MicrosoftCloudAgreement", "MicrosoftCustomerAgreement"]],
  ["EnterpriseAgreement", []],
])("the type %s asks for %s", (type, types) => {
  expect(templatesOfType(type).map((template) => template.type)).toEqual(types)
})

describe("the template that a confirmation names", () => {
  test.each([
    [CUSTOMER_AGREEMENT_TEMPLATE, undefined],
    [CUSTOMER_AGREEMENT_TEMPLATE.toUpperCase(), "MicrosoftCustomerAgreement"],
    [CUSTOMER_AGREEMENT_TEMPLATE, "microsoftCustomerAgreement"],
  ])("%s with the type %s is right", (templateId, type) => {
    expect(problemsWithTemplate({ templateId, type })).toBe(null)
  })

  test("that of the Cloud Agreement is refused by its name, whatever the type", () => {
    const problems = { templateId: { key: "templateRetired", values: { templateId: CLOUD } } }
    expect(problemsWithTemplate({ templateId: CLOUD })).toEqual(problems)
    expect(problemsWithTemplate({ templateId: CLOUD, type: "MicrosoftCustomerAgreement" })).toEqual(problems)
  })

  test("an unknown one is refused by its name", () => {
    expect(problemsWithTemplate({ templateId: "117" })).toEqual({
      templateId: { key: "templateUnknown", values: { templateId: "117" } },
    })
  })

  test("another type than the template's is refused, not resolved", () => {
    expect(problemsWithTemplate({ templateId: CUSTOMER_AGREEMENT_TEMPLATE, type: "MicrosoftCloudAgreement" })).toEqual({
      type: {
        key: "templateOfOtherType",
        values: { templateId: CUSTOMER_AGREEMENT_TEMPLATE, type: "MicrosoftCustomerAgreement" },
      },
    })
  })
})
