import { describe, expect, it } from 'vitest'
import { messagesOf, type Translation } from '../../src/messages/message.ts'
import { createTranslator } from '../../src/messages/translator.ts'

const en = {
  'test.plain': 'Nothing to do.',
  'test.stories_one': '{{count}} story of {{total, number}} in {{tongue, language}}',
  'test.stories_other': '{{count}} stories of {{total, number}} in {{tongue, language}}',
  'test.quote': 'The text {{text, quote(max: 6)}} on {{day, date}}, a {{right, weekday}}: {{why, text}}',
  'test.names': '{{names, quotes}} and {{all, list}}',
  'test.rate': '1 {{unit, currency}}, {{share, percent}}, {{found, value}}',
} as const
const zh: Translation<typeof en> = {
  'test.plain': '无事可做。',
  'test.stories_other': '{{total, number}}篇中的{{count}}篇，{{tongue, language}}',
  'test.quote': '{{text, quote(max: 6)}}，{{day, date}}，{{right, weekday}}：{{why, text}}',
  'test.names': '{{names, quotes}}，{{all, list}}',
  'test.rate': '1{{unit, currency}}，{{share, percent}}，{{found, value}}',
}
const message = messagesOf<typeof en>()
const [english, chinese] = (['en', 'zh'] as const).map(
  (language) => createTranslator(language, [{ en, zh }]).say,
)

describe('a translator', () => {
  it.each([
    [message('test.plain'), 'Nothing to do.', '无事可做。'],
    [
      message('test.stories', { count: 1, total: 1200, tongue: 'zh' }),
      '1 story of 1,200 in Chinese',
      '1,200篇中的1篇，中文',
    ],
    [
      message('test.stories', { count: 2, total: 3, tongue: 'en' }),
      '2 stories of 3 in English',
      '3篇中的2篇，英文',
    ],
    [
      message('test.quote', { text: 'a & b < c {{d}}', day: '2021-07-06', right: 2, why: 'test.plain' }),
      'The text “a & b…” on 6 July 2021, a Tuesday: Nothing to do.',
      '“a & b…”，2021年7月6日，星期二：无事可做。',
    ],
    [
      message('test.names', { names: ['甲', '$t(test.plain)'], all: ['{{count}}', 'c'] }),
      '“甲”, “$t(test.plain)” and {{count}}, c',
      '“甲”“$t(test.plain)”，{{count}}、c',
    ],
    [
      message('test.rate', { unit: 'USD', share: 0.5, found: '' }),
      '1 US dollar, 50%, nothing',
      '1美元，50%，空缺',
    ],
  ])('says %j in both languages', (one, inEnglish, inChinese) => {
    expect([english?.(one), chinese?.(one)]).toEqual([inEnglish, inChinese])
  })

  it('says the code of a message that it does not know', () => {
    const { say, has } = createTranslator('en', [{ en, zh }])
    expect(say({ code: 'test.newer' })).toBe('test.newer')
    expect([has({ code: 'test.newer' }), has({ code: 'test.stories', params: { count: 1 } })]).toEqual([
      false,
      true,
    ])
  })
})
