/** An acceptance as it is typed; whether it is right, the server says. */
export type TypedAcceptance = TypedPerson & { acceptedOn: string; means: string; note: string; reason: string }

export type TypedPerson = { firstName: string; lastName: string; email: string; phone: string }
