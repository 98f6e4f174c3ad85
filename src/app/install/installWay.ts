declare global {
  interface Navigator {
    /** Safari's own way of saying that the page runs from the home screen. */
    readonly standalone?: boolean
  }
}

/** How this browser lets its reader install the page; undefined where it does not, or the page is installed already. */
export function installWay(hasPrompt: boolean): 'prompt' | 'ios' | 'wechat' | undefined {
  const { userAgent, maxTouchPoints, standalone } = navigator
  if (import.meta.env.KILL_SWITCH || standalone || matchMedia('(display-mode: standalone)').matches)
    return undefined
  if (userAgent.includes('MicroMessenger')) return 'wechat'
  if (hasPrompt) return 'prompt'
  // An iPad says that it is a Mac, and no Mac is touched. Browsers inside other apps do not name Safari, and install nothing.
  return maxTouchPoints > 1 && /(iPhone|iPad|Macintosh).+Safari/.test(userAgent) ? 'ios' : undefined
}
