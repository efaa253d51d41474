import { z } from "zod"
import { listAuditRecords } from "@/lib/usecases/list-audit-records"
import { endpoint, ok } from "../endpoint"
import { filterOf } from "../filter"
import { addressOf, attributesOf, collection, collectionOf, nextOf } from "../shapes"
import { actionsOn, operationOf } from "./operations"

const AuditRecord = z
  .object({
    id: z.string(),
    partnerId: z.guid(),
    customerId: z.guid().optional(),
    customerName: z.string().optional(),
    userPrincipalName: z.string(),
    applicationId: z.string().optional().describe("The API key that acted"),
    resourceType: z.string(),
    resourceNewValue: z.string().describe("JSON: what the activity log has of it"),
    operationType: z.string(),
    operationDate: z.string(),
    operationStatus: z.enum(["succeeded", "failed"]),
    customizedData: z.array(z.object({ key: z.string(), value: z.string() })),
    attributes: attributesOf("AuditRecord"),
  })
  .meta({ id: "AuditRecord" })

const Filter = z.object({ field: z.enum(["CompanyName", "CustomerId", "ResourceType"]), value: z.string() })

export const audit = endpoint({
  tag: "Audit",
  method: "get",
  path: "/auditrecords",
  summary: "Who did what, newest first; the last 30 days unless asked otherwise",
  usecase: listAuditRecords,
  query: z.object({
    startDate: z.string().optional(),
    endDate: z.string().optional().describe("This day is included"),
    filter: filterOf(Filter).describe(
      'JSON: {"Field":"CustomerId","Value":"…","Operator":"equals"}; Field may be CompanyName or ResourceType',
    ),
    seekOperation: z.enum(["Next"]).optional(),
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
  async handle({ ask, query: { startDate, endDate, filter, seekOperation }, header }) {
    const { page, partner } = await ask(listAuditRecords, {
      customerId: filter?.field === "CustomerId" ? filter.value.toLowerCase() : undefined,
      companyName: filter?.field === "CompanyName" ? filter.value : undefined,
      actions: filter?.field === "ResourceType" ? actionsOn(filter.value.toLowerCase()) : undefined,
      from: startDate,
      to: endDate,
      cursor: seekOperation ? (header("MS-ContinuationToken") ?? "") : undefined,
    })
    const items = page.rows.map(({ id, at, agentEmail, apiKeyId, customer, activity }) => {
      const { action, ...particulars } = activity
      return {
        id,
        partnerId: partner.id,
        customerId: customer?.id,
        customerName: customer?.companyName,
        userPrincipalName: agentEmail,
        applicationId: apiKeyId ?? undefined,
        ...operationOf(action),
        resourceNewValue: JSON.stringify(particulars),
        operationDate: at.toISOString(),
        customizedData: Object.entries(particulars).map(([key, value]) => ({ key, value: textOf(value) })),
        attributes: { objectType: "AuditRecord" },
      }
    })
    const said = { startDate, endDate, filter: filter && JSON.stringify(filter) }
    return ok(collection(items, addressOf("/auditrecords", said), nextOf("/auditrecords", said, page.next)))
  },
})

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value)
}
