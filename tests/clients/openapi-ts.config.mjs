export default {
  input: "openapi.json",
  output: { path: "made/hey-api", module: { extension: ".js" } },
}
