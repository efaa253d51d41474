import { type Altered, bytesOf, type Files, put, settled } from "./files"

/** Texts that say the same to a lenient reader, or to one of two readers. */
const SPELLINGS: Record<string, (text: string) => string> = {
  "without blanks": (text) => JSON.stringify(JSON.parse(text)),
  "with more blanks": (text) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`,
  "with tabs": (text) => text.replace(/^ /gm, "\t"),
  "with a letter by its code": (text) =>
    text.replace(/"([a-z])/, (_, letter) => `"\\u00${letter.charCodeAt(0).toString(16)}`),
  "with an escaped slash": (text) => text.replace("/", "\\/"),
  "with a name twice, the last other": (text) => text.replace(/^( *)("\w+"): (.+?),?$/m, "$1$2: $3,\n$1$2: null,"),
  "with a name twice, the first other": (text) => text.replace(/^( *)("\w+"): /m, '$1$2: "forged",\n$1$2: '),
  "with a name that nothing knows": (text) => text.replace(/\{/, '{\n "note": "approved",'),
  "with a name of every object": (text) => text.replace(/\{/, '{\n "__proto__": {"of": "all"},'),
  "with a number as 1.0": (text) => text.replace(/: (\d+)(?=[,\n])/, ": $1.0"),
  "with a number as 1e0": (text) => text.replace(/: (\d+)(?=[,\n])/, ": $1e0"),
  "with a number as text": (text) => text.replace(/: (\d+)(?=[,\n])/, ': "$1"'),
  "with a number below nothing": (text) => text.replace(/: (\d+)(?=[,\n])/, ": -0"),
  "with a number too large": (text) => text.replace(/: (\d+)(?=[,\n])/, ": $1e400"),
  "with a fraction": (text) => text.replace(/: (\d+)(?=[,\n])/, ": $1.0000000000000000001"),
  "with a hash in capitals": (text) => text.replace(/"([0-9a-f]{64})"/, (hash) => hash.toUpperCase()),
  "with an id in capitals": (text) => text.replace(/"[0-9a-f-]{36}"/, (id) => id.toUpperCase()),
  "with a comment": (text) => `/* as agreed */ ${text}`,
  "with a comma too many": (text) => text.replace(/\n([\]}])\n$/, ",\n$1\n"),
  "in a list": (text) => `[${text}]`,
  "with something behind": (text) => `${text}{}`,
  "with a list as null": (text) => text.replace(/\[[^\]]*\]/, "null"),
  "with a list as an object": (text) => text.replace(/\[\]/, "{}"),
}

/** Each file that says something, with the same said in another way. */
export function* alteredSpellings(files: Files): Generator<Altered> {
  for (const name of files.map(([own]) => own).filter((own) => own.endsWith(".json")))
    for (const [how, spelled] of Object.entries(SPELLINGS)) {
      const text = String(bytesOf(files, name))
      if (spelled(text) === text) continue
      yield [`${name} ${how}`, put(files, name, spelled(text))]
      if (name !== "manifest.json") yield [`${name} ${how}, as listed`, settled(put(files, name, spelled(text)))]
    }
}
