/** The id of a field's control: the form's id and the field's path ("acceptance.firstName"), fit for a link. */
export function idOfField(formId: string, name: string): string {
  return `${formId}-${name.replaceAll(".", "-")}`
}
