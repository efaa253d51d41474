/** Words of the pages that stand in for another one: it does not exist, or it could not be made. */
export const fault = {
  customerTitle: "This customer cannot be found",
  customerText: "Look for it in the list by its name, its domain or its Microsoft ID.",
  customerAction: "To the customers",
  pageTitle: "This page cannot be found",
  pageText: "The address leads to nothing. What you look for may have moved.",
  pageAction: "To the home page",
  title: "This page could not be shown",
  text: "Something went wrong on our side. What was saved before is still there.",
  busyTitle: "The portal is busy",
  busyText: "This page could not be read just now. What was saved before is still there; try again in a moment.",
  busyFile: "The portal is busy: this file could not be made just now. Go back and try again in a moment.",
  number: "Fault number: ",
  tryAgain: "Try again",
} as const
