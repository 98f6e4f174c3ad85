import { earlyStoryId } from '../../archive/earlyStory.ts'

/**
 * Runs at the end of the shell, inline, and so after the style sheet: starts the app, whose code and hash its
 * own element tells. Where there is text already it is painted first, since to read a script of this size takes a phone
 * longer than to show a page. It must stand alone, since its own text is what the build writes into the shell.
 */
function startApp(blockId: string) {
  const { code: src, integrity } = document.currentScript?.dataset ?? {}
  let started = false
  const start = () => {
    if (started) return
    started = true
    const code = { type: 'module', crossOrigin: '', src, integrity }
    document.head.append(Object.assign(document.createElement('script'), code))
  }
  if (!document.getElementById(blockId)) return start()
  requestAnimationFrame(() => setTimeout(start))
  // A page in the background is not painted.
  setTimeout(start, 300)
}

/** The inline script's text. */
export const startAppScript = `(${startApp})(${JSON.stringify(earlyStoryId)})`
