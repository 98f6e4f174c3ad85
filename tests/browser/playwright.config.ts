import { defineConfig } from '@playwright/test'
import { resultsFile } from './support/results.ts'

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic']

// A headless shell installs nothing, and ends the process of a worker that sets a badge.
const windows = /(?:install|following)\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // On the server that tests each change, a test runs again if it fails. The run marks it as flaky.
  retries: process.env.CI ? 1 : 0,
  // Many tests wait for a timer, so two cores can run a third test at a time.
  workers: 3,
  // A busy machine is late, not wrong, so only what never comes fails.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  reporter: [['list'], ['json', { outputFile: resultsFile }]],
  use: {
    launchOptions: { executablePath: process.env.HEADLESS_SHELL, args },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'whole browser',
      // Tests that a headless browser cannot run.
      testMatch: windows,
      use: { launchOptions: { executablePath: process.env.CHROMIUM, args } },
    },
    // Before the phone, whose last tests are short. Otherwise one core would wait at the end for a long test.
    {
      name: 'desktop',
      // Tests of what may differ on a wide screen, and of what is done at a computer: with a keyboard, and by
      // editors.
      grep: /@wide|@desktop/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: windows,
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
})
