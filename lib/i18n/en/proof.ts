import type { Breach, RecordKind } from "@/lib/domain/chain"
import type { Language } from "@/lib/domain/language"

/** The proof that a customer's records are as they were made: on its page, on the certificate, in the auditor's file. */
export const proof = {
  heading: "Proof",
  sub: "Each record carries a hash over what it says and over the record before it, so that none can be changed, removed or put in between unnoticed. Times are {zone}.",
  whole:
    "{count, plural, one {The record is} other {All # records are}} as {count, plural, one {it was} other {they were}} made",
  wholeText: "Every hash of the records was recalculated just now and matches.",
  breached: "A record was changed outside Concord",
  breachedText:
    "{what} Do not rely on this customer's records, and tell whoever operates the portal to run npm run verify.",
  breach: {
    altered: "{table} {row} was altered.",
    removed: "{table} {row} was removed.",
    inserted: "{table} {row} was put in.",
    "unknown-key": "{table} {row} is signed with a key that is not known.",
    future: "{table} {row} says that it was made later than it can have been.",
  } satisfies Record<Breach["what"], string>,
  files: {
    notRead: "{count, plural, one {The attached file was} other {The # attached files were}} not read for this page",
    notReadText:
      "The records below name each file by its SHA-256. Checking reads all {size} and recalculates each hash.",
    check: "Check the files",
    reading: "The files are being read",
    readingText: "{files, number} of {count, number} files, {read} of {size}.",
    stop: "Stop",
    whole:
      "{count, plural, one {The attached file is} other {All # attached files are}} as {count, plural, one {it was} other {they were}} attached",
    wholeText: "{size} were read just now; every hash is the same.",
    altered: "{count, plural, one {A file is} other {# files are}} not what was attached",
    alteredText: "Evidence {ids}. Do not rely on it, and tell whoever operates the portal to run npm run verify.",
    brokenOff: "Not all files could be read",
    brokenOffText: "The connection or the database broke off. Nothing is known of the rest: check again.",
  },
  table: {
    confirmation: "The confirmation",
    withdrawal: "The withdrawal",
    direct_acceptance: "The direct acceptance",
    evidence: "The evidence",
    evidence_chunk: "A part of the evidence",
    chain_entry: "Link",
    checkpoint: "Checkpoint",
  } satisfies Record<Breach["table"], string>,
  empty: { title: "No records yet", text: "The first confirmation begins this customer's chain." },
  column: { position: "No.", record: "Record", recordedAt: "Recorded", hash: "SHA-256", seal: "Sealed" },
  kind: {
    confirmation: "Confirmation",
    withdrawal: "Withdrawal",
    direct_acceptance: "Direct acceptance",
    evidence: "Evidence",
  } satisfies Record<RecordKind, string>,
  seal: "Checkpoint {number}",
  unsealed: "Not yet",
  archive: "For auditors (ZIP)",
  certificate: { en: "Certificate in English (PDF)", "zh-TW": "Certificate in Chinese (PDF)" } satisfies Record<
    Language,
    string
  >,
  paper: {
    title: "Certificate of confirmation: Microsoft Customer Agreement",
    sentence:
      "{partner} confirms that its customer {customer} accepted the Microsoft Customer Agreement on {day}, through {name}.",
    withdrawn: "This confirmation was withdrawn; it counts no more.",
    breached:
      "NOT VALID: the customer's records were changed outside Concord. What stands below is what the chain of records says.",
    before: "SHA-256 of the record before",
    first: "None: this is the customer's first record.",
    seal: "Checkpoint {number}, {at}",
    unsealed: "Not sealed yet when this was printed",
    checkpoint: "SHA-256 of the checkpoint",
    key: "Key of the checkpoint",
    checked: "Checked",
    checkedValue: "{at}: every hash of this customer's chain of records was recalculated and matches.",
    checkedNot: "{at}: the chain of records was checked, and is not as it was made.",
    filesNot: "The attached files were not read again for this certificate: they are those with the SHA-256 above.",
    how: "To verify: the SHA-256 above is over the hash of the record before (64 zeros where there is none), a line feed, and the text below, in UTF-8. The archive for auditors holds both, the signed checkpoints, and a script that verifies them offline.",
    foot: "Printed {at}, by {agent}.",
    page: "Page {number} of {count}",
    missing: "The fonts of this document lack these characters, which stand above as their codes: {characters}",
  },
} as const
