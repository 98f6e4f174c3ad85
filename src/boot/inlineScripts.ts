import { views } from '../archive/languages.ts'
import { pagePattern } from '../archive/storyPath.ts'
import {
  aloneEvent,
  earlyStoryId,
  preferencesKey,
  readyEvent,
  startedEvent,
  themeColors,
} from './contracts.ts'
import { firstPaint } from './firstPaint.ts'
import { inlineScript } from './inline.ts'
import { leaveShell } from './leaveShell.ts'
import { showStory } from './showStory.ts'
import { startApp } from './startApp.ts'

/**
 * The scripts that pages carry inline, in the order in which they run. Only the service worker's page has `shell`.
 * The build bundles this module first, for the scripts' target browsers.
 */
export const inlineScripts = {
  firstPaint: inlineScript(firstPaint, preferencesKey, themeColors, views, pagePattern('story')),
  shell: `${inlineScript(leaveShell, aloneEvent)};${inlineScript(showStory, earlyStoryId)}`,
  startApp: inlineScript(startApp, readyEvent, startedEvent, aloneEvent),
} as const

export type InlineScripts = Readonly<Record<keyof typeof inlineScripts, string>>
