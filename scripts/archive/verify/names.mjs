// How the files of an archive are named.

/** Those that are the same in each archive, in the order in which the portal writes them. */
export const TOOLS = [
  "README.txt",
  "verify.mjs",
  "verify/archive.mjs",
  "verify/arguments.mjs",
  "verify/canonical.mjs",
  "verify/chain.mjs",
  "verify/checkpoints.mjs",
  "verify/entries.mjs",
  "verify/keys.mjs",
  "verify/marks.mjs",
  "verify/names.mjs",
  "verify/report.mjs",
  "verify/tools.mjs",
  "verify/tree.mjs",
  "verify/zip.mjs",
]

/** How the names of files of evidence end. @type {Record<string, string>} */
export const ENDINGS = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/heic": "heic",
  "image/heif": "heif",
  "image/tiff": "tif",
  "message/rfc822": "eml",
  "application/vnd.ms-outlook": "msg",
}

/** A file of evidence, by what the record of it says. @param {string} id @param {string} mediaType */
export function evidenceFile(id, mediaType) {
  return `evidence/${id}.${ENDINGS[mediaType] ?? "bin"}`
}
