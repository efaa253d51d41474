import { z } from "zod"
import { timeCursor } from "./cursor"

export const ORDERS_PER_PAGE = 25

/** How many carts that wait are listed above the first page of orders. */
export const CARTS_LISTED = 20

/** What the address of a list of orders says; with a customer, that customer's only. */
export type OrderQuery = z.output<typeof OrderQuery>
export const OrderQuery = z.object({ customerId: z.guid().nullable().default(null), cursor: timeCursor(/^\w+$/) })
