import { fork } from "node:child_process"
import { once } from "node:events"
import { expect, test } from "vitest"

test("what nobody caught concerns its own request alone; outside of any, the process ends", async () => {
  const execArgv = ["--conditions=react-server", "--import", "tsx"]
  const options = { execArgv, silent: true, env: { ...process.env, LOG_LEVEL: "error" } }
  const child = fork("tests/server/faulty.ts", options)
  let printed = ""
  child.stdout?.on("data", (text) => (printed += text))
  const [port] = await once(child, "message")
  const asked = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`).then(
      (answer) => answer.text(),
      () => "broken off",
    )
  const faults = () =>
    printed
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  expect([await asked("/throws"), await asked("/")]).toEqual(["broken off", "well"])
  expect([await asked("/throws-when-gone"), await asked("/")]).toEqual(["done", "well"])
  expect([await asked("/rejects"), await asked("/")]).toEqual(["done", "well"])
  await expect.poll(() => faults().length).toBe(3)
  expect(faults().map(({ level, message, correlationId }) => [level, message, typeof correlationId])).toEqual([
    ["error", "within a request", "string"],
    ["error", "after a request", "string"],
    ["error", "waited for by nobody", "string"],
  ])

  child.send("throw")
  const [code] = await once(child, "exit")
  expect(code).toBe(1)
  expect(faults().at(-1)).toMatchObject({ level: "error", message: "outside of any request" })
})
