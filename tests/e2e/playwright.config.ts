import { defineConfig } from '@playwright/test'
import { resultsFile } from './support/results.ts'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const windows = '**/install.spec.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Many tests wait for a clock, so that two cores have room for a third.
  workers: 3,
  // A busy machine is no fault of the page.
  timeout: 60_000,
  expect: { timeout: 15_000 },
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
      // What a browser without windows cannot tell.
      testMatch: windows,
      use: { launchOptions: { executablePath: process.env.CHROMIUM, args } },
    },
    {
      name: 'phone',
      testIgnore: windows,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      name: 'desktop',
      // What a wide screen may change is tested there as well.
      grep: /@wide/,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
})
