import { views } from '../archive/languages.ts'
import { pagePattern } from '../archive/storyPath.ts'
import { earlyStoryId, preferencesKey, startedEvent, themeColors } from './contracts.ts'
import { firstPaint } from './firstPaint.ts'
import { inlineScript } from './inline.ts'
import { showStory } from './showStory.ts'
import { startApp } from './startApp.ts'

/**
 * The scripts that pages carry inline, in the order in which they run. The build bundles this module first, for the
 * scripts' target browsers.
 */
export const inlineScripts = {
  firstPaint: inlineScript(firstPaint, preferencesKey, themeColors, views, pagePattern('story')),
  showStory: inlineScript(showStory, earlyStoryId),
  startApp: inlineScript(startApp, startedEvent),
} as const

export type InlineScripts = Readonly<Record<keyof typeof inlineScripts, string>>
