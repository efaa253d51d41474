import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

// What people typed may run from right to left: on a screen it stands in GivenText (or a part of its own, such as
// PersonName), in a sentence it is `isolated`. Held here for the words that such texts go by in our sources.
const TYPED =
  "(?:companyName|customerName|agentName|partnerName|providerName|fileName|apiKeyName|addressLine[12]|note|reason|(?:agent|partner|customer|actor|step)\\.name)"

const sources = ["components", "app"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => ({ file, source: readFileSync(file, "utf8") }))

/** Where what was typed is shown bare: `<b>{agent.name}</b>`. What a part is given is a sentence already. */
const BARE = new RegExp(
  `(<(?!GivenText|HanText|DomainName|p className="reason")\\w*[^<>]*>)\\s*\\{[\\w.?]*\\b${TYPED}\\}`,
  "g",
)

/** Where it goes into a sentence as it is: `t("text", { customer: customer.companyName })`. */
const SAID = new RegExp(
  `(?:\\bt|\\bsay|\\bwords|\\bt\\.rich)\\((?:[^()]|\\([^()]*\\))*?\\b(?:customer|partner|agent|person|reason|file|provider|name): [\\w.?]*\\b${TYPED}\\b`,
  "g",
)

test.each(sources)("$file isolates what was typed", ({ source }) => {
  expect([...(source.match(BARE) ?? []), ...(source.match(SAID) ?? [])]).toEqual([])
})
