declare global {
  interface Navigator {
    /** Safari's own flag: the page runs from the home screen. */
    readonly standalone?: boolean
  }
}

/**
 * How the reader can install the page in this browser. Undefined if the browser cannot, or the page is installed
 * already.
 */
export function installWay(hasPrompt: boolean): 'prompt' | 'ios' | 'wechat' | undefined {
  const { userAgent, maxTouchPoints, standalone } = navigator
  if (import.meta.env.KILL_SWITCH || standalone || matchMedia('(display-mode: standalone)').matches)
    return undefined
  if (userAgent.includes('MicroMessenger')) return 'wechat'
  if (hasPrompt) return 'prompt'
  // An iPad claims to be a Mac, but no Mac has a touch screen. Browsers inside other apps do not name Safari, and
  // cannot install.
  return maxTouchPoints > 1 && /(iPhone|iPad|Macintosh).+Safari/.test(userAgent) ? 'ios' : undefined
}
