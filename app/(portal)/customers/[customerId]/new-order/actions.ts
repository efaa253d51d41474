"use server"

import { revalidatePath } from "next/cache"
import { answer, refusalOf } from "@/lib/entry/action"
import { changeCart } from "@/lib/usecases/change-cart"
import { placeOrder } from "@/lib/usecases/place-order"

type Line = { offerId: string; quantity: number }

export async function fillCart(customerId: string, version: number | null, lines: Line[]) {
  return answer(changeCart, { customerId, version, lines })
}

export async function buy(customerId: string, cartId: string, version: number) {
  const refusal = await refusalOf(placeOrder, { customerId, cartId, version })
  // A refused order leaves the page as it is, with its reason on it.
  if (!refusal) revalidatePath("/", "layout")
  return refusal
}
