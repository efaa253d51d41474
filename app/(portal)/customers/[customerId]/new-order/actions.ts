"use server"

import { act, answer } from "@/lib/entry/action"
import { changeCart } from "@/lib/usecases/change-cart"
import { placeOrder } from "@/lib/usecases/place-order"

type Line = { offerId: string; quantity: number; friendlyName?: string | undefined }

export async function fillCart(customerId: string, version: number | null, lines: Line[]) {
  return answer(changeCart, { customerId, version, lines })
}

export async function buy(customerId: string, cartId: string, version: number) {
  return act(placeOrder, { customerId, cartId, version })
}
