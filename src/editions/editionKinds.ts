import { formatNumber } from '../archive/formats.ts'
import type { Issue } from '../archive/issue.ts'
import type { LanguagesShown } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { editionIssue } from './editionIssue.ts'
import { epub } from './epub/epub.ts'
import { mail, mailLimit } from './mail/mail.ts'
import { onePage } from './page/onePage.ts'
import { printPdf } from './page/printPdf.ts'
import { plainText } from './plainText.ts'
import { publication } from './publication.ts'
import type { SpellText } from './spellText.ts'
import { wechatLimit } from './wechat/splitArticle.ts'
import { wechatPage } from './wechat/wechatPage.ts'

/** A file of an edition. `ending` is what its name has after the issue's id. */
export type EditionFile = {
  readonly ending: string
  readonly content: string | Uint8Array
  /** The most bytes that it should have. */
  readonly most?: number
  /** Other sizes with their limits, in words. */
  readonly sizes?: string
}

/** The files of an edition, or a sentence that says why there are none and what to do. */
export type Made = { readonly files: readonly EditionFile[] } | { readonly lacks: string }

export type EditionKind = {
  /** Makes the files, with pinyin if there is what spells it. */
  readonly make: (issue: Issue, root: SiteRoot, spell?: SpellText) => Made | Promise<Made>
  /** Whether it can have pinyin. */
  readonly pinyin: boolean
  /** What to do with the files. */
  readonly next: string
}

const page = 80_000
const paper = 1_200_000

/** Every edition, by the name that `--only` takes. */
export const editionKinds = {
  epub: {
    make: async (issue, root, spell) => {
      const book = async (name: string, shown: LanguagesShown) => ({
        ending: spell ? `${name}.pinyin.epub` : `${name}.epub`,
        content: await epub(issue, shown, root, publication, spell),
      })
      const english = spell ? [] : [book('en', ['en'])]
      return { files: await Promise.all([...english, book('zh', ['zh']), book('both', ['en', 'zh'])]) }
    },
    pinyin: true,
    next: 'For Apple Books and other readers, open it; for a Kindle, upload it at amazon.com/sendtokindle.',
  },
  html: {
    make: (issue, root) => ({ files: [{ ending: 'html', content: onePage(issue, root), most: page }] }),
    pinyin: false,
    next: 'Attach it to a mail or send it in a chat; it opens without a connection.',
  },
  pdf: {
    make: async (issue, root, spell) => {
      const content = await printPdf(onePage(issue, root, spell))
      const ending = spell ? 'both.pinyin.pdf' : 'both.pdf'
      if (content) return { files: [{ ending, content, most: paper }] }
      return { lacks: 'the PDF needs Chromium or Chrome; install one, or name it in CHROMIUM' }
    },
    pinyin: true,
    next: 'Print it, or send it to the board.',
  },
  email: {
    make: async (issue, { base, site }) => {
      if (site === undefined)
        return {
          lacks: 'the e-mail links to its stories, so it needs the site, as --site https://example.org',
        }
      const { html, text, message } = await mail(issue, { base, site })
      return {
        files: [
          { ending: 'eml', content: message, most: mailLimit },
          { ending: 'email.html', content: html, most: mailLimit },
          { ending: 'email.txt', content: text },
        ],
      }
    },
    pinyin: false,
    next: 'Open the .eml in a mail program and set sender and recipients; the .email.html and .email.txt are for a mailing service.',
  },
  wechat: {
    make: async (issue, root) => {
      const { html, counts } = await wechatPage(issue, root)
      const numbers = counts.map((count) => formatNumber(count)).join(', ')
      const articles = counts.length === 1 ? 'article' : `${counts.length} articles`
      const isLong = counts.some((count) => count >= wechatLimit)
      const fault = isLong ? ': TOO LARGE, since a paragraph alone is' : ''
      const sizes = `${articles} of ${numbers} characters, at most ${formatNumber(wechatLimit)} each${fault}`
      return { files: [{ ending: 'wechat.html', content: html, sizes }] }
    },
    pinyin: false,
    next: 'Open it in a browser on a computer, press its button, and paste into the editor of the Official Account. Its QR code needs --site.',
  },
  text: {
    make: (issue, root) => ({
      files: [{ ending: 'txt', content: plainText(editionIssue(issue, ['en', 'zh']), root) }],
    }),
    pinyin: false,
    next: 'Paste it wherever only text is taken.',
  },
} as const satisfies Readonly<Record<string, EditionKind>>

export type EditionName = keyof typeof editionKinds

export const editionNames: readonly EditionName[] = Object.keys(editionKinds).filter(isEditionName)

/** The editions that can have pinyin. */
export const pinyinNames: readonly EditionName[] = editionNames.filter((name) => editionKinds[name].pinyin)

export function isEditionName(name: string): name is EditionName {
  return Object.hasOwn(editionKinds, name)
}
