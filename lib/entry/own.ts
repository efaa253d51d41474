/**
 * What a form of a screen says, by the names of its fields. A use-case may know more that only programs say, such as that
 * any phone number is taken: a call of an action that is made by hand says no more than the form does.
 */
export function own<Typed extends object, Name extends keyof Typed>(
  typed: Typed,
  names: readonly Name[],
): Pick<Typed, Name> {
  // Whatever was sent: null and what is no object has no fields.
  const sent = { ...typed }
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(sent, name) ? [[name, sent[name]]] : [])),
  ) as unknown as Pick<Typed, Name>
}
