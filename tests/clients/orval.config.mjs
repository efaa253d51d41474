// The address is the test's own; the description says where it is served, not under which port.
export default {
  concord: {
    input: "openapi.json",
    output: { target: "made/orval.ts", client: "fetch", baseUrl: process.env.API_ADDRESS },
  },
}
