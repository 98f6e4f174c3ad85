import { useState } from 'react'
import { sentenceGap } from '../../archive/formats.ts'
import type { PublishedIssue, PublishedStory } from '../../archive/publishedIssue.ts'
import { kindNames, mailReport, type Report, reportKinds } from '../../archive/report.ts'
import { sitePaths } from '../../archive/siteAddress.ts'
import { Sheet } from '../../ui/Sheet.tsx'
import { useKnownCatalogue } from '../data/queries.ts'
import { useInterfaceLanguage, useTranslate } from '../i18n/InterfaceLanguage.tsx'
import { Choice } from '../ui/Choice.tsx'
import { Delivered, useDelivery } from '../ui/Delivery.tsx'
import { publicAddress } from '../ui/Link.tsx'
import { paragraphId, type TextPosition } from '../ui/textPosition.ts'
import '../i18n/partTexts.ts'

type Props = {
  /** The publisher's address for reports. */
  to: string
  issue: PublishedIssue
  story: PublishedStory
  place: TextPosition
  onClose: () => void
}

/** In UTF-16 units: with a longer remark, no sentence would fit a mail. */
const longestRemark = 100

/** A report of a mistake in a sentence: its kind, a remark, the complete message, and ways to send it. */
export function ReportSheet({ to, issue, story, place, onClose }: Props) {
  const t = useTranslate()
  const language = useInterfaceLanguage()
  const build = useKnownCatalogue()?.order ?? 0
  const { outcome, copy, share } = useDelivery()
  const [kind, setKind] = useState(likelyKind(place))
  const [remark, setRemark] = useState('')
  const { paragraph, segment } = place
  const path = `${sitePaths.story(language, issue.id, story.id)}#${paragraphId(paragraph)}`
  const { en, zh } = story.body[paragraph]?.[segment] ?? {}
  const subject = t('report.subject')
  const { text, href } = mailReport(
    {
      address: publicAddress(path, location.href),
      place: [paragraph + 1, segment + 1],
      ...{ en, zh, kind, remark: remark.trim(), build },
    },
    ...[to, subject, language],
  )
  return (
    <Sheet title={t('report.title')} closeText={t('sheet.close')} size="wide" onClose={onClose}>
      <div className="stacked">
        <Choice
          legend={t('report.kind')}
          options={reportKinds.map((value) => ({ value, label: kindNames[value][language] }))}
          chosen={kind}
          onChoose={setKind}
        />
        <label>
          {t('report.remark')}
          <input
            className="field"
            value={remark}
            maxLength={longestRemark}
            onChange={({ target }) => setRemark(target.value)}
          />
        </label>
        <label>
          {t('report.message')}
          <textarea className="field" readOnly rows={8} value={text} />
        </label>
        <p>
          {t('report.to')}
          {sentenceGap(language)}
          {to}
        </p>
        <p className="row">
          <a className="button button-strong" href={href}>
            {t('report.mail')}
          </a>
          {share && (
            <button type="button" className="button" onClick={() => share({ title: subject, text }, text)}>
              {t('share.share')}
            </button>
          )}
          <button type="button" className="button" onClick={() => copy(text)}>
            {t('share.copy')}
          </button>
        </p>
        <Delivered outcome={outcome} />
      </div>
    </Sheet>
  )
}

/** What a reader who touched a figure or a name probably reports. */
function likelyKind({ figure, name }: TextPosition): Report['kind'] {
  if (figure !== undefined) return 'figure'
  return name === undefined ? 'translation' : 'name'
}
