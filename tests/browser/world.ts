import { createHash, randomBytes, randomUUID } from "node:crypto"
import { test as base, expect, type Page } from "@playwright/test"
import { Client } from "pg"
import { tryKey } from "@/lib/auth/try-key"
import { EMPTY_DRAFT } from "@/lib/domain/draft"
import { type Agent, insertAgent, insertPartner, PARTNERS, type PartnerName } from "./accounts"
import { insertConfirmation, type Signatory } from "./records"
import { insertCartWithWithdrawn, insertSubscription } from "./sales"
import { WORDS } from "./words"

/** The size of the pieces in which a file is kept. */
const PIECE = 262_144

type Counted = "confirmation" | "direct_acceptance" | "customer_order" | "subscription" | "cart"
type Customer = {
  partner?: PartnerName
  name?: string
  /** A confirmation by this person of the customer. */
  confirmedBy?: Signatory
  /** A subscription to Business Basic with so many licences. */
  licences?: number
  /** What a program sent that no form asks for or takes. */
  kept?: { state: string; phone: string }
}

/** A world of its own for each test: agents and customers that no other test touches. */
export class World {
  private constructor(private readonly database: Client) {}

  static async open(): Promise<World> {
    const database = new Client({ connectionString: process.env.DATABASE_URL })
    await database.connect()
    return new World(database)
  }

  close(): Promise<void> {
    return this.database.end()
  }

  /** An agent with one role, whose password is that of the sample accounts. */
  agent(agent: Agent = {}) {
    return insertAgent(this.database, agent)
  }

  async customer({ partner = "northwind", name, confirmedBy, licences, kept }: Customer = {}) {
    const id = randomUUID()
    const companyName = name ?? `Story ${id.slice(0, 8)}`
    const domain = `story${id.slice(0, 8)}.onmicrosoft.com`
    await this.database.query(
      `insert into customer (partner_id, id, company_name, domain, search_text, country, address_line_1, city, postal_code,
         contact_first_name, contact_last_name, contact_email, state, contact_phone)
       values ($1, $2, $3, $4, $5, 'TW', '信義區市府路1號', '台北市', '110204', '小明', '王', 'ming.wang@story.example', $6, $7)`,
      [
        ...[PARTNERS[partner], id, companyName, domain, `${companyName}\n${domain}\n${id}`.toLowerCase()],
        ...[kept?.state, kept?.phone],
      ],
    )
    const confirmation = confirmedBy && (await insertConfirmation(this.database, PARTNERS[partner], id, confirmedBy))
    const subscriptionId = licences ? await insertSubscription(this.database, PARTNERS[partner], id, licences) : ""
    const page = `/customers/${id}`
    return { id, name: companyName, page, record: `${page}/records/${confirmation}`, subscriptionId }
  }

  /** A draft of a new customer, with what is typed so far; gives its id. */
  async draft(partner: PartnerName, typed: { companyName: string }): Promise<string> {
    const id = randomUUID()
    await this.database.query(
      `insert into customer_draft (partner_id, id, values, step, agent_id, updated_at)
       select $1, $2, $3, 'review', id, now() from agent where partner_id = $1 limit 1`,
      [PARTNERS[partner], id, { ...EMPTY_DRAFT, ...typed }],
    )
    return id
  }

  /** A cart with a line of Business Basic and one of a product that was taken off sale since; gives the latter's name. */
  cartWithWithdrawn(partner: PartnerName, customerId: string): Promise<string> {
    return insertCartWithWithdrawn(this.database, PARTNERS[partner], customerId)
  }

  /** Attaches a PDF to a confirmation; gives the file's id. */
  async file(partner: PartnerName, confirmationId: string, bytes: Buffer): Promise<string> {
    const id = randomUUID()
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    await this.database.query(
      `insert into evidence (partner_id, id, confirmation_id, number, file_name, media_type, size, sha256, agent_id)
       select $1, $2, $3, 1, 'signed.pdf', 'application/pdf', $4, $5, id from agent where partner_id = $1 limit 1`,
      [PARTNERS[partner], id, confirmationId, bytes.length, sha256],
    )
    for (let number = 0; number * PIECE < bytes.length; number++)
      await this.database.query(
        "insert into evidence_chunk (partner_id, evidence_id, number, bytes) values ($1, $2, $3, $4)",
        [PARTNERS[partner], id, number, bytes.subarray(number * PIECE, (number + 1) * PIECE)],
      )
    return id
  }

  /** A key for the API that acts as an agent; gives its secret. */
  async apiKey(partner: PartnerName, agentId: string): Promise<string> {
    const secret = `concord_${randomBytes(32).toString("base64url")}`
    await this.database.query(
      `insert into api_key (partner_id, id, agent_id, kind, name, hash, created_at, expires_at)
       values ($1, $2, $3, 'agent', 'Story', $4, now(), now() + interval '1 day')`,
      [PARTNERS[partner], randomUUID(), agentId, createHash("sha256").update(secret).digest("hex")],
    )
    return secret
  }

