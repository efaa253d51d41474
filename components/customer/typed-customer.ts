/** A customer's company and contact as a form has them: what says nothing is empty. */
export type TypedCustomer = {
  companyName: string
  country: string
  addressLine1: string
  addressLine2: string
  city: string
  state: string
  postalCode: string
  registrationNumber: string
  contact: { firstName: string; lastName: string; email: string; phone: string }
}

type Kept = {
  [Field in keyof Omit<TypedCustomer, "contact">]: string | null
} & { contactFirstName: string; contactLastName: string; contactEmail: string; contactPhone: string | null }

export function typedOf(customer: Kept): TypedCustomer {
  return {
    companyName: customer.companyName ?? "",
    country: customer.country ?? "",
    addressLine1: customer.addressLine1 ?? "",
    addressLine2: customer.addressLine2 ?? "",
    city: customer.city ?? "",
    state: customer.state ?? "",
    postalCode: customer.postalCode ?? "",
    registrationNumber: customer.registrationNumber ?? "",
    contact: {
      firstName: customer.contactFirstName,
      lastName: customer.contactLastName,
      email: customer.contactEmail,
      phone: customer.contactPhone ?? "",
    },
  }
}

/** What was changed in the form: what somebody else corrects meanwhile, in other fields, stays corrected. */
export function changedIn(typed: TypedCustomer, opened: TypedCustomer): ChangedCustomer {
  const { contact, ...company } = typed
  return { ...differing(company, opened), contact: differing(contact, opened.contact) }
}

export type ChangedCustomer = Partial<Omit<TypedCustomer, "contact">> & { contact: Partial<TypedCustomer["contact"]> }

function differing<Fields extends Record<string, string>>(typed: Fields, opened: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(typed).filter(([name, text]) => text !== opened[name])) as Partial<Fields>
}
