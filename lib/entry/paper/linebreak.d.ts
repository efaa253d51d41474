declare module "linebreak" {
  /** Unicode's line breaking algorithm. Positions are in UTF-16 code units. */
  class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
  export = LineBreaker
}
