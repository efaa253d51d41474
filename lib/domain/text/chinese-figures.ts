const DIGITS = "〇一二三四五六七八九"

/** Figures that are written in Chinese, as papers write their dates (一百一十五, 二〇二六, 廿), in ours. */
export function withChineseFigures(text: string): string {
  return text
    .replaceAll("零", "〇")
    .replaceAll("○", "〇")
    .replace(/[〇一二三四五六七八九十百廿卅]+/gu, (figures) => numberIn(figures))
}

/** One after the other, or with the words for ten and a hundred. */
function numberIn(figures: string): string {
  if (!/[十百廿卅]/u.test(figures)) return Array.from(figures, (figure) => DIGITS.indexOf(figure)).join("")
  let total = 0
  let last = 0
  for (const figure of figures.replaceAll("廿", "二十").replaceAll("卅", "三十")) {
    const times = { 十: 10, 百: 100 }[figure]
    if (times) total += (last || 1) * times
    last = times ? 0 : DIGITS.indexOf(figure)
  }
  return String(total + last)
}