  /** How many rows a customer has in a table: what was done once must be there once. */
  async count(table: Counted, customerId: string): Promise<number> {
    const { rows } = await this.database.query(`select count(*)::int as rows from ${table} where customer_id = $1`, [
      customerId,
    ])
    return rows[0].rows
  }

  /** How many files are attached to the confirmations of a customer. */
  async files(customerId: string): Promise<number> {
    const { rows } = await this.database.query(
      `select count(*)::int as rows from evidence e
         join confirmation c on c.partner_id = e.partner_id and c.id = e.confirmation_id where c.customer_id = $1`,
      [customerId],
    )
    return rows[0].rows
  }

  async customersNamed(name: string): Promise<number> {
    const { rows } = await this.database.query("select count(*)::int as rows from customer where company_name = $1", [
      name,
    ])
    return rows[0].rows
  }

  /** As if so many wrong passwords had been tried for an account today. */
  async wrongPasswords(email: string, count: number): Promise<void> {
    const expire = Date.now() + 86_400_000
    const key = `failed:${tryKey("account", email)}`
    await this.database.query("insert into rate_limit (key, points, expire) values ($1, $2, $3)", [key, count, expire])
  }

  /** Ends the agent's sessions on the server, as time or another device would. */
  async endSessions(agentId: string): Promise<void> {
    await this.database.query("update session set ended_at = now() where agent_id = $1", [agentId])
  }

  /** Adds a partner that no other test knows; gives its id. */
  partner(): Promise<string> {
    return insertPartner(this.database)
  }

  /** As if the agent's sessions had shown long ago who it is. */
  async proveLongAgo(agentId: string): Promise<void> {
    await this.database.query("update session set proved_at = now() - interval '1 hour' where agent_id = $1", [agentId])
  }

  /** In how many places the agent is signed in. */
  async openSessions(agentId: string): Promise<number> {
    const { rows } = await this.database.query(
      "select count(*)::int as rows from session where agent_id = $1 and ended_at is null",
      [agentId],
    )
    return rows[0].rows
  }

  /** Alters who accepted, as only a superuser can: with every trigger off. */
  async tamper(customerId: string): Promise<void> {
    await this.database.query(`
      begin; set local session_replication_role = replica;
      update confirmation set last_name = last_name || 'x' where customer_id = '${customerId}'; commit`)
  }

  /** Changes a byte of an attached file, as only a superuser can. */
  async tamperWithFile(id: string): Promise<void> {
    await this.database.query(`
      begin; set local session_replication_role = replica;
      update evidence_chunk set bytes = set_byte(bytes, 10, 0) where number = 0 and evidence_id = '${id}'; commit`)
  }

  /** The hashes of a customer's chain, the first record's first. */
  async hashes(customerId: string): Promise<string[]> {
    const { rows } = await this.database.query(
      "select hash from chain_entry where customer_id = $1 order by position",
      [customerId],
    )
    return rows.map(({ hash }) => hash)
  }

  async block(agentId: string): Promise<void> {
    await this.database.query("update agent set blocked_at = now() where id = $1", [agentId])
  }
}

type Fixtures = {
  /** What the browser complained of: it is a defect in whichever story it comes up. */
  complaints: string[]
  world: World
  /** Signs an agent of the test's own in, and gives the words of its language. */
  signIn: (
    agent?: Agent,
    page?: Page,
  ) => Promise<(typeof WORDS)[keyof typeof WORDS] & { agent: { id: string; email: string; name: string } }>
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on("weberror", (fault) => complaints.push(String(fault.error())))
      context.on("console", (message) => {
        // An answer such as 404 is the story's to expect or not; the browser writes a line of its own for each.
        const isAnswer = message.text().startsWith("Failed to load resource")
        if (["error", "warning"].includes(message.type()) && !isAnswer) complaints.push(message.text())
      })
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one uses from this pattern.
  world: async ({}, use) => {
    const world = await World.open()
    await use(world)
    await world.close()
  },
  signIn: async ({ world, page: own }, use) => {
    await use(async (wanted = {}, page = own) => {
      const agent = await world.agent(wanted)
      await page.goto("/sign-in")
      await page.locator("input[type=email]").fill(agent.email)
      await page.locator("input[type=password]").fill("concord-demo")
      await page
        .locator("form", { has: page.locator("input[type=email]") })
        .locator("button[type=submit]")
        .click()
      await expect(page).toHaveURL("/")
      return { ...WORDS[agent.language], agent }
    })
  },
})

export { BUSINESS_BASIC } from "./sales"
export { expect }
