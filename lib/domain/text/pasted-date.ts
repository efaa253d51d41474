import { compatible, hyphens, withoutDirection } from "./characters"
import { withChineseFigures } from "./chinese-figures"

/** A day of the calendar in its three parts, as a field takes them: "2026", "11", "05". */
export type DateParts = { year: string; month: string; day: string }

const LONGEST = 100

/**
 * The one day that a pasted text can mean; null when it means none, or may mean two. Read are the forms of Taiwan
 * (115/11/20, 民國115年11月20日), of ISO and East Asia (2026-11-20, 20261120, 2026年11月20日), those that show by a stop
 * or by a figure over 12 which is the day, and months by their English names; with a weekday, and with a time behind.
 */
export function pastedDate(text: string): DateParts | null {
  if (text.length > LONGEST) return null
  const written = plain(text)
  const [first, ...others] = READERS.flatMap((read) => read(written))
    .filter(isPlausible)
    .map(asParts)
  return first && others.every((other) => isSame(first, other)) ? first : null
}

type Numbers = [year: number, month: number, day: number]
type Reader = (text: string) => Numbers[]
const READERS: readonly Reader[] = [withoutSeparators, yearFirst, yearLast, monthByName]

const WEEKDAY =
  /[([]?(星期|週|周|禮拜)[一二三四五六日天][)\]]?|[([][一二三四五六日月火水木金土][)\]]|\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[.,]*/giu
/** A time behind a day. One with an offset says that the day is another elsewhere: only midnight stands for the day as written. */
const PART_OF_DAY = "(?:上午|下午|早上|清晨|中午|凌晨|傍晚|晚上|午前|午後|오전|오후)"
const CLOCK = [
  // 14:30, 下午2點30分, 3:05:09.5 PM, 15時半
  `(?:${PART_OF_DAY} ?)?\\d{1,2} ?[:時时點点시] ?(?:半|[0-5]?\\d(?: ?[:分분] ?[0-5]\\d)?(?:\\.\\d+)?(?: ?[分秒초분])?)(?: ?[AP]\\.?M\\.?)?`,
  // 下午3點, 15時整, 15時
  `(?:${PART_OF_DAY} ?)?\\d{1,2} ?[時时點点시](?:整|鐘|钟)?`,
  "\\d{1,2} ?[AP]\\.?M\\.?",
  // Behind eight figures: 20261120 1430.
  "(?<=\\d{7}[T ])(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?",
]
const TIME = new RegExp(
  `(?:T|[ ,]+|(?<=日))(?:at )?(?:${CLOCK.join("|")})$|T00:00(?::00(?:\\.0+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)$`,
  "iu",
)

function plain(text: string): string {
  const day = hyphens(compatible(withoutDirection(text)))
    .replace(/\s+/gu, " ")
    .replace(WEEKDAY, " ")
    .trim()
  const figures = day.includes("年") ? withChineseFigures(day) : day
  return figures.replace(TIME, "").trim()
}

/** 20261120, 1151120 as offices in Taiwan write it, or 20111990 with the year at the end. */
function withoutSeparators(text: string): Numbers[] {
  const roc = /^(?:民國)?(1\d\d)(\d\d)(\d\d)$/u.exec(text)
  if (roc) return [numbers(roc, [1, 2, 3], ROC)]
  const one = /^(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (!one) return []
  const [, a, b, c, d] = one
  return [
    [Number(`${a}${b}`), Number(c), Number(d)],
    [Number(`${c}${d}`), Number(b), Number(a)],
    [Number(`${c}${d}`), Number(a), Number(b)],
  ]
}

const ROC = 1911
/** Years that are counted from another beginning. One of three figures is counted so in Taiwan; one of two may be either. */
const ERAS: Record<string, number> = { 民國: ROC, 中華民國: ROC, 民国: ROC, 令和: 2018, 平成: 1988 }

function yearFirst(text: string): Numbers[] {
  const found = /^(\D*?) ?(元|\d{1,4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2}) ?[日일.]?$/u.exec(text)
  if (!found) return []
  const [, era = "", year = ""] = found
  if (Object.hasOwn(ERAS, era))
    return [numbers([found[0], year === "元" ? "1" : year, found[3], found[4]], [1, 2, 3], ERAS[era])]
  if (!["", "西元", "公元"].includes(era)) return []
  return year.length >= 3 ? [numbers(found, [2, 3, 4], year.length === 3 ? ROC : 0)] : []
}

/** With full stops the day comes first wherever one writes so; with strokes and hyphens it may be the month. */
function yearLast(text: string): Numbers[] {
  const found = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!found) return []
  const dayFirst = numbers(found, [4, 3, 1])
  return found[2] === "." ? [dayFirst] : [dayFirst, numbers(found, [4, 1, 3])]
}

const MONTHS = "january february march april may june july august september october november december".split(" ")

function monthByName(text: string): Numbers[] {
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ .-]*(?<month>[a-z]{3,9})[ .,-]*(?<year>\d{4})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})[ .]*(?<day>\d{1,2})(?:st|nd|rd|th)?[ ,]+(?<year>\d{4})$/i.exec(text) ??
    /^(?<year>\d{4})[ -](?<month>[a-z]{3,9})[ -](?<day>\d{1,2})$/i.exec(text)
  const { day, month = "", year } = found?.groups ?? {}
  const place = MONTHS.findIndex((name) => month !== "" && name.startsWith(month.toLowerCase()))
  return place < 0 ? [] : [[Number(year), place + 1, Number(day)]]
}

function numbers(found: ArrayLike<string | undefined>, places: readonly number[], begins = 0): Numbers {
  const [year = 0, month = 0, day = 0] = places.map((place) => Number(found[place]))
  return [year + begins, month, day]
}

/** A day that exists, in a year in which anything that is pasted here can lie. */
function isPlausible([year, month, day]: Numbers): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function asParts([year, month, day]: Numbers): DateParts {
  return { year: String(year), month: String(month).padStart(2, "0"), day: String(day).padStart(2, "0") }
}

function isSame(one: DateParts, other: DateParts): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day
}
