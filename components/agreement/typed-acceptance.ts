/** An acceptance as it is typed; whether it is right, the server says. */
export type TypedAcceptance = {
  firstName: string
  lastName: string
  email: string
  phone: string
  acceptedOn: string
  reason: string
}
