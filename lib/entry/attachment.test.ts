import { expect, test } from "vitest"
import { attachment, disposition } from "./attachment"

async function* bytes(...pieces: string[]) {
  for (const piece of pieces) yield Buffer.from(piece)
}

test.each([
  ["signed.pdf", `attachment; filename="signed.pdf"; filename*=UTF-8''signed.pdf`],
  ["合約.pdf", `attachment; filename="__.pdf"; filename*=UTF-8''%E5%90%88%E7%B4%84.pdf`],
  [`a"b\\c%41.pdf`, `attachment; filename="a_b_c_41.pdf"; filename*=UTF-8''a%22b%5Cc%2541.pdf`],
  ["it's (1)*.pdf", `attachment; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`],
  ["📄.pdf", `attachment; filename="_.pdf"; filename*=UTF-8''%F0%9F%93%84.pdf`],
])("the name %s is told in any script", (name, header) => {
  expect(disposition(name)).toBe(header)
})

test("it is sent to be kept: never shown or remembered", async () => {
  const file = { fileName: "signed.pdf", mediaType: "application/pdf" }
  const response = attachment(file, bytes("sig", "ned"))
  expect(Object.fromEntries(response.headers)).toEqual({
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="signed.pdf"; filename*=UTF-8''signed.pdf`,
    "content-type": "application/pdf",
  })
  expect(await response.text()).toBe("signed")
})

test("it breaks off when its content does, instead of ending early", async () => {
  async function* broken() {
    yield Buffer.from("sig")
    throw new Error("the database went away")
  }
  const file = { fileName: "signed.pdf", mediaType: "application/pdf" }
  await expect(attachment(file, broken()).text()).rejects.toThrow()
})
