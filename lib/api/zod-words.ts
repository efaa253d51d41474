import { z } from "zod"

/** What zod says of a shape that is not the schema's, in each language. */
export const ZOD_WORDS = { en: z.locales.en().localeError, "zh-TW": z.locales.zhTW().localeError }
