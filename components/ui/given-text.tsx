import { HanText } from "./han-text"

/** What somebody typed, such as a company's name: it keeps its own direction, and its Chinese parts are marked. */
export function GivenText({ children: text }: { children: string }) {
  return (
    <bdi>
      <HanText>{text}</HanText>
    </bdi>
  )
}
