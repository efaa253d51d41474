import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts")

const config: NextConfig = {
  // `npm test` builds beside the build that `npm start` may be serving at the same moment.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // No picture of ours is made smaller on the way, so nobody can ask for it.
  images: { unoptimized: true },
  // `npm run check` holds the types, tests included; an operator's build need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The title is there with the page, for whoever hears it read: it never streams in afterwards.
  htmlLimitedBots: /.*/,
  // Both carry native or dynamically loaded parts, which must stay in node_modules.
  serverExternalPackages: ["pg", "@node-rs/argon2", "pdfkit", "fontkit", "harfbuzzjs"],
}

export default withNextIntl(config)
