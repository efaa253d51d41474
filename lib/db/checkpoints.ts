import "server-only"
import { type Checkpoint, type Head, headsByCustomer } from "@/lib/domain/checkpoint"
import { leafOf, neighbourhood, type TreeForm, type Way, wayOf } from "@/lib/domain/checkpoint-tree"
import type { Db } from "./client"
import type { Scope } from "./scope"

/** The ends of the partner's chains that no checkpoint names yet, by customer. */
export async function unsealedHeads({ db, partnerId }: Scope): Promise<Head[]> {
  return db.$queryRaw<Head[]>`
    select customer_id as "customerId", position, hash from (
      select distinct on (customer_id) customer_id, position, hash from chain_entry
      where partner_id = ${partnerId}::uuid order by customer_id, position desc
    ) head
    where not exists (
      select from checkpoint_head s where s.partner_id = ${partnerId}::uuid
        and s.customer_id = head.customer_id and s.position = head.position
    )
    order by customer_id`
}

/** When the partner's newest checkpoint was made; null without any. */
export async function newestSealedAt({ db, partnerId }: Scope): Promise<Date | null> {
  const select = { sealedAt: true }
  return (
    (await db.checkpoint.findFirst({ where: { partnerId }, orderBy: { number: "desc" }, select }))?.sealedAt ?? null
  )
}

export async function insertCheckpoint({ db, partnerId }: Scope, checkpoint: Checkpoint): Promise<void> {
  const { number, sealedAt, hash, keyId, signature, root, heads } = checkpoint
  const layer = checkpoint.layer && Uint8Array.from(checkpoint.layer)
  await db.checkpoint.create({ data: { partnerId, number, sealedAt, hash, keyId, signature, root, layer } })
  await db.checkpointHead.createMany({ data: heads.map((head) => ({ partnerId, number, ...head })) })
}

/** All the partner's checkpoints with their heads, by number. */
export async function listCheckpoints({ db, partnerId }: Scope): Promise<Checkpoint[]> {
  return db.checkpoint.findMany({
    where: { partnerId },
    orderBy: { number: "asc" },
    include: { heads: { select: { customerId: true, position: true, hash: true } } },
  })
}

/** All the partner's checkpoints as they are signed, by number: with heads only those of the first form, which sign them. */
export async function listSigned({ db, partnerId }: Scope): Promise<Omit<Checkpoint, "layer">[]> {
  const checkpoints = await db.checkpoint.findMany({
    where: { partnerId },
    orderBy: { number: "asc" },
    omit: { layer: true },
  })
  const heads = await db.checkpointHead.findMany({ where: { partnerId, checkpoint: { root: null } } })
  const byNumber = new Map(checkpoints.map(({ number }) => [number, [] as Head[]]))
  for (const head of heads) byNumber.get(head.number)?.push(head)
  return checkpoints.map((checkpoint) => ({ ...checkpoint, heads: byNumber.get(checkpoint.number) ?? [] }))
}

/** The way from a customer's seals to the root of a checkpoint's tree; of others it reads those near in the tree alone. */
export async function wayTo(
  { db, partnerId }: Scope,
  number: number,
  form: TreeForm,
  customerId: string,
): Promise<Way> {
  const where = { partnerId_number: { partnerId, number } }
  const { layer } = await db.checkpoint.findUniqueOrThrow({ where, select: { layer: true } })
  if (!layer) throw new Error(`Checkpoint ${number} has no tree`)
  const { first, last } = neighbourhood(customerId, layer)
  const heads = await db.checkpointHead.findMany({
    where: { partnerId, number: { lte: number }, customerId: { gte: first, lte: last } },
    orderBy: [{ customerId: "asc" }, { number: "asc" }],
  })
  const near = headsByCustomer(heads.map((head) => ({ number: head.number, heads: [head] })))
  const leaves = [...near].map(([id, seals]) => leafOf(id, seals))
  return wayOf(customerId, layer, leaves, form)
}

/** The checkpoints that name links of one customer, by number, each with that head alone. */
export async function checkpointsOf({ db, partnerId }: Scope, customerId: string) {
  return db.checkpoint.findMany({
    where: { partnerId, heads: { some: { customerId } } },
    orderBy: { number: "asc" },
    include: {
      heads: { where: { customerId }, select: { customerId: true, position: true, hash: true } },
      key: { select: { publicKey: true } },
    },
  })
}

/** Keeps the public half of a key (PEM) beside what it signs. */
export async function keepSealingKey(db: Db, id: string, publicKey: string): Promise<void> {
  await db.sealingKey.createMany({ data: [{ id, publicKey }], skipDuplicates: true })
}

/** The public keys (PEM) of these ids, in their order. */
export async function sealingKeys(db: Db, ids: string[]): Promise<string[]> {
  const keys = await db.sealingKey.findMany({ where: { id: { in: ids } } })
  return ids.flatMap((id) => keys.find((key) => key.id === id)?.publicKey ?? [])
}

/** All the public keys (PEM) that are kept beside the checkpoints. */
export async function listSealingKeys(db: Db): Promise<string[]> {
  return (await db.sealingKey.findMany({ orderBy: { since: "asc" } })).map(({ publicKey }) => publicKey)
}
