import type { Issue } from '../archive/issue.ts'
import type { LanguagesShown } from '../archive/languages.ts'
import type { SiteRoot } from '../archive/siteAddress.ts'
import { UserError } from '../messages/userError.ts'
import { wechatCover } from './cover.ts'
import { editionIssue } from './editionIssue.ts'
import { epub } from './epub/epub.ts'
import { mail, type Sending } from './mail.ts'
import { editionMessage } from './messages/editionMessages.ts'
import { onePage } from './page/onePage.ts'
import { printPdf } from './page/printPdf.ts'
import { joined } from './pieces.ts'
import { digest, plainText } from './plainText.ts'
import type { SpellText } from './spellText.ts'
import { wechatPage } from './wechatPage.ts'

/** A file of an edition. `ending` is what its name has after the issue's id. */
export type EditionFile = {
  readonly ending: string
  readonly content: string | Uint8Array
}

/** The site that editions link to, what gives them pinyin, and who sends their email. */
export type EditionOptions = {
  readonly root: SiteRoot
  readonly spell?: SpellText | undefined
  readonly sending?: Sending
}

/**
 * Makes the files of an edition, with pinyin if there is a speller.
 * @throws UserError that says what is missing
 */
export type EditionMaker = (issue: Issue, options: EditionOptions) => Promise<readonly EditionFile[]>

/** Every edition, as `--only` names it. */
export const editionNames = ['epub', 'html', 'pdf', 'email', 'wechat', 'digest', 'text'] as const

export type EditionName = (typeof editionNames)[number]

/** The editions that the command makes unasked. */
export const usualNames: readonly EditionName[] = editionNames.filter((name) => name !== 'text')

/** The editions that can have pinyin. */
export const pinyinNames: readonly EditionName[] = ['epub', 'pdf']

export const editionMakers: Readonly<Record<EditionName, EditionMaker>> = {
  epub: async (issue, { root, spell }) => {
    const book = async (name: string, shown: LanguagesShown) => ({
      ending: spell ? `${name}.pinyin.epub` : `${name}.epub`,
      content: await epub(issue, shown, root, spell),
    })
    const english = spell ? [] : [book('en', ['en'])]
    return Promise.all([...english, book('zh', ['zh']), book('both', ['en', 'zh'])])
  },
  html: async (issue, { root }) => [{ ending: 'html', content: onePage(issue, root) }],
  pdf: async (issue, { root, spell }) => {
    const { title } = editionIssue(issue, ['en', 'zh'])
    const content = await printPdf(onePage(issue, root, spell), joined(title))
    if (!content) throw new UserError(editionMessage('editions.noChromium'))
    return [{ ending: spell ? 'both.pinyin.pdf' : 'both.pdf', content }]
  },
  email: async (issue, { root: { base, site }, sending }) => {
    if (site === undefined) throw new UserError(editionMessage('editions.noSite'))
    const { html, text, message } = await mail(issue, { base, site }, sending)
    return [
      { ending: 'eml', content: message },
      { ending: 'email.html', content: html },
      { ending: 'email.txt', content: text },
    ]
  },
  wechat: async (issue, { root }) => {
    const { html, qrCode } = await wechatPage(issue, root, `${issue.id}.wechat.png`)
    return [
      { ending: 'wechat.html', content: html },
      { ending: 'wechat.png', content: await wechatCover(issue.id) },
      ...(qrCode ? [{ ending: 'wechat.code.png', content: qrCode }] : []),
    ]
  },
  digest: async (issue, { root }) => [
    { ending: 'digest.txt', content: digest(editionIssue(issue, ['zh', 'en']), root) },
  ],
  text: async (issue, { root }) => [
    { ending: 'txt', content: plainText(editionIssue(issue, ['en', 'zh']), root) },
  ],
}
