import { randomUUID } from "node:crypto"
import { setTimeout as after } from "node:timers/promises"
import { CUSTOMER_AGREEMENT_TEMPLATE } from "@/lib/domain/agreement"
import { AZURE_PLAN, BUSINESS_BASIC } from "@/prisma/seed/offers"
import type { Acknowledged } from "./acknowledged"
import { Pages } from "./pages"
import type { Portal } from "./portal"
import type { Chances } from "./random"

/** What the load reads of an answer. */
type Body = { id: string; code?: number; orders?: Body[]; lineItems: { offerId: string; subscriptionId: string }[] }
type Answer = { status: number; body: Body }
/** Whether the customer may buy; while it closes, either answer is right. */
type Gate = "shut" | "open" | "closing"
type Client = { customerId: string; subscriptionId: string | null; licences: number; gate: Gate }

/**
 * Clients that confirm, order and change licences, each call with an MS-RequestId, sent again until it is answered; on
 * pages they attach files, and withdraw while they order.
 */
export class Load {
  readonly acknowledged: Acknowledged[] = []
  readonly faults: string[] = []
  refused = 0
  repeated = 0
  private isOver = false
  private waiting: { count: number; resolve: () => void }[] = []
  private readonly pages: Pages

  constructor(
    private readonly address: string,
    private readonly keys: string[],
    portal: Portal,
    private readonly random: Chances,
  ) {
    this.pages = new Pages(portal, random, this)
  }

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
      const chance = this.random(24)
      if (chance < 2) state = await this.newCustomer(key)
      else if (chance < 7) await this.confirm(key, state)
      else if (chance < 10) await this.pages.attach(state.customerId)
      else if (chance < 14 && state.gate === "open") await this.withdrawWhileBuying(key, state)
      else await this.buy(key, state)
    }
  }

  /** Several orders at once, so that one is likely to look at the gate while it is being shut. */
  private async withdrawWhileBuying(key: string, client: Client): Promise<void> {
    const standing = await this.pages.standing(client.customerId)
    client.gate = "closing"
    const closed = this.pages.withdraw(client.customerId, standing).finally(() => {
      client.gate = "shut"
    })
    while (client.gate === "closing") {
      if (this.random(2) === 0) await this.buy(key, client)
      else await Promise.all([1, 2, 3, 4].map(() => this.order(key, client)))
    }
    await closed
  }

  private async buy(key: string, client: Client): Promise<void> {
    const { subscriptionId, licences } = client
    if (subscriptionId && licences < 300 && this.random(2) === 0) await this.changeLicences(key, client)
    else if (this.random(2) === 0) await this.order(key, client)
    else await this.checkOut(key, client)
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
    return { customerId: body.id, subscriptionId: null, licences: 1, gate: "shut" }
  }

  private async confirm(key: string, client: Client): Promise<void> {
    if (this.random(2) === 0) await this.pages.confirm(client.customerId)
    else await this.confirmByCall(key, client.customerId)
    client.gate = "open"
  }

  private async confirmByCall(key: string, customerId: string): Promise<void> {
    const email = `${randomUUID()}@crash.example`
    const { status, body } = await this.call(key, "POST", `/customers/${customerId}/agreements`, {
      primaryContact: { firstName: "Tania", lastName: "Carr", email },
      templateId: CUSTOMER_AGREEMENT_TEMPLATE,
      dateAgreed: "2026-01-15",
    })
    if (status === 201) this.acknowledge({ kind: "confirmation", customerId, email })
    else this.faults.push(`a confirmation was answered ${status} ${JSON.stringify(body)}`)
  }

  private async order(key: string, client: Client): Promise<void> {
    const { gate } = client
    const lineItems = [BUSINESS_BASIC, AZURE_PLAN].map((offerId) => ({ offerId, quantity: 1 }))
    this.ordered(client, gate, await this.call(key, "POST", `/customers/${client.customerId}/orders`, { lineItems }))
  }

  private async checkOut(key: string, client: Client): Promise<void> {
    const { gate } = client
    const path = `/customers/${client.customerId}/carts`
    const lineItems = [{ catalogItemId: BUSINESS_BASIC, quantity: 1 }]
    const cart = await this.call(key, "POST", path, { lineItems })
    const { status, body } = await this.call(key, "POST", `${path}/${cart.body.id}/checkout`)
    this.ordered(client, gate, { status, body: body.orders?.[0] ?? body })
  }

  private ordered(client: Client, gate: Gate, answer: Answer): void {
    if (!this.passed(gate, answer, 201)) return
    const { body } = answer
    this.acknowledge({ kind: "order", customerId: client.customerId, id: body.id })
    client.licences = 1
    client.subscriptionId = body.lineItems.find((line) => line.offerId === BUSINESS_BASIC)?.subscriptionId ?? null
  }

  /** Each change is to another count, so that it is known by it. */
  private async changeLicences(key: string, client: Client): Promise<void> {
    const { customerId, subscriptionId, gate } = client
    const to = client.licences + 1
    const path = `/customers/${customerId}/subscriptions/${subscriptionId}`
    if (!this.passed(gate, await this.call(key, "PATCH", path, { quantity: to }), 200)) return
    client.licences = to
    this.acknowledge({ kind: "licences", customerId: `${customerId} ${subscriptionId}`, to })
  }

  /** Whether a purchase was done; `gate` is how it stood when the call was sent. */
  private passed(gate: Gate, { status, body }: Answer, done: number): boolean {
    const isRefused = status === 403 && body.code === 13605
    if (isRefused) this.refused += 1
    if (status !== done && !isRefused) this.faults.push(`a purchase was answered ${status} ${JSON.stringify(body)}`)
    if (isRefused && gate === "open") this.faults.push("the gate was shut although a confirmation stood")
    if (status === done && gate === "shut") this.faults.push(`${body.id} passed the gate without a confirmation`)
    return status === done
  }

  /** Calls with an MS-RequestId, and again with the same one while the server is down (503) or does not know what came of the call (504). */
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
      if (sent && (![503, 504].includes(sent.status) || !sent.retry))
        this.faults.push(`${method} ${path} was answered ${sent.status}`)
      this.repeated += 1
      await after(20 + this.random(80))
    }
  }

  acknowledge(what: Acknowledged): void {
    this.acknowledged.push(what)
    const { length } = this.acknowledged
    for (const { resolve } of this.waiting.filter(({ count }) => count <= length)) resolve()
    this.waiting = this.waiting.filter(({ count }) => count > length)
  }
}
