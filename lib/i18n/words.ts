/** The shape that a translation must have: the same keys as the master, any words. A missing key does not compile. */
export type Words<Master> = { readonly [Key in keyof Master]: Master[Key] extends string ? string : Words<Master[Key]> }
