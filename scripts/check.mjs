// npm run check: everything that can be known without a browser. All of it runs, whatever fails first.
import { checks } from "./lib/checks.mjs"
import { needNode } from "./lib/environment.mjs"
import { Failure, Stopped, tellingOf } from "./lib/failure.mjs"
import { install } from "./lib/install.mjs"
import { lifetime } from "./lib/lifetime.mjs"
import { step } from "./lib/progress.mjs"

await lifetime(async (life) => {
  needNode()
  await install(life.stop)
  let failed = 0
  for (const { label, run } of checks) {
    try {
      await step(label, async () => {
        const finding = await run(life)
        if (finding !== null) throw new Failure(finding)
      })
    } catch (error) {
      if (error instanceof Stopped) throw error
      failed++
      console.log(`\n${tellingOf(error)}\n`)
    }
  }
  return failed === 0 ? 0 : 1
})
