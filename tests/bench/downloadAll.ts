import type { Page } from '@playwright/test'

/** Waits until the device has every issue of the open page's site. Presses the button for this if there is one. */
export async function downloadAll(page: Page): Promise<void> {
  const saved = page.getByText(/All \d+ issues? (is|are) on this device/).first()
  const save = page.getByRole('button', { name: /^Download all/ })
  await saved.or(save).first().waitFor()
  if (await save.isVisible()) await save.click()
  await saved.waitFor({ timeout: 300_000 })
}
