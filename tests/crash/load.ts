import { randomUUID } from "node:crypto"
import { setTimeout as after } from "node:timers/promises"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { AZURE_PLAN, BUSINESS_BASIC } from "@/prisma/seed/offers"
import type { Chances } from "./random"

/** What the API acknowledged, by what can be found of it in the database. */
export type Acknowledged =
  | { kind: "customer"; id: string }
  | { kind: "confirmation"; customerId: string; email: string }
  | { kind: "order"; customerId: string; id: string }
  | { kind: "licences"; customerId: string; to: number }

/** What the load reads of an answer. */
type Body = { id: string; code?: number; orders?: Body[]; lineItems: { offerId: string; subscriptionId: string }[] }
type Answer = { status: number; body: Body }
type Client = { customerId: string; subscriptionId: string | null; licences: number; isConfirmed: boolean }

/** Clients that confirm, order and change licences, each call with an MS-RequestId, sent again until it is answered. */
export class Load {
  readonly acknowledged: Acknowledged[] = []
  readonly faults: string[] = []
  refused = 0
  repeated = 0
  private isOver = false
  private waiting: { count: number; resolve: () => void }[] = []

  constructor(
    private readonly address: string,
    private readonly keys: string[],
    private readonly random: Chances,
  ) {}

  run(clients: number): Promise<unknown> {
    return Promise.all(
      Array.from({ length: clients }, (_, number) => this.client(this.keys[number % this.keys.length] ?? "")),
    )
  }

  /** Waits until so many more calls were acknowledged. */
  progress(more: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ count: this.acknowledged.length + more, resolve }))
  }

  /** Every call under way is answered first: none is left of which nobody knows. */
  async finish(working: Promise<unknown>): Promise<void> {
    this.isOver = true
    await working
  }

  private async client(key: string): Promise<void> {
    let state = await this.newCustomer(key)
    while (!this.isOver) {
      if (this.random(12) === 0) state = await this.newCustomer(key)
      else if (this.random(4) === 0) await this.confirm(key, state)
      else if (state.subscriptionId && this.random(2) === 0) await this.changeLicences(key, state)
      else if (this.random(2) === 0) await this.order(key, state)
      else await this.checkOut(key, state)
    }
  }

  private async newCustomer(key: string): Promise<Client> {
    const domain = `c${randomUUID().replaceAll("-", "").slice(0, 20)}.onmicrosoft.com`
    const { status, body } = await this.call(key, "POST", "/customers", {
      companyProfile: { domain },
      billingProfile: {
        ...{ companyName: `Crash ${domain}`, culture: "en-US", language: "en", email: `contact@${domain}` },
        defaultAddress: {
          ...{ country: "TW", city: "台北市", addressLine1: "信義路一段1號", postalCode: "100001" },
          ...{ firstName: "Tania", lastName: "Carr" },
        },
      },
    })
    if (status === 201) this.acknowledge({ kind: "customer", id: body.id })
    return { customerId: body.id, subscriptionId: null, licences: 1, isConfirmed: false }
  }

  private async confirm(key: string, client: Client): Promise<void> {
    const { customerId } = client
    const email = `${randomUUID()}@crash.example`
    const { status } = await this.call(key, "POST", `/customers/${customerId}/agreements`, {
      primaryContact: { firstName: "Tania", lastName: "Carr", email },
      templateId: CUSTOMER_AGREEMENT_TEMPLATE,
      dateAgreed: "2026-01-15",
    })
    if (status !== 201) return
    client.isConfirmed = true
    this.acknowledge({ kind: "confirmation", customerId, email })
  }

  private async order(key: string, client: Client): Promise<void> {
    const lineItems = [BUSINESS_BASIC, AZURE_PLAN].map((offerId) => ({ offerId, quantity: 1 }))
    this.ordered(client, await this.call(key, "POST", `/customers/${client.customerId}/orders`, { lineItems }))
  }

  private async checkOut(key: string, client: Client): Promise<void> {
    const path = `/customers/${client.customerId}/carts`
    const lineItems = [{ catalogItemId: BUSINESS_BASIC, quantity: 1 }]
    const cart = await this.call(key, "POST", path, { lineItems })
    const { status, body } = await this.call(key, "POST", `${path}/${cart.body.id}/checkout`)
    this.ordered(client, { status, body: body.orders?.[0] ?? body })
  }

  private ordered(client: Client, { status, body }: Answer): void {
    const { customerId, isConfirmed } = client
    if (status === 403 && body.code === 13605 && !isConfirmed) this.refused += 1
    else if (status !== 201) this.faults.push(`an order was answered ${status} ${JSON.stringify(body)}`)
    else {
      if (!isConfirmed) this.faults.push(`order ${body.id} passed the gate without a confirmation`)
      this.acknowledge({ kind: "order", customerId, id: body.id })
      client.licences = 1
      client.subscriptionId = body.lineItems.find((line) => line.offerId === BUSINESS_BASIC)?.subscriptionId ?? null
    }
  }

  /** Each change is to another count, so that it is known by it. */
  private async changeLicences(key: string, client: Client): Promise<void> {
    if (client.licences >= 300) return
    const { customerId, subscriptionId } = client
    const to = client.licences + 1
    const path = `/customers/${customerId}/subscriptions/${subscriptionId}`
    const { status, body } = await this.call(key, "PATCH", path, { quantity: to })
    if (status !== 200) return void this.faults.push(`a licence change was answered ${status} ${JSON.stringify(body)}`)
    client.licences = to
    this.acknowledge({ kind: "licences", customerId: `${customerId} ${subscriptionId}`, to })
  }

  /** Calls with an MS-RequestId, and again with the same one until there is an answer that is none of a server that is down. */
  private async call(key: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json", "MS-RequestId": randomUUID() }
    for (;;) {
      const sent = await fetch(`${this.address}/v1${path}`, {
        method,
        headers,
        body: body ? JSON.stringify(body) : null,
      })
        .then(async (answer) => ({
          status: answer.status,
          body: await answer.json(),
          retry: answer.headers.get("Retry-After"),
        }))
        .catch(() => null)
      if (sent && sent.status < 500) return sent
      if (sent && (sent.status !== 503 || !sent.retry))
        this.faults.push(`${method} ${path} was answered ${sent.status}`)
      this.repeated += 1
      await after(20 + this.random(80))
    }
  }

  private acknowledge(what: Acknowledged): void {
    this.acknowledged.push(what)
    const { length } = this.acknowledged
    for (const { resolve } of this.waiting.filter(({ count }) => count <= length)) resolve()
    this.waiting = this.waiting.filter(({ count }) => count > length)
  }
}
