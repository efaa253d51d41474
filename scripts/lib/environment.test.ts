import { afterEach, expect, test } from "vitest"
import { environment } from "./environment.mjs"
import { Failure } from "./failure.mjs"

afterEach(() => {
  delete process.env.TRUSTED_PROXIES
})

test.each(["0", "1", "12"])("%s proxies may be trusted", (proxies) => {
  process.env.TRUSTED_PROXIES = proxies
  expect(environment().port).toBeGreaterThan(0)
})

test.each(["one", "-1", "1.5", "1e2", "", " "])('not "%s": nobody would know whose address is believed', (proxies) => {
  process.env.TRUSTED_PROXIES = proxies
  expect(() => environment()).toThrow(
    new Failure(`TRUSTED_PROXIES is "${proxies}": it must be a whole number, 0 or above.`),
  )
})
