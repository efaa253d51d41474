/** The page on which a person reads the API's description and tries calls. */
export const developers = {
  title: "Concord API",
  make: "Make an API key",
  goOn: ", then press Authorize and paste it. Whoever has no key can read.",
} as const
