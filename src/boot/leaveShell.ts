/**
 * Runs inline in the service worker's page, the shell, which has no text but a story's. If the app does not start there, the
 * worker is removed and the host's page loads, if the host has it. It must be self-contained, because the build inlines its
 * source into the shell.
 * @param aloneEvent the event that says that the app does not start
 */
export function leaveShell(aloneEvent: string): void {
  const tryHostPage = async () => {
    // A sandboxed frame throws as soon as workers are looked up, and some browsers have none.
    const workers = navigator.serviceWorker
    if (!workers.controller) return
    const page = await fetch(location.href, { cache: 'no-store' })
    const registration = await workers.getRegistration()
    // The app may have started meanwhile.
    const isAlone = document.getElementById('root')?.dataset.alone
    if (!registration || !isAlone || !(await page.text()).includes('data-edition')) return
    await registration.unregister()
    // Otherwise the same page would load repeatedly.
    if (!(await workers.getRegistration())) location.reload()
  }
  addEventListener(aloneEvent, () => {
    addEventListener('online', () => location.reload())
    tryHostPage().catch(() => {})
  })
}
