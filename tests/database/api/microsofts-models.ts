// What the models of Microsoft's .NET SDK 3.4.0, its Java SDK 1.15.4 and its Swagger can carry in the bodies that are
// taken here: whatever a client of theirs can send.
const RESOURCE = ["attributes.objectType", "links.self.uri"]
const TERMS = ["billingCycle", "termDuration", "promotionId", "customTermEndDate", "renewsTo.subscriptionId"]
const LINE = [...TERMS, "friendlyName", "quantity", "provisioningContext.key", "attestationAccepted", ...RESOURCE].map(
  (name) => `lineItems.0.${name}`,
)
const CART = [
  ...["id", "creationTimestamp", "lastModifiedTimestamp", "expirationTimestamp", "lastModifiedUser", "status"],
  ...["partnerOnRecordAttestationAccepted", ...RESOURCE, ...LINE],
  ...["id", "catalogItemId", "currencyCode", "orderGroup", "purchaseSystem", "participants.0.key", "error.code"].map(
    (name) => `lineItems.0.${name}`,
  ),
  "lineItems.0.addonItems.0.catalogItemId",
]

const ADDRESS = [
  ...["country", "region", "city", "state", "addressLine1", "addressLine2", "postalCode"],
  ...["firstName", "middleName", "lastName", "phoneNumber"],
]

export const MICROSOFTS_MODELS: Record<string, readonly string[]> = {
  "POST /customers": [
    ...["id", "commerceId", "relationshipToPartner", "allowDelegatedAccess", "associatedPartnerId", ...RESOURCE],
    ...["userCredentials.userName", "userCredentials.password", "customDomains.0"],
    ...[
      "tenantId",
      "domain",
      "companyName",
      "organizationRegistrationNumber",
      "email",
      "address.city",
      ...RESOURCE,
    ].map((name) => `companyProfile.${name}`),
    ...["id", "firstName", "lastName", "email", "culture", "language", "companyName", ...RESOURCE].map(
      (name) => `billingProfile.${name}`,
    ),
    ...ADDRESS.map((name) => `billingProfile.defaultAddress.${name}`),
  ],
  "POST /customers/{customerId}/agreements": [
    ...["userId", "templateId", "dateAgreed", "type", "agreementLink", ...RESOURCE],
    ...["firstName", "lastName", "email", "phoneNumber", "middleName"].map((name) => `primaryContact.${name}`),
  ],
  "POST /customers/{customerId}/orders": [
    ...["id", "alternateId", "referenceCustomerId", "billingCycle", "currencyCode", "currencySymbol", "creationDate"],
    ...["status", "transactionType", "totalPrice", "partnerOnRecordAttestationAccepted", ...RESOURCE, ...LINE],
    ...[
      "lineItemNumber",
      "offerId",
      "subscriptionId",
      "parentSubscriptionId",
      "transactionType",
      "pricing.listPrice",
    ].map((name) => `lineItems.0.${name}`),
    ...["lineItems.0.partnerIdOnRecord", "lineItems.0.additionalPartnerIdsOnRecord.0"],
  ],
  "POST /customers/{customerId}/carts": CART,
  "PUT /customers/{customerId}/carts/{cartId}": CART,
  "PATCH /customers/{customerId}/subscriptions/{subscriptionId}": [
    ...["id", "entitlementId", "offerId", "offerName", "friendlyName", "productType.id", "quantity", "unitType"],
    ...["parentSubscriptionId", "consumptionType", "creationDate", "effectiveStartDate", "commitmentEndDate"],
    ...["commitmentEndDateTime", "cancellationAllowedUntilDate", "billingCycleEndDate", "billingCycleEndDateTime"],
    ...["status", "autoRenewEnabled", "billingType", "billingCycle", "hasPurchasableAddons", "isTrial", "actions.0"],
    ...["termDuration", "renewalTermDuration", "refundOptions.0.type", "isMicrosoftProduct", "partnerId"],
    ...["suspensionReasons.0", "publisherName", "promotionId", "migratedFromSubscriptionId", ...RESOURCE],
    ...["refundableQuantity.totalQuantity", "scheduledNextTermInstructions.quantity", "orderId", "contractType"],
    ...["nextChargeInstructions.customTermEndDate", "attentionNeeded", "actionTaken"],
  ],
  "POST /validations/address": ADDRESS,
}

/** What the same, the connector's description and the one of tools for such programs know as parameters, by endpoint, each with a value of theirs. */
export const MICROSOFTS_PARAMETERS: readonly (readonly [path: string, name: string, value: string])[] = [
  ["/customers", "size", "2"],
  ["/customers", "Size", "2"],
  ["/customers", "offset", "2"],
  ["/customers", "filter", '{"Field":"Domain","Value":"contoso","Operator":"starts_with"}'],
  ["/customers", "filter", '{"Field":"Domain","Value":"contoso","Operator":"equals"}'],
  ["/customers", "filter", '{"Field":"Domain","Value":"contoso","Sort":"Domain"}'],
  ["/customers", "filter.operator", "starts_with"],
  ["/customers?size=2", "seekOperation", "Last"],
  ["/customers?size=2", "seekOperation", "3"],
  ["/customers", "sortField", "CompanyName"],
  ["/customers", "sortDirection", "descending"],
  ["/agreements", "agreementType", "*"],
  ["/customers/{customerId}/agreements", "agreementType", "*"],
  ["/agreementtemplates/{templateId}/document?country=TW", "language", "zh-HK"],
  ["/agreementtemplates/{templateId}/document", "country", "CA"],
  ["/customers/{customerId}/orders", "billingType", "annual"],
  ["/customers/{customerId}/orders", "include_price", "true"],
  ["/customers/{customerId}/orders/{orderId}", "include_price", "true"],
  ["/customers/{customerId}/subscriptions", "order_id", "NONE"],
  ["/customers/{customerId}/subscriptions", "mpn_id", "1234567"],
  ["/auditrecords", "startDate", "2999-01-01"],
  ["/auditrecords", "endDate", "2026-01-01"],
  ["/auditrecords", "size", "1"],
  ["/auditrecords", "filter", '{"Field":"ResourceType","Value":"invoice","Operator":"equals"}'],
  [
    "/auditrecords",
    "filter",
    '{"Field":"CustomerId","Value":"30000000-0000-4000-8000-000000000001","Operator":"substring"}',
  ],
  ["/auditrecords", "MS-ContinuationToken", "none"],
  ["/auditrecords", "offset", "1"],
]
