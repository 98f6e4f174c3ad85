import type { Issue } from '../archive/issue.ts'
import type { LanguagesShown } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import type { Message } from '../messages/message.ts'
import { UserError } from '../messages/userError.ts'
import { wechatCover } from './cover.ts'
import { digest } from './digest.ts'
import { editionIssue } from './editionIssue.ts'
import { epub } from './epub/epub.ts'
import { mail, mailLimit, type Sending } from './mail/mail.ts'
import { editionMessage } from './messages/editionMessages.ts'
import { onePage } from './page/onePage.ts'
import { printPdf } from './page/printPdf.ts'
import { joined } from './pieces.ts'
import { plainText } from './plainText.ts'
import type { SpellText } from './spellText.ts'
import { wechatLimit } from './wechat/wechatArticle.ts'
import { wechatPage } from './wechat/wechatPage.ts'

/** A file of an edition. `ending` is what its name has after the issue's id. */
export type EditionFile = {
  readonly ending: string
  readonly content: string | Uint8Array
  /** The size that it should not exceed, in bytes. */
  readonly most?: number
  /** Other sizes with their limits. */
  readonly sizes?: Message
}

/** The site that editions link to, what gives them pinyin, and who sends their email. */
export type EditionOptions = {
  readonly root: SiteRoot
  readonly spell?: SpellText | undefined
  readonly sending?: Sending
}

export type EditionKind = {
  /**
   * Makes the files, with pinyin if there is a speller.
   * @throws UserError that says what is missing
   */
  readonly make: (
    issue: Issue,
    options: EditionOptions,
  ) => readonly EditionFile[] | Promise<readonly EditionFile[]>
  /** Whether it can have pinyin. */
  readonly pinyin: boolean
}

const page = 80_000
const paper = 1_200_000

/** Every edition, by the name that `--only` takes. */
export const editionKinds = {
  epub: {
    make: async (issue, { root, spell }) => {
      const book = async (name: string, shown: LanguagesShown) => ({
        ending: spell ? `${name}.pinyin.epub` : `${name}.epub`,
        content: await epub(issue, shown, root, spell),
      })
      const english = spell ? [] : [book('en', ['en'])]
      return Promise.all([...english, book('zh', ['zh']), book('both', ['en', 'zh'])])
    },
    pinyin: true,
  },
  html: {
    make: (issue, { root }) => [{ ending: 'html', content: onePage(issue, root), most: page }],
    pinyin: false,
  },
  pdf: {
    make: async (issue, { root, spell }) => {
      const { title } = editionIssue(issue, ['en', 'zh'])
      const content = await printPdf(onePage(issue, root, spell), joined(title))
      const ending = spell ? 'both.pinyin.pdf' : 'both.pdf'
      if (!content) throw new UserError(editionMessage('editions.noChromium'))
      return [{ ending, content, most: paper }]
    },
    pinyin: true,
  },
  email: {
    make: async (issue, { root: { base, site }, sending }) => {
      if (site === undefined) throw new UserError(editionMessage('editions.noSite'))
      const { html, text, message } = await mail(issue, { base, site }, sending)
      return [
        { ending: 'eml', content: message },
        { ending: 'email.html', content: html, most: mailLimit },
        { ending: 'email.txt', content: text },
      ]
    },
    pinyin: false,
  },
  wechat: {
    make: async (issue, { root }) => {
      const { html, count, qrCode } = await wechatPage(issue, root, `${issue.id}.wechat.png`)
      const isTooLong = count >= wechatLimit
      const code = isTooLong ? 'editions.articleTooLong' : 'editions.article'
      return [
        { ending: 'wechat.html', content: html, sizes: editionMessage(code, { count, most: wechatLimit }) },
        { ending: 'wechat.png', content: await wechatCover(issue.id) },
        ...(qrCode ? [{ ending: 'wechat.code.png', content: qrCode }] : []),
      ]
    },
    pinyin: false,
  },
  digest: {
    make: (issue, { root }) => [
      { ending: 'digest.txt', content: digest(editionIssue(issue, ['zh', 'en']), root) },
    ],
    pinyin: false,
  },
  text: {
    make: (issue, { root }) => [
      { ending: 'txt', content: plainText(editionIssue(issue, ['en', 'zh']), root) },
    ],
    pinyin: false,
  },
} as const satisfies Readonly<Record<string, EditionKind>>

export type EditionName = keyof typeof editionKinds

export const editionNames: readonly EditionName[] = Object.keys(editionKinds).filter(isEditionName)

/** The editions that the command makes unasked. */
export const usualNames: readonly EditionName[] = editionNames.filter((name) => name !== 'text')

/** The editions that can have pinyin. */
export const pinyinNames: readonly EditionName[] = editionNames.filter((name) => editionKinds[name].pinyin)

export function isEditionName(name: string): name is EditionName {
  return Object.hasOwn(editionKinds, name)
}
