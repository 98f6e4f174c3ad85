import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mailReport, type Report, readReports, writeReport } from '../../src/archive/report.ts'

const report: Report = {
  address: 'https://example.org/reader/en/issues/2021-07/tianfu-airport-opens/#p3',
  place: [3, 2],
  en: 'The new airport has a capacity of 40 million passengers a year, more than any other in the southwest.',
  zh: '新机场年旅客吞吐量达4000万人次，居西南地区首位，也是国内最繁忙的机场之一。',
  kind: 'figure',
  remark: 'It should be 60 million.',
  build: 1_630_000_000_000,
}
const { address, ...said } = report
const received = { ...said, address, issue: '2021-07', story: 'tianfu-airport-opens' }
const texts = (['en', 'zh'] as const).map((language) => writeReport(report, language))

/** What Microsoft Defender makes of a link in a mail. */
const filtered = (link: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02&reserved=0`

/** What mail programs do to a text. */
const treatments: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'other line ends': (text) => text.replaceAll('\n', '\r\n'),
  quoting: (text) => `On Monday, a reader wrote:\n${text.replaceAll(/^/gm, '> ')}`,
  'quoting twice': (text) => text.replaceAll(/^/gm, '>> '),
  'an empty line after each': (text) => text.replaceAll('\n', '\n\n'),
  'a signature': (text) => `Hello,\n\n${text}\n\n-- \nSent from my phone`,
  'lines of 40 characters, some without a space': (text) => text.replaceAll(/(.{40})(?=.)/g, '$1\n'),
  'bold and no-break spaces': (text) => text.replaceAll(/^/gm, '\u00a0*').replaceAll(' ', '\u00a0'),
  'an edit that removed the first label': (text) => text.replace(/^(?:Page: |网页：)/, ''),
  'a field of one line': (text) => text.replaceAll('\n', ' '),
  'the loss of its line ends': (text) => text.replaceAll('\n', ''),
  'a link in angle brackets': (text) => text.replace(/https:\S+/, '<$&>'),
  'a filter of links': (text) => text.replace(/https:\S+/, filtered),
  'a filter of links, beside the link': (text) =>
    text.replace(/https:\S+/, (link) => `${link}<${filtered(link)}>`),
}

it.each(Object.keys(treatments))('is read back in both languages after %s', (name) => {
  for (const text of texts) {
    const [one, ...others] = readReports(treatments[name]?.(text) ?? '').reports
    expect(others).toEqual([])
    // A broken line may have lost its space.
    const plain = (value: unknown) => JSON.stringify(value).replaceAll(/\s/g, '')
    expect(plain({ ...received, ...one })).toBe(plain(received))
    expect(Object.keys(one ?? {}).sort()).toEqual(Object.keys(received).sort())
  }
})

it('is read as far as it goes, and several one after the other', () => {
  const [english = '', chinese = ''] = texts
  const { reports, rest } = readReports(`1.2 Is this right?\n\n${english}\n\n${chinese}`)
  expect(reports).toHaveLength(2)
  expect(rest.trim()).toBe('1.2 Is this right?')
  const part = english.split('\n').slice(0, 3).join('\n')
  expect(readReports(part).reports).toEqual([
    { address, issue: '2021-07', story: 'tianfu-airport-opens', place: [3, 2], en: report.en },
  ])
  for (const other of ['', '2.1 A remark', 'Page: https://example.org/', 'English: Only a sentence.'])
    expect(readReports(other)).toEqual({ rest: other, reports: [] })
})

it('fits the address of a mail whatever the sentences are, and keeps the remark', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 2000 }).map((one) => `a${one.replaceAll(/\s/g, '')}`)
  fc.assert(
    fc.property(text, text, fc.constantFrom('en', 'zh'), (en, zh, language) => {
      const long = { ...report, en, zh, remark: '数字有误'.repeat(25) }
      const mail = mailReport(long, 'editor@example.org', 'A mistake', language)
      expect(mail.href.length).toBeLessThanOrEqual(2000)
      expect(new URL(mail.href).searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(mail.text)
      expect(mail.text).toContain(long.remark)
    }),
    { numRuns: 50 },
  )
})
