import type { Issue, Story } from '../../../src/archive/issue.ts'
import { madeIssue, madeStory } from '../../site/madeIssues.ts'

/** Markup of several kinds, which readers must see as plain characters. */
const markup =
  '<img src=x onerror="document.title=\'owned\'"><b>bold</b> &amp; </script><script>document.title="owned"</script> {{count}} $& 100%'

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** A paragraph of about three sentences. Its number makes it unique. */
function paragraph(number: number): Story['body'][number] {
  const sentence = {
    en: `This is a sentence of paragraph ${number}, long enough to take more than a line on a phone. `.trim(),
    zh: `这是第${number}段中的一句话，长度足以在手机屏幕上占去不止一行，好让两种文字的段落高度不同。`,
  }
  return Array.from({ length: 2 + (number % 3) }, () => sentence)
}

/** Issues with hard cases: stories in one language, markup as text, a very long story, words that do not break. */
export const madeArchive: readonly Issue[] = [
  madeIssue('2020-03', [
    madeStory('english-only', {
      headline: { en: 'A story in English alone' },
      body: [[{ en: 'Nobody has told this in Chinese.' }]],
    }),
    madeStory('chinese-only', {
      headline: { zh: '仅有中文的报道' },
      body: [[{ zh: '此文尚无英文版。' }]],
    }),
    madeStory('partly-english', {
      body: [[{ en: 'In both languages.', zh: '两种语言都有。' }], [{ zh: '这一段仅有中文。' }]],
    }),
    madeStory('markup', {
      headline: { en: `Headline ${markup}`, zh: `标题 ${markup}` },
      body: [[{ en: `Text ${markup}`, zh: `正文 ${markup}` }]],
      note: { en: `Note ${markup}`, zh: `注 ${markup}` },
    }),
    madeStory('long', { body: Array.from({ length: 40 }, (_, index) => paragraph(index + 1)) }),
    madeStory('long-words', {
      headline: { en: longWord, zh: '长词' },
      body: [[{ en: `${longWord} https://example.org/${'a'.repeat(120)}`, zh: '长词。' }]],
      link: `https://${'sub.'.repeat(20)}example.org/`,
    }),
  ]),
  ...['2020-02', '2020-01', '2019-12', '2019-11', '2019-10', '2019-09'].map((id) =>
    madeIssue(
      id,
      Array.from({ length: 9 }, (_, index) => madeStory(`story-${index + 1}`)),
    ),
  ),
]
