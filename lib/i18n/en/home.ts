/** Words of the first page: what needs the agent today. */
export const home = {
  title: "Home",
  sub: "{day}, {zone}",
  status: "Agreement status",
  remark: {
    blocked: "{count, plural, =0 {none blocked now} other {# of them blocked now}}",
    thisMonth: "{count, plural, =0 {none confirmed this month} other {# confirmed this month}}",
    direct: "no confirmation needed",
  },
  notAvailable: {
    title: "The Microsoft Customer Agreement is not available in this cloud",
    text: "Nothing has to be confirmed: your {customers} can order and change licence counts.",
  },
  customers: "Show customers",
  blocked: {
    title: "Blocked first",
    sub: "A cart is waiting or a renewal is near. A confirmation releases them at once.",
    orderRefused: "Order refused, the cart is empty by now",
    cartStopped: "{count, plural, one {Cart with # item, stopped at Buy} other {Cart with # items, stopped at Buy}}",
    cart: "{count, plural, one {Cart with # item} other {Cart with # items}}",
    licencesRefused: "Licence change refused: {from, number} → {to, number}",
    licencesRefusedPlain: "Licence change refused",
    renewal: "Renews {day}; the licence count cannot change without a confirmation",
    inDays: "{count, plural, =0 {Today} =1 {Tomorrow} other {In # days}}",
    confirm: "Confirm<what>: {name}</what>",
    mayNot: "Only admin agents and sales agents can confirm an acceptance.",
    all: "{count, plural, one {Show the one customer that requires confirmation} other {Show all # customers that require confirmation}}",
    none: "Nothing is blocked",
    noneText: "No cart, no licence change and no renewal within 30 days waits for a confirmation.",
    done: "Every customer may order",
    doneText: "Each one is confirmed or accepted directly.",
  },
  recent: {
    title: "Recent confirmations",
    by: "<person></person>, recorded by <agent></agent>",
    none: "No confirmations yet",
  },
  drafts: {
    title: "Unfinished new customers",
    saved: "Step {number, number} of 4, saved <at></at>",
    all: "Show all {count, number} drafts",
  },
} as const
