import { execFile } from "node:child_process"
import { randomUUID } from "node:crypto"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { tellingOf } from "@/scripts/lib/failure.mjs"
import { isInstalled, npmCi } from "@/scripts/lib/packages.mjs"
import { commandOf, inProject, inStore } from "@/scripts/lib/place.mjs"
import { inTurn } from "@/scripts/lib/turn.mjs"
import type { Tell } from "@/tests/clients/story"
import { address, keys, serveApi } from "./client"

// The description as strangers use it: two linters, and three generators, whose clients are compiled and called.
serveApi()

const packages = inStore("clients")
const INSTALLING = 600_000
const A_TOOL_RUNS = 120_000
let folder = ""

beforeAll(async () => {
  await install()
  folder = mkdtempSync(join(packages, "run-"))
  cpSync(inProject("tests/clients"), folder, { recursive: true, filter: (path) => basename(path) !== "node_modules" })
  const described = await (await fetch(`${address()}/openapi.json`)).json()
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(described))
  writeFileSync(join(folder, "faulty.json"), JSON.stringify(spoilt(described)))
}, INSTALLING)
afterAll(() => folder && rmSync(folder, { recursive: true, force: true }))

/** Once for a lockfile. The tools have one of their own, for they want another TypeScript than ours. */
function install() {
  return inTurn("clients", async () => {
    mkdirSync(packages, { recursive: true })
    for (const name of ["package.json", "package-lock.json"])
      cpSync(inProject("tests/clients", name), join(packages, name))
    const more = ["--ignore-scripts", "--prefer-offline"]
    if (isInstalled(packages)) return
    // The runner shows an error's message alone: npm's reason must be in it.
    const told = (error: unknown) => Promise.reject(new Error(tellingOf(error)))
    await npmCi(packages, { log: "clients.log", more }).catch(told)
  })
}

// biome-ignore lint/suspicious/noExplicitAny: what a linter prints, read as JSON.
type Printed = any

describe.each([
  {
    linter: "Redocly",
    lint: (file: string) => run("@redocly/cli", "redocly", "lint", file, "--format=json"),
    found: (printed: Printed) =>
      printed.problems.map(({ ruleId, message, location: [{ pointer }] }: Printed) => [ruleId, pointer, message]),
    rules: ["operation-operationId", "no-invalid-media-type-examples"],
  },
  {
    linter: "Spectral",
    lint: (file: string) =>
      run("@stoplight/spectral-cli", "spectral", "lint", file, "--ruleset=spectral.yaml", "--format=json", "--quiet"),
    found: (printed: Printed) => printed.map(({ code, message, path }: Printed) => [code, path.join("/"), message]),
    rules: ["operation-operationId", "oas3-valid-media-example"],
  },
])("$linter", ({ lint, found, rules }) => {
  test("finds neither errors nor warnings", { timeout: A_TOOL_RUNS }, async () => {
    expect(found(JSON.parse((await lint("openapi.json")).stdout))).toEqual([])
  })

  test("would find them", { timeout: A_TOOL_RUNS }, async () => {
    const broken = found(JSON.parse((await lint("faulty.json")).stdout)).map(([rule]: string[]) => rule)
    expect(broken).toEqual(expect.arrayContaining(rules))
  })
})

/** The same without the name of an operation, and with an example that is none. */
function spoilt(described: Printed) {
  const faulty = structuredClone(described)
  delete faulty.paths["/v1/customers"].get.operationId
  faulty.paths["/v1/customers"].post.requestBody.content["application/json"].example = { companyProfile: 7 }
  return faulty
}

test.each([
  ["openapi-typescript", "openapi-typescript", "openapi.json", "--output", "made/openapi-typescript.ts"],
  ["@hey-api/openapi-ts", "openapi-ts", "--no-log-file"],
  ["orval", "orval"],
] as [string, string, ...string[]][])("%s makes a client of it", { timeout: A_TOOL_RUNS }, async (...command) => {
  expect(await run(...command)).toMatchObject({ code: 0 })
})

test("the clients compile under strict, called as their readers would", { timeout: A_TOOL_RUNS }, async () => {
  expect(await run("typescript", "tsc")).toEqual({ code: 0, stdout: "", stderr: "" })
})

test.each(["openapi-fetch", "hey-api", "orval"])("%s carries an order from the customer on", async (caller) => {
  const compiled = pathToFileURL(join(folder, "built", `${caller}.js`)).href
  const { tell } = (await import(/* @vite-ignore */ compiled)) as { tell: Tell }
  const domain = `c${randomUUID().slice(0, 8)}.onmicrosoft.com`
  const told = await tell({ address: address(), key: keys.sales, domain })
  expect(told).toMatchObject({
    refusedWith: 13605,
    confirmed: "MicrosoftCustomerAgreement",
    agreementStatus: "confirmed",
    orders: [told.orderId],
    quantities: [5],
  })
})

/** Runs a tool that the folder has, in it. */
function run(packageName: string, command: string, ...args: string[]) {
  const env = {
    ...process.env,
    API_ADDRESS: address(),
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  }
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve, reject) => {
    const script = commandOf(packageName, command, packages)
    execFile(process.execPath, [script, ...args], { cwd: folder, env, maxBuffer: 2 ** 26 }, (fault, stdout, stderr) => {
      const code = fault === null ? 0 : fault.code
      if (typeof code === "number") resolve({ code, stdout, stderr })
      else reject(fault)
    })
  })
}
