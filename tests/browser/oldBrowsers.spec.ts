import { expect, test } from '@playwright/test'
import { unsupportedFeatures } from './support/unsupportedFeatures.ts'

/** Features that the build uses although not every promised browser has them, and why that is harmless. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'The code tests for it, and says or does something else without it.': [
    '.connection',
    '.saveData',
    '.estimate',
    '.usage',
    '.setAppBadge',
    '.canShare',
    '.periodicSync',
    '.getTags',
    'CompressionStream',
    'DecompressionStream',
  ],
  'The code looks in both ways for the character that was touched. Without either, buttons lead from word to word.':
    ['.caretPositionFromPoint', '.offsetNode', '.caretRangeFromPoint'],
  'Browsers without it do not replace the colours of a page with those of the device.': [
    '(forced-colors)',
    'forced-color-adjust',
  ],
  'React and the router test for it.': [
    '.canIntercept',
    '.currentEntry',
    '.downlink',
    '.transferSize',
    '.fromElement',
    '.popover',
    '.startViewTransition',
    '.skipTransition',
    '.view-transition-name',
    '.view-transition-class',
  ],
  'A name of React’s or i18next’s own.': ['.delay', '.detect', '.revoke'],
  'Looks: lines as long as each other, a quarter of space, thin scroll bars.': [
    'text-wrap',
    'text-autospace',
    'scrollbar-width',
    'text-align-last',
  ],
  'For browsers with a pointer, with boxes that can be pulled larger, or that scroll further than the page.':
    ['cursor: pointer', 'cursor: not-allowed', 'resize', 'overflow-anchor', 'overscroll-behavior'],
  'Without it print breaks pages elsewhere, and has the browser’s own footer.': [
    '@page',
    'size',
    '@page @bottom-left',
    '@page @bottom-right',
    'break-after: avoid',
    'break-before: avoid',
    'orphans',
    'widows',
  ],
}

test('the build needs no feature that a promised browser lacks', async () => {
  const used = [...(await unsupportedFeatures('dist'))]
  const excused = Object.values(harmless).flat()
  expect(used.filter(([feature]) => !excused.includes(feature))).toEqual([])
  const idle = excused.filter((feature) => !used.some(([one]) => one === feature))
  expect(idle, 'excuses for features that the build no longer uses').toEqual([])
})
