import { describe, expect, test, vi } from "vitest"
import { isGuessable } from "./guessable"

const about = ["Northwind Cloud", "Ada Chen", "ada.chen@northwind.example"]

test.each(["password123", "qwertyuiop1", "1234567890", "aaaaaaaaaaaa", "p@ssw0rd1234", "iloveyou12345"])(
  "%s is tried first anywhere",
  (password) => {
    expect(isGuessable(password, about)).toBe(true)
  },
)

test.each(["concord2026", "Microsoft365", "northwind1", "ada.chen@northwind.example"])(
  "%s is tried first here",
  (password) => {
    expect(isGuessable(password, about)).toBe(true)
  },
)

describe("what is made of words that are known here is tried first, however often they are said", () => {
  const words = ["concord", "Northwind", "Cloud", "Ada", "Chen", "portal", "partner", "microsoft", "example"]
  const joins = ["", "-", " ", "_", "!", ".", "2026"]
  const made = words.flatMap((one) =>
    words.flatMap((other) => joins.map((join) => `${one}${join}${other}`).filter((text) => text.length >= 8)),
  )

  test.each([
    "concord-concord",
    "concord concord concord",
    "CONCORDconcord",
    "C0nc0rd-C0nc0rd",
    "northwind-northwind-1",
    "AdaChenAdaChen",
    "concord.northwind.2026",
    "!!concord!!concord!!",
    "Microsoft-Partner-Portal",
    "ada.chen+northwind",
    "Ådä Chén Northwind",
    "concordconcordconcordconcordconcord",
  ])("%s", (password) => {
    expect(isGuessable(password, about)).toBe(true)
  })

  test(`${made.length} pairs of them`, () => {
    expect(made.filter((password) => !isGuessable(password, about))).toEqual([])
  })

  test("those of the address that the portal is called by, too", () => {
    vi.stubEnv("AUTH_URL", "https://licences.tailspin.example")
    expect(isGuessable("tailspin-tailspin", about)).toBe(true)
    expect(isGuessable("licences.tailspin", about)).toBe(true)
    vi.unstubAllEnvs()
  })
})

test.each([
  "concord in seven hills",
  "my partner drinks green tea",
  "another password",
  "correct horse battery",
  "台北一零一大樓很高喔",
  "zB7-kk2-Lq9p",
  "four small words here",
])("%s is not", (password) => {
  expect(isGuessable(password, about)).toBe(false)
})
