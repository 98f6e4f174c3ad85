/**
 * The oldest browsers in which the reader works. WebViews, WeChat and similar apps contain Chromium. The names are
 * those of `@mdn/browser-compat-data`; `budget.spec.ts` checks the build against them.
 */
export const browserTargets = {
  chrome: '99',
  edge: '99',
  firefox: '114',
  safari: '15.4',
  safari_ios: '15.4',
} as const

/** The target for styles. The bundler's own default would rise with each version of the bundler. */
export const styleTarget = targetOf(browserTargets)

/**
 * The target for scripts. The bundler assumes that Safari 15 has no class fields, because of one bug that no script
 * here meets (https://webkit.org/b/236843). Without class fields each reader would download a kilobyte more.
 */
export const scriptTarget = targetOf({ ...browserTargets, safari: '16', safari_ios: '16' })

function targetOf(browsers: Readonly<Record<keyof typeof browserTargets, string>>): string[] {
  return Object.entries(browsers).map(([name, version]) => `${name.replace('safari_ios', 'ios')}${version}`)
}
