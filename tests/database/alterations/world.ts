import { generateKeyPairSync, type KeyObject, sign } from "node:crypto"
import { keyIdOf, publicPem } from "@/lib/domain/checkpoint"
import { leafOf, treeOf } from "@/lib/domain/checkpoint-tree"
import { type Altered, bytesOf, type Files, put, renamed, said, settled, sha256, without } from "./files"
import { rechained, restated } from "./records"

const stranger = generateKeyPairSync("ed25519").privateKey

/** Every checkpoint signed anew, over what it says now, with a key of one's own that is put into the archive. */
export function resigned(files: Files, checkpoints: Record<string, unknown>[], key: KeyObject = stranger): Files {
  const partnerId = said(files, "manifest.json").partner.id
  let before: string | null = null
  const own = checkpoints.map(({ number, sealedAt, root, heads }) => {
    const content: string = root
      ? JSON.stringify({ before, number, partnerId, root, sealedAt, version: 2 })
      : JSON.stringify({ before, heads, number, partnerId, sealedAt })
    before = sha256(content)
    const signature = sign(null, Buffer.from(content), key).toString("base64")
    return { number, sealedAt, hash: before, keyId: keyIdOf(key), signature, ...(root ? { root } : { heads }) }
  })
  return settled(put(put(files, "checkpoints.json", own), "keys.pem", publicPem(key)))
}

/** Checkpoints taken out, put in another order and made to say something else, and keys. */
export function* alteredCheckpoints(files: Files, file: string): Generator<Altered> {
  const checkpoints: { number: number; sealedAt: string; signature: string }[] = said(files, "checkpoints.json")
  const records = said(files, file)
  const { way: _, ...pathless } = records
  const as = (some: object[]) => settled(put(files, "checkpoints.json", some))
  for (const [index, one] of checkpoints.entries()) {
    const at = (changes: object) => as(checkpoints.map((own) => (own === one ? { ...own, ...changes } : own)))
    yield [`checkpoint ${index + 1} is gone`, as(checkpoints.filter((own) => own !== one))]
    yield [
      `checkpoint ${index + 1} is there twice`,
      as(checkpoints.flatMap((own) => (own === one ? [own, own] : [own]))),
    ]
    const kept = checkpoints.slice(0, index)
    const seals = records.seals.filter(({ number }: { number: number }) => number <= index)
    const links = records.links.slice(0, seals.at(-1)?.position ?? 0)
    const cut = put(files, "checkpoints.json", kept)
    const gone = `all since checkpoint ${index + 1} are gone`
    yield [gone, settled(cut)]
    yield [`${gone}, and what they sealed`, settled(put(cut, file, { ...records, seals, links }))]
    yield [`${gone}, and their seals`, settled(put(cut, file, { ...records, seals }))]
    yield [`${gone}, what they sealed and the way`, settled(put(cut, file, { ...pathless, seals, links }))]
    yield [`${gone}, their seals and the way`, settled(put(cut, file, { ...pathless, seals }))]
    for (const changes of [
      { number: index + 2 },
      { sealedAt: "2026-01-01T00:00:00.000Z" },
      { sealedAt: "2026-11-22" },
      { root: "0".repeat(64) },
      { heads: [] },
      { hash: "0".repeat(64) },
      { keyId: "0".repeat(64) },
      { signature: "" },
      { signature: `${one.signature} ` },
      { signature: one.signature.replace("==", "") },
      { signature: checkpoints[(index + 1) % checkpoints.length]?.signature },
    ])
      yield [`checkpoint ${index + 1} with ${JSON.stringify(changes)}`, at(changes)]
  }
  yield ["checkpoints in another order", as(checkpoints.toReversed())]
  yield ["checkpoints with other numbers", as(checkpoints.map((own) => ({ ...own, number: own.number + 1 })))]

  const none = put(put(files, "checkpoints.json", []), file, { ...pathless, seals: [] })
  yield ["no checkpoints", as([])]
  yield ["no checkpoints and no seals", settled(none)]
  yield ["no checkpoints, no seals and no keys", settled(put(none, "keys.pem", ""))]
  const forged = rechained(
    records.links.map((link: Parameters<typeof restated>[0]) => restated(link, { customerName: "Other" })),
  )
  yield [
    "no checkpoints, and all made anew",
    settled(put(put(none, "keys.pem", ""), file, { ...pathless, seals: [], links: forged })),
  ]

  const pem = String(bytesOf(files, "keys.pem"))
  for (const [how, keys] of Object.entries({
    "a key more": pem + publicPem(stranger),
    "a stranger's key alone": publicPem(stranger),
    "no key": "",
    "a key twice": pem + pem,
    "a key in one line": pem.replaceAll("\n", ""),
    "a note beside the key": `ours\n${pem}`,
  }))
    yield [`keys.pem with ${how}`, settled(put(files, "keys.pem", keys))]
}

