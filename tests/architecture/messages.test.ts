import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"
import { ACTIVITY_ACTIONS } from "@/lib/domain/activity"
import { WORDS } from "./words"

/** A part of a message as the ICU parser gives it; which kinds there are is told by their numbers. */
type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] }
type Parser = { IntlMessageFormat: new (message: string, language: string) => { getAst: () => Part[] } }

// The parser is next-intl's own, so that what passes here is what the portal can show.
const ofNextIntl = createRequire(createRequire(import.meta.url).resolve("next-intl"))
const { IntlMessageFormat }: Parser = await import(pathToFileURL(ofNextIntl.resolve("intl-messageformat")).href)

const KINDS: Record<number, string> = {
  1: "text",
  2: "number",
  3: "date",
  4: "time",
  5: "choice",
  6: "number",
  8: "tag",
}

/** What a message needs to be given: "count:number", "name:tag". A plural is a number; languages differ in having one. */
function needs(parts: Part[]): string[] {
  const found = parts.flatMap(({ type, value, options = {}, children = [] }) => [
    ...(KINDS[type] ? [`${value}:${KINDS[type]}`] : []),
    ...Object.values(options).flatMap((option) => needs(option.value)),
    ...needs(children),
  ])
  return [...new Set(found)].sort()
}

/** The words that a choice goes by. */
function choices(parts: Part[]): string[] {
  return parts.flatMap(({ type, options = {}, children = [] }) => [
    ...(type === 5 ? Object.keys(options) : []),
    ...Object.values(options).flatMap((option) => choices(option.value)),
    ...choices(children),
  ])
}

const keys = Object.keys(WORDS.en)

test("every language has a word for every key, and no other keys", () => {
  expect(Object.keys(WORDS["zh-TW"]).sort()).toEqual(keys.toSorted())
  for (const words of Object.values(WORDS)) {
    expect(Object.entries(words).filter(([, message]) => message.trim() === "")).toEqual([])
  }
})

test("every message can be read, and asks for the same as its English master", () => {
  const read = (language: keyof typeof WORDS, key: string) => {
    const parts = new IntlMessageFormat(WORDS[language][key] ?? "", language).getAst()
    return { key, needs: needs(parts), choices: choices(parts).sort() }
  }
  expect(keys.map((key) => read("zh-TW", key))).toEqual(keys.map((key) => read("en", key)))
})

describe.each(Object.entries(WORDS))("in %s", (_, words) => {
  test("every action of the activity log has words", () => {
    expect(Object.keys(words).filter((key) => key.startsWith("activity.action."))).toEqual(
      ACTIVITY_ACTIONS.map((action) => `activity.action.${action}`),
    )
  })

  test("licences are no seats, and no button just agrees", () => {
    const found = Object.entries(words).filter(
      ([, message]) => /席次|\bseats?\b|\blicens(?=e)/i.test(message) || /^(確定|好|ok|okay)[。.!]?$/i.test(message),
    )
    expect(found).toEqual([])
  })
})

test("zh-TW is written in traditional characters", () => {
  // Characters that exist in simplified writing only, from the words that this portal is made of.
  const SIMPLIFIED =
    /[这个们说为时对发来过还样现经动问题开关请输错误单号码词语许证约订阅户购买删选择确认记录显页续该将会计费试办应传递处国际维护组织层级权数网络邮电话联络资讯历产读写签线环况变设销]/
  const found = Object.entries(WORDS["zh-TW"]).flatMap(([key, message]) => {
    const character = message.match(SIMPLIFIED)?.[0]
    return character ? [`${key}: ${character}`] : []
  })
  expect(found).toEqual([])
})
