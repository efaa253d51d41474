/** Words of the lists of orders and of carts that are not ordered yet. */
export const order = {
  title: "Orders",
  sub: "Times are {zone}.",
  waiting: {
    title: "Not ordered yet",
    sub: "Carts are kept until somebody presses Buy.",
    notOrdered: "Not ordered yet",
    detail: "{items}, last changed by {agent}",
    review: "Review<what>: {name}</what>",
    more: "The {shown, number} that were changed last, of {count, number}. The others are under their customers.",
  },
  placed: "Placed orders",
  column: {
    number: "Order number",
    date: "Date",
    customer: "Customer",
    items: "Items",
    by: "By",
    state: "State",
  },
  state: { placed: "Placed" },
  contents: "{items}, {licences}",
  empty: {
    title: "No orders yet",
    text: "An order stands here once Buy was pressed and the gate let it pass.",
  },
} as const
