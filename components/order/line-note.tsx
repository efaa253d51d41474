import { GivenText } from "@/components/ui/given-text"

/** What tells a line apart from others of its product, beneath the product's name. */
export function LineNote({ children: words }: { children: string }) {
  return (
    <span className="second-line">
      <GivenText>{words}</GivenText>
    </span>
  )
}
