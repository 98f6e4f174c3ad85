/**
 * The oldest browsers that the reader runs in; WebViews, WeChat and their like are made of Chromium. They are named as
 * `@mdn/browser-compat-data` names them, by which `tests/e2e/floor.spec.ts` holds what is built to them.
 */
export const floor = {
  chrome: '99',
  edge: '99',
  firefox: '114',
  safari: '15.4',
  safari_ios: '15.4',
} as const

/** What styles are written for. Left to itself, the build takes a target of its own, which rises with it. */
export const styleTarget = targetOf(floor)

/**
 * What scripts are written for. Of Safari 15 the build thinks that it has no class fields, for the sake of one fault
 * that no script here comes upon (https://webkit.org/b/236843); to do without them costs each reader a kilobyte.
 */
export const scriptTarget = targetOf({ ...floor, safari: '16', safari_ios: '16' })

function targetOf(browsers: Readonly<Record<keyof typeof floor, string>>): string[] {
  return Object.entries(browsers).map(([name, version]) => `${name.replace('safari_ios', 'ios')}${version}`)
}
