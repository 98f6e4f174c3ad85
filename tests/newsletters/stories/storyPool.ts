import { chengduStories } from './chengdu.ts'
import { chongqingStories } from './chongqing.ts'
import { guizhouStories } from './guizhou.ts'
import type { PoolStory } from './poolStory.ts'
import { yunnanStories } from './yunnan.ts'

/** Every story that a made newsletter may tell. */
export const storyPool: readonly PoolStory[] = [
  ...chengduStories,
  ...chongqingStories,
  ...guizhouStories,
  ...yunnanStories,
]
