import { readdirSync } from "node:fs"

/** Every page and download of the portal, by the files that serve them: "/customers/[customerId]/proof". */
export const PLACES = readdirSync("app/(portal)", { recursive: true, encoding: "utf8" })
  .map((file) => `/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .map((file) => file.replace(/\/\(\w+\)/g, "").replace(/\/(page\.tsx|route\.ts)$/, "") || "/")
