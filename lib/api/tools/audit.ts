import { z } from "zod"
import type { Activity } from "@/lib/domain/activity"
import type { ProblemKey } from "@/lib/domain/problem"
import { listAuditRecords } from "@/lib/usecases/list-audit-records"
import { endpoint, ok } from "../endpoint"
import { filterOf } from "../filter"
import { pageAnswered, SeekOperation, seekOf } from "../seek"
import { attributesOf, collectionOf } from "../shapes"
import { actionsOn, OPERATION_TYPES, operationOf, RESOURCE_TYPES } from "./operations"

const PER_PAGE = 500

const AuditRecord = z
  .object({
    id: z.string(),
    partnerId: z.guid(),
    customerId: z.guid().optional(),
    customerName: z.string().optional(),
    userPrincipalName: z.string(),
    applicationId: z.string().optional().describe("The API key that acted"),
    resourceType: z
      .enum(RESOURCE_TYPES)
      .describe("Microsoft's word; undefined where it has none, and ours in customizedData"),
    resourceOldValue: z.string().optional().describe("JSON: what was corrected, as it was before"),
    resourceNewValue: z.string().describe("JSON: what the activity log has of it"),
    operationType: z.enum(OPERATION_TYPES).describe("The same"),
    operationDate: z.string(),
    operationStatus: z.enum(["succeeded", "failed"]),
    customizedData: z.array(z.object({ key: z.string(), value: z.string() })),
    attributes: attributesOf("AuditRecord"),
  })
  .meta({ id: "AuditRecord" })

const OPERATORS: Record<string, readonly string[]> = {
  CompanyName: ["equals", "substring", "starts_with"],
  CustomerId: ["equals", "starts_with"],
  ResourceType: ["equals"],
}
const Filter = z
  .object({
    field: z.enum(["CompanyName", "CustomerId", "ResourceType"]),
    value: z.string(),
    operator: z.enum(["equals", "substring", "starts_with"]).optional(),
    fieldType: z.enum(["String"]).optional(),
  })
  // A whole id begins with itself alone.
  .refine(({ field, operator = "equals" }) => (OPERATORS[field] ?? []).includes(operator), {
    path: ["operator"],
    error: "operatorOfName" satisfies ProblemKey,
  })
const Asked = z.object({
  startDate: z.string().optional(),
  endDate: z.string().optional().describe("This day is included"),
  size: z.coerce.number().int().min(0).max(PER_PAGE).default(0).describe("0 is as many as a page holds: 500"),
  filter: filterOf(Filter).describe(
    'JSON: {"Field":"CustomerId","Value":"…","Operator":"equals"}; Field may be ResourceType, or CompanyName, which is found by a part of it too: substring',
  ),
})

export const audit = endpoint({
  tag: "Audit",
  method: "get",
  path: "/auditrecords",
  summary: "Who did what, newest first; the last 30 days unless asked otherwise",
  usecase: listAuditRecords,
  query: Asked.extend({
    seekOperation: SeekOperation,
    "MS-ContinuationToken": z.string().optional().describe("The token, where it does not come as a header"),
  }),
  answer: { status: 200, description: "A page of up to 500 records", schema: collectionOf(AuditRecord) },
  errors: [800002],
  fields: {
    from: "startDate",
    to: "endDate",
    cursor: "MS-ContinuationToken",
    customerId: "filter.value",
    companyName: "filter.value",
  },
  async handle({ ask, query, header }) {
    const seek = seekOf(query.seekOperation, header("MS-ContinuationToken") ?? query["MS-ContinuationToken"])
    const before = Asked.safeParse(seek.asked)
    const size = query.size || before.data?.size || PER_PAGE
    const filter = query.filter ?? before.data?.filter ?? null
    const startDate = query.startDate || before.data?.startDate
    const endDate = query.endDate || before.data?.endDate
    const { page, partner } = await ask(listAuditRecords, {
      customerId: filter?.field === "CustomerId" ? filter.value.toLowerCase() : undefined,
      companyName: filter?.field === "CompanyName" ? filter.value : undefined,
      nameOperator: filter?.operator,
      actions: filter?.field === "ResourceType" ? actionsOn(filter.value.toLowerCase()) : undefined,
      ...{ size, from: startDate, to: endDate },
      ...{ ...seek, cursor: before.success ? seek.cursor : "" },
    })
    const items = page.rows.map((row) => auditRecord(row, partner.id))
    const said = { startDate, endDate, size: query.size || before.data?.size, filter: filter && JSON.stringify(filter) }
    return ok(pageAnswered(items, page, "/auditrecords", said, seek))
  },
})

type Row = Awaited<ReturnType<typeof listAuditRecords>>["page"]["rows"][number]

function auditRecord({ id, at, agentEmail, apiKeyId, customer, activity }: Row, partnerId: string) {
  const { action, ...particulars } = activity
  const { own, ...operation } = operationOf(action)
  return {
    ...{ id, partnerId, customerId: customer?.id, customerName: customer?.companyName },
    userPrincipalName: agentEmail,
    applicationId: apiKeyId ?? undefined,
    ...operation,
    ...valuesOf(activity),
    operationDate: at.toISOString(),
    customizedData: Object.entries({ ...own, ...particulars }).map(([key, value]) => ({ key, value: textOf(value) })),
    attributes: { objectType: "AuditRecord" },
  }
}

/** What was corrected, before and after; of other acts what the log has of them. */
function valuesOf({ action: _, ...particulars }: Activity) {
  if (!("corrections" in particulars)) return { resourceNewValue: JSON.stringify(particulars) }
  const valuesOn = (side: "from" | "to") =>
    JSON.stringify(Object.fromEntries(particulars.corrections.map((one) => [one.field, one[side]])))
  return { resourceOldValue: valuesOn("from"), resourceNewValue: valuesOn("to") }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value)
}