/** All made anew and signed by a stranger: nothing but the operator's own key tells. */
export function* signedByStrangers(files: Files, file: string): Generator<Altered> {
  const checkpoints = said(files, "checkpoints.json")
  const records = said(files, file)
  yield ["signed anew by a stranger", resigned(files, checkpoints)]
  const links = rechained(
    records.links.map((link: Parameters<typeof restated>[0]) => restated(link, { customerName: "Other" })),
  )
  const seals = [{ number: 1, position: links.length, hash: links.at(-1)?.hash ?? "" }]
  const { root } = treeOf([leafOf(records.customerId, seals)])
  const one = [{ number: 1, sealedAt: "2026-11-22T02:00:00.000Z", root }]
  yield ["made anew and signed by a stranger", resigned(put(files, file, { ...records, links, seals, way: [] }), one)]
}

/** The papers of records, whose the archive is, and what it says of itself. */
export function* alteredWorld(files: Files, file: string, others: Files, otherFile: string): Generator<Altered> {
  const papers = files.map(([name]) => name).filter((name) => name.startsWith("evidence/"))
  const forged = Buffer.from("%PDF-1.7 forged")
  const manifest = said(files, "manifest.json")
  for (const paper of papers) {
    // The true one renamed and listed first, a forged one in its place.
    const aside = paper.replace(/\.(\w+)$/, ".0.$1")
    const hidden = put(renamed(files, paper, aside), paper, forged)
    const listed = said(settled(hidden), "manifest.json")
    const first = [...listed.files].sort((a, b) => Number(b.file === aside) - Number(a.file === aside))
    yield [`${paper}: forged, the true one listed first`, put(hidden, "manifest.json", { ...listed, files: first })]
    yield [`${paper}: forged, the true one beside`, settled(hidden)]
    yield [`${paper}: forged`, settled(put(files, paper, forged))]
    yield [`${paper}: no file at all`, settled(without(files, paper))]
    const records = said(files, file)
    for (const [how, seals] of [
      ["as sealed", records.seals],
      ["no seals", []],
    ] as const) {
      const links = rechained(
        records.links.map((link: Parameters<typeof restated>[0] & { recordId: string }) =>
          paper.includes(link.recordId) && link.kind === "evidence"
            ? restated(link, { sha256: sha256(forged), size: forged.length })
            : link,
        ),
      )
      yield [
        `${paper}: forged, and its record too, ${how}`,
        settled(put(put(files, paper, forged), file, { ...records, links, seals })),
      ]
    }
  }
  const foreign = others.filter(([name]) => name === otherFile || name.startsWith("evidence/"))
  yield [
    "another customer's records beside",
    settled(foreign.reduce((all, [name, bytes]) => put(all, name, bytes), files)),
  ]
  yield ["another customer's records under this name", settled(put(files, file, bytesOf(others, otherFile)))]
  yield [
    "another customer's records instead",
    settled(put(without(files, file), otherFile, bytesOf(others, otherFile))),
  ]
  for (const changes of [
    { of: "all" },
    { of: said(others, "manifest.json").of },
    { of: "" },
    { of: null },
    { format: "concord-records/1" },
    { partner: { id: said(others, "manifest.json").of } },
    { partner: { ...manifest.partner, name: "Contoso" } },
    { partner: {} },
    { madeAt: "2026-01-01T00:00:00.000Z" },
    { files: [] },
    { files: manifest.files.toReversed() },
    { files: [...manifest.files, ...manifest.files] },
    { files: manifest.files.slice(1) },
    { files: manifest.files.map((one: object) => ({ ...one, size: 1 })) },
    { files: manifest.files.map((one: object) => ({ ...one, sha256: "0".repeat(64) })) },
    { files: manifest.files.map((one: { file: string }) => ({ ...one, file: `./${one.file}` })) },
  ])
    yield [
      `manifest.json with ${JSON.stringify(changes).slice(0, 60)}`,
      put(files, "manifest.json", { ...manifest, ...changes }),
    ]
}
