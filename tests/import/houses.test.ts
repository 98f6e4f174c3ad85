import { describe, expect, it } from 'vitest'
import { paragraphText } from '../../src/archive/languages.ts'
import { parseIssue } from '../../src/disk/parseIssue.ts'
import { importLines } from '../../src/import/importLines.ts'
import { readHtml } from '../../src/import/read/html/readHtml.ts'
import { readText } from '../../src/import/read/text/readText.ts'
import { chamberMail } from './houses/chamberMail.ts'
import { consulatePage } from './houses/consulatePage.ts'
import type { House } from './houses/house.ts'
import { tradeBulletin } from './houses/tradeBulletin.ts'

describe.each([chamberMail, tradeBulletin, consulatePage])('$name', (house: House) => {
  const read = house.format === 'html' ? readHtml : readText
  const imported = () => importLines(read(house.content), { fileName: house.fileName })

  it('becomes an issue of the archive format, of its month', () => {
    const { issue } = imported()
    expect(parseIssue(house.fileName, JSON.stringify(issue)).ok).toBe(true)
    expect(issue.id).toBe(house.month)
  })

  it('has its stories and no more, with headlines, dates and links', () => {
    expect(imported().issue.stories.map(({ headline, date, link }) => ({ ...headline, date, link }))).toEqual(
      house.stories.map(({ en, zh, date, link }) => ({ en, zh, date, link })),
    )
  })

  it('has every body whole, without its dateline', () => {
    const written = (language: 'en' | 'zh') =>
      imported().issue.stories.map(({ body }) =>
        body
          .flatMap((paragraph) => paragraphText(paragraph, language) ?? [])
          .join(language === 'en' ? ' ' : ''),
      )
    expect(written('en')).toEqual(house.stories.map(({ english }) => english.join(' ')))
    expect(written('zh')).toEqual(house.stories.map(({ chinese }) => chinese.join('')))
  })
})
