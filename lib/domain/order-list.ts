import { z } from "zod"
import { timeCursor } from "./cursor"

export const ORDERS_PER_PAGE = 25

/** What the address of a list of orders says; with a customer, that customer's only. */
export type OrderQuery = z.output<typeof OrderQuery>
export const OrderQuery = z.object({ customerId: z.guid().nullable().default(null), cursor: timeCursor(/^\w+$/) })
