import { createHash, type KeyObject, sign } from "node:crypto"
import { keepSealingKey, unsealedHeads } from "@/lib/db/checkpoints"
import { keyIdOf, publicPem, sealedContent } from "@/lib/domain/checkpoint"
import { database } from "./owner"

/** Makes a partner's first checkpoint in the first form, as versions of the portal did that had no tree. */
export async function sealInFirstForm(partnerId: string, key: KeyObject, sealedAt: Date): Promise<void> {
  const heads = await unsealedHeads({ db: database(), partnerId })
  const content = sealedContent({ partnerId, number: 1, sealedAt, heads, root: null }, null)
  const hash = createHash("sha256").update(content).digest("hex")
  const signature = sign(null, Buffer.from(content), key).toString("base64")
  await keepSealingKey(database(), keyIdOf(key), publicPem(key))
  await database().checkpoint.create({ data: { partnerId, number: 1, sealedAt, hash, keyId: keyIdOf(key), signature } })
  await database().checkpointHead.createMany({ data: heads.map((head) => ({ partnerId, number: 1, ...head })) })
}
