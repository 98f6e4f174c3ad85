/**
 * Features that the build uses although not every browser of the floor has them, and why that is harmless. Members are
 * recognised by name only. So names of other things are listed too.
 */
export const aboveFloor: readonly { readonly because: string; readonly features: readonly string[] }[] = [
  {
    because: 'The code asks for it before it uses it, and says or does something else where it is not there.',
    features: ['.connection', '.saveData', '.estimate', '.usage', '.setAppBadge', '.share', '.canShare'],
  },
  {
    because:
      'A touch at a character is asked for in both ways; where there is neither, buttons lead from word to word.',
    features: ['.caretPositionFromPoint', '.offsetNode', '.caretRangeFromPoint'],
  },
  {
    because:
      'Without it find-in-page stops at a word with pinyin; `aria-hidden` and the style keep the rest.',
    features: ['<rt inert>'],
  },
  {
    because: '`closeByTouchBeside` does the same where the browser does not.',
    features: ['<dialog closedby>'],
  },
  {
    because: 'Without it a frame of bare paper may come before the text.',
    features: ['<link rel=expect>', '<link blocking>'],
  },
  {
    because: 'Browsers that do not know it do not replace the colours of a page with the device’s own.',
    features: ['(forced-colors)', 'forced-color-adjust'],
  },
  {
    because: 'For browsers that have an icon to show, a home screen or a keyboard.',
    features: ['<link rel=icon>', '<link rel=manifest>', '<input autocapitalize>'],
  },
  {
    because: 'React and the router ask for it before they use it.',
    features: [
      'navigation',
      'setImmediate',
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
  },
  {
    because: 'A name of React’s or i18next’s own.',
    features: ['<select is>', '.delay', '.fallback', '.detect', '.revoke'],
  },
  {
    because: 'A name of the archive’s own: another file of the build, or the worker’s message, has it.',
    features: ['.bytes', '.format', '.region', '.segments'],
  },
  {
    because: 'A finer look: lines as long as each other, a quarter of space, thin scroll bars.',
    features: ['text-wrap', 'text-autospace', 'scrollbar-width', 'text-align-last'],
  },
  {
    because: 'For those that have a pointer, let a box be pulled larger, or scroll further than the page.',
    features: ['cursor: pointer', 'cursor: not-allowed', 'resize', 'overflow-anchor', 'overscroll-behavior'],
  },
  {
    because: 'Print without it has its pages broken elsewhere, and the browser’s own foot.',
    features: [
      '@page',
      'size',
      '@page @bottom-left',
      '@page @bottom-right',
      'break-after: avoid',
      'break-before: avoid',
      'orphans',
      'widows',
    ],
  },
  {
    because: 'Short for two declarations that Safari has had since 10.1.',
    features: ['place-self: end'],
  },
]
