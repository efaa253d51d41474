// The arrows of the house: who may know whom. A broken one fails `npm run check` with its sentence.

// TypeScript 7 has no compiler API, so the cruiser parses with swc; but it never tells swc that a .tsx file holds JSX.
const swc = require("@swc/core")
const parse = swc.parseFileSync
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith("x") })

const tests = "\\.test\\.tsx?$"
const ours = "^(app|components|lib|prisma|proxy\\.ts)"

/** Forbids what `from` (a folder; its tests are free) reaches in `to`. */
const arrow = (name, comment, from, to) => ({
  name,
  comment,
  severity: "error",
  from: { path: from, pathNot: tests },
  to,
})

module.exports = {
  forbidden: [
    arrow(
      "domain-is-pure",
      "A rule knows other rules, and libraries that only compute: shapes, days, phone numbers, postal codes, hashes.",
      "^lib/domain/",
      {
        pathNot: [
          "^lib/domain/",
          "^node_modules/(zod|date-fns|@date-fns/tz|libphonenumber-js|postal-code-checker)/",
          "^(node:)?crypto$",
        ],
      },
    ),
    arrow("db-knows-domain", "Data access knows the rules' words and Prisma, not who asks.", "^lib/db/", {
      pathNot: ["^lib/(db|domain)/", "^node_modules/(@prisma|\\.prisma|pg|rate-limiter-flexible|server-only|zod)/"],
      dependencyTypesNot: ["core"],
    }),
    arrow(
      "usecases-do-not-know-callers",
      "A use-case never knows who calls it, nor by which transport.",
      "^lib/usecases/",
      {
        path: [ours, "^node_modules/(next|next-auth|next-intl|react|react-dom)/"],
        pathNot: [
          "^lib/(usecases|domain|db)/",
          "^lib/telemetry/log\\.ts$",
          "^lib/auth/((guessable|password|password-tries|one-time-password|api-secret)\\.ts$|factor/)",
        ],
      },
    ),
    arrow(
      "usecases-stand-alone",
      "A use-case calls no other: what two share is a rule, a reader, or the door.",
      "^lib/usecases/(?!door/)",
      { path: "^lib/usecases/", pathNot: "^lib/usecases/door(/|\\.ts$)" },
    ),
    arrow("entry-calls-usecases", "An entry carries a request to a use-case and its answer back.", "^lib/entry/", {
      path: ours,
      pathNot: "^lib/(entry|usecases|domain|auth|i18n|telemetry)/",
    }),
    arrow(
      "api-calls-usecases",
      "The API says what was asked to a use-case, and its answer in the wire's words: no query, no rule.",
      "^lib/api/",
      { path: ours, pathNot: "^lib/(api|usecases|domain|i18n|telemetry)/|^lib/auth/api-" },
    ),
    arrow("auth-finds-the-actor", "Sign-in knows use-cases, readers and rules; no page, no component.", "^lib/auth/", {
      path: ours,
      pathNot: "^lib/(auth|usecases|domain|db|telemetry)/",
    }),
    arrow("telemetry-is-told", "The log and the metrics are told things; they ask nobody.", "^lib/telemetry/", {
      path: ours,
      pathNot: "^lib/telemetry/|^lib/domain/guid\\.ts$",
    }),
    arrow(
      "operators-are-no-agents",
      "What an operator does to all partners' records: readers and rules.",
      "^lib/operator/",
      {
        path: ours,
        pathNot: "^lib/(operator|domain|db|telemetry)/",
      },
    ),
    arrow("words-know-the-reader", "Words know the rules' keys and whose language to speak.", "^lib/i18n/", {
      path: ours,
      pathNot: "^lib/(i18n|domain|auth)/",
    }),
    arrow("components-are-given", "A component is given its data and its actions.", "^components/", {
      path: ours,
      pathNot: ["^components/", "^lib/(domain|i18n)/"],
    }),
    arrow("app-has-one-way-in", "Pages, actions and routes reach data through a use-case.", "^(app/|proxy\\.ts$)", {
      path: "^(lib/db|prisma)/",
    }),
    arrow(
      "app-does-not-authenticate",
      "Who is acting is settled at sign-in, in the portal's frame and in the proxy; elsewhere lib/entry asks.",
      "^app/(?!\\(auth\\)/|api/auth/|\\(portal\\)/layout\\.tsx$)",
      { path: "^lib/auth/" },
    ),
    arrow(
      "only-db-knows-prisma",
      "Prisma and what it generates are known to lib/db and prisma/ only.",
      "^(?!lib/db/|prisma/|prisma\\.config\\.ts$|scripts/schema-engine)",
      {
        path: ["^node_modules/@prisma/", "^lib/db/generated/"],
      },
    ),
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or want a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "An import that leads nowhere hides from every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    // What tests/clients imports is generated, and installed beside it, by the test that compiles it.
    exclude: { path: "^((\\.next|\\.next-test|\\.data)/|tests/clients/)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
}
