import { createHash, type KeyObject, sign } from "node:crypto"
import { insertCheckpoint, keepSealingKey, unsealedHeads } from "@/lib/db/checkpoints"
import { keyIdOf, publicPem, sealedContent } from "@/lib/domain/checkpoint"
import { leafOf, treeOf } from "@/lib/domain/checkpoint-tree"
import { database } from "./owner"

/** Makes a partner's first checkpoint as versions of the portal did that had no tree (1), or the former one (2). */
export async function sealInForm(form: 1 | 2, partnerId: string, key: KeyObject, sealedAt: Date): Promise<void> {
  const scope = { db: database(), partnerId }
  const heads = await unsealedHeads(scope)
  const leaves = heads.map(({ customerId, ...head }) => leafOf(customerId, [{ number: 1, ...head }]))
  const tree = form === 1 ? { root: null, layer: null } : treeOf(leaves, form)
  const sealed = { partnerId, number: 1, sealedAt, heads, ...tree }
  const content = sealedContent(sealed, null, 2)
  const hash = createHash("sha256").update(content).digest("hex")
  const signature = sign(null, Buffer.from(content), key).toString("base64")
  await keepSealingKey(database(), keyIdOf(key), publicPem(key))
  await insertCheckpoint(scope, { ...sealed, hash, keyId: keyIdOf(key), signature })
}
