import { expect, test } from "vitest"
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

test.each([
  "another password",
  "correct horse battery",
  "台北一零一大樓很高喔",
  "zB7-kk2-Lq9p",
  "four small words here",
])("%s is not", (password) => {
  expect(isGuessable(password, about)).toBe(false)
})
