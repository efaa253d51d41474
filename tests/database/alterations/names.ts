import { type Altered, bytesOf, type Files, put, renamed, settled, without } from "./files"

/** Names that some system takes for the same, or for another place. */
const VARIANTS: Record<string, (name: string) => string> = {
  "in capitals": (name) => name.toUpperCase(),
  "with one capital": (name) => name.replace(/[a-f](?=[^a-f]*$)/, (letter) => letter.toUpperCase()),
  "with a dot before": (name) => `./${name}`,
  "with a slash before": (name) => `/${name}`,
  "with two slashes": (name) => (name.includes("/") ? name.replace("/", "//") : `${name}/`),
  "with a backslash": (name) => (name.includes("/") ? name.replace("/", "\\") : `.\\${name}`),
  "by a way around": (name) => `records/../${name}`,
  "outside of the folder": (name) => `../${name}`,
  "with a dot behind": (name) => `${name}.`,
  "with a blank behind": (name) => `${name} `,
  "with a blank before": (name) => ` ${name}`,
  "with NUL and more behind": (name) => `${name}\0.txt`,
  "in full width": (name) => name.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  "with a combining mark": (name) => name.replace(/[a-z]/, "$&\u0301"),
  "with a mark that is not seen": (name) => name.replace(/[a-z]/, "$&\u200b"),
  "with a letter of another script": (name) => name.replace(/[aeo]/, "а"),
  "with a percent sign": (name) => name.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  "with another ending": (name) => `${name}.bak`,
  "without its ending": (name) => name.replace(/\.\w+$/, ""),
  "with a stream behind": (name) => `${name}:copy`,
  "in a folder of its own": (name) => `other/${name}`,
  "as what a Mac keeps": (name) => `__MACOSX/${name}`,
}

/** Each file under other names, gone, twice, and in another's place. */
export function* alteredNames(files: Files): Generator<Altered> {
  const names = files.map(([name]) => name)
  for (const name of names) {
    for (const [how, variant] of Object.entries(VARIANTS)) {
      if (variant(name) === name) continue
      const moved = renamed(files, name, variant(name))
      yield [`${name} ${how}`, name === "manifest.json" ? moved : settled(moved)]
      yield [`${name} once more ${how}`, settled(put(files, variant(name), bytesOf(files, name)))]
    }
    yield [`${name} is gone`, without(files, name)]
    if (name !== "manifest.json") yield [`${name} is gone, also from the manifest`, settled(without(files, name))]
    yield [`${name} twice`, [...files, [name, bytesOf(files, name)]]]
    yield [`${name} twice, a forged one first`, [[name, Buffer.from("forged")], ...files]]
    yield [`${name} twice, a forged one last`, [...files, [name, Buffer.from("forged")]]]
  }
  for (const [one, ...others] of names.map((_, at) => names.slice(at)))
    for (const other of others)
      if (one && !bytesOf(files, one).equals(bytesOf(files, other))) {
        const swapped = put(put(files, one, bytesOf(files, other)), other, bytesOf(files, one))
        yield [`${one} and ${other} in each other's place`, swapped]
        if (other !== "manifest.json") yield [`${one} and ${other} in each other's place, as listed`, settled(swapped)]
      }
}

/** Each file with other bytes: what editors, file systems and mail do, and what somebody does who wants room. */
export function* alteredBytes(files: Files): Generator<Altered> {
  const changes: Record<string, (bytes: Buffer) => Buffer> = {
    "is empty": () => Buffer.alloc(0),
    "lacks its last byte": (bytes) => bytes.subarray(0, -1),
    "lacks its first byte": (bytes) => bytes.subarray(1),
    "has a byte order mark": (bytes) => Buffer.concat([Buffer.from("\ufeff"), bytes]),
    "has a line behind": (bytes) => Buffer.concat([bytes, Buffer.from("\n")]),
    "has a blank before": (bytes) => Buffer.concat([Buffer.from(" "), bytes]),
    "has NUL behind": (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]),
    "is there twice over": (bytes) => Buffer.concat([bytes, bytes]),
    "has lines as Windows ends them": (bytes) =>
      Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1"),
    "is UTF-16": (bytes) => Buffer.from(`\ufeff${bytes}`, "utf16le"),
    "has a byte that is no UTF-8": (bytes) =>
      Buffer.concat([bytes.subarray(0, 40), Buffer.from([255]), bytes.subarray(40)]),
  }
  for (const [name, bytes] of files)
    for (const [how, change] of Object.entries(changes)) {
      if (change(bytes).equals(bytes)) continue
      yield [`${name} ${how}`, put(files, name, change(bytes))]
      if (name !== "manifest.json") yield [`${name} ${how}, as listed`, settled(put(files, name, change(bytes)))]
    }
}
