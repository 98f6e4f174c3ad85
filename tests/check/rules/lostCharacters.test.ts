import { expect, it } from 'vitest'
import { lostCharacters } from '../../../src/check/rules/lostCharacters.ts'
import { madeBody, said, saidOfScars } from '../madeIssue.ts'

it('finds a phrase cut short and a sentence without an end', () => {
  expect(saidOfScars(lostCharacters)).toMatchObject([
    { level: 'warning', story: 'water-bus', found: expect.stringContaining('12 minutes') },
    { level: 'error', story: 'water-bus', found: expect.stringContaining('“新发展格”') },
  ])
})

const warning = (language: string) => [`warning $.stories[0].body[0][0].${language}`]

it.each([
  ['en', 'The high- speed ferry is back.', warning('en')],
  ['en', 'It has \ue012\ue013 seats.', ['error $.stories[0].body[0][0].en']],
  ['en', 'They call it “the blue ferry.”', []],
  ['en', 'It costs 3 yuan (half of last year’s fare).', []],
  ['zh', '。渡轮启航。', warning('zh')],
  ['zh', '渡轮启航。。', warning('zh')],
  ['zh', '渡轮启航', warning('zh')],
  ['zh', '渡轮更好融入新发展格局。', []],
  ['zh', '票价定在合理价格。', []],
  ['zh', '他说：“渡轮启航。"', []],
  ['en', 'Read more here', []],
  ['en', 'The ferry \uE001is back.', ['error $.stories[0].body[0][0].en']],
  ['en', 'The ferry \u0000is back.', ['error $.stories[0].body[0][0].en']],
  ['en', 'The ferry \u0085is back.', ['error $.stories[0].body[0][0].en']],
  ['en', 'The ferry \uD83D is back.', ['error $.stories[0].body[0][0].en']],
  ['en', 'The ferry 🐼 is back,\r\nand\tso on.', []],
  ['zh', '渡轮在𠮷地启航。', []],
  ['zh', '渡轮\uFFFD启航。', ['error $.stories[0].body[0][0].zh']],
])('%s: %s', (language, text, findings) => {
  const body = language === 'en' ? madeBody([text]) : madeBody([undefined, text])
  expect(said(lostCharacters, { body })).toEqual(findings)
})
