import type { Sentence } from './sentence.ts'

/** What the check of the list of names finds and expects. */
export const nameSentences: readonly Sentence[] = [
  [/^“(.+)”, which “(.+)” is called as well$/, '“$1”，而“$2”也用此写法'],
  [/^each spelling once in the list$/, '每种写法在译名对照中只出现一次'],
  [/^“(.+)”, which names “(.+)” in addresses already$/, '“$1”，网址中已用来称呼“$2”'],
  [/^an id of its own in the list$/, '译名对照中自己的名称'],
  [
    /^(\d+) syllables? for “(.+)”, each with its tone mark unless it is neutral$/,
    '“$2”的$1个音节，除轻声外都标声调',
  ],
]
