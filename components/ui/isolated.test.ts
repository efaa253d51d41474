import { expect, test } from "vitest"
import { isolated } from "./isolated"

test.each(["محمد", "עברית", "شركة 123", "Contoso شركة", "މުޙައްމަދު", "ߒߞߏ", "𞤆𞤵𞤤𞤢𞤪"])("%s is kept to itself", (name) => {
  expect(isolated(name)).toBe(`\u2068${name}\u2069`)
})

test.each(["Tania Carr", "王小明", "สมชาย", "देवनागरी", "Łukasz Żak", "", "12:30"])("%j stays as it is", (name) => {
  expect(isolated(name)).toBe(name)
})
