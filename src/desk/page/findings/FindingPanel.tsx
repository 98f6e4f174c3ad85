import { useEffect, useId, useRef } from 'react'
import type { DraftFinding, Offer } from '../../../draft/draftFinding.ts'
import { isOpenError } from '../../../messages/finding.ts'
import { useTexts } from '../i18n/DeskLanguage.tsx'
import { FindingFacts } from '../sentences/FindingFacts.tsx'
import { QuotedText } from '../sentences/QuotedText.tsx'
import { ruleName } from '../sentences/ruleName.ts'
import { DifferenceLine } from './DifferenceLine.tsx'
import type { FindingTour } from './useFindingTour.ts'
import './FindingPanel.css'

/** The finding that is next: what it is, the mends that there are, and the ways on. */
export function FindingPanel({ tour }: { tour: FindingTour }) {
  const t = useTexts()
  const { open, at, current } = tour
  const errors = open.filter(isOpenError).length
  return (
    <section className="finding-panel" aria-labelledby="finding-title">
      <div className="finding-panel-head">
        <h2 id="finding-title">
          {current ? t('finding.number', { number: at + 1, total: open.length }) : t('finding.none')}
        </h2>
        <p className="finding-tally">{t('finding.errors', { count: errors })}</p>
        <div className="finding-ways">
          <button type="button" className="button" disabled={!current} onClick={tour.previous}>
            {t('finding.previous')}
          </button>
          <button type="button" className="button" disabled={!current} onClick={tour.next}>
            {t('finding.next')} <kbd>N</kbd>
          </button>
        </div>
      </div>
      {current && <Current key={current.key} finding={current} tour={tour} />}
    </section>
  )
}

function Current({ finding, tour }: { finding: DraftFinding; tour: FindingTour }) {
  const t = useTexts()
  const { found, expected, offers, accepting } = finding
  return (
    <div className="finding-body">
      <FindingName finding={finding} />
      <FindingFacts found={found} expected={expected} />
      {!tour.isAsking &&
        offers.map((offer, index) => (
          <OfferedFix
            key={JSON.stringify(offer.change)}
            offer={offer}
            number={index + 1}
            onTake={() => tour.takeOffer(index)}
          />
        ))}
      {tour.isAsking ? (
        <Reason tour={tour} />
      ) : (
        <p className="finding-answers">
          <button type="button" className="button" onClick={tour.edit}>
            {t('finding.edit')} <kbd>E</kbd>
          </button>
          {accepting && (
            <button type="button" className="button" onClick={tour.askReason}>
              {t('finding.stand')} <kbd>S</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  )
}

/** How grave it is, what rule it breaks, and where. */
function FindingName({ finding: { level, rule, place } }: { finding: DraftFinding }) {
  const t = useTexts()
  return (
    <p>
      <span className="finding-level" data-level={level}>
        {t(`level.${level}`)}
      </span>{' '}
      <strong>{ruleName(t, rule)}</strong>
      {place !== undefined && (
        <span className="finding-place">
          {' '}
          <QuotedText text={place} />
        </span>
      )}
    </p>
  )
}

function OfferedFix({ offer, number, onTake }: { offer: Offer; number: number; onTake: () => void }) {
  const t = useTexts()
  return (
    <div className="offer">
      <div className="offer-text">
        {offer.differences.map((difference) => (
          <DifferenceLine key={`${difference.language}${difference.after}`} difference={difference} />
        ))}
      </div>
      <button type="button" className="button button-strong" onClick={onTake}>
        {t('finding.take')} <kbd>{number}</kbd>
      </button>
    </div>
  )
}

/** The field for the reason. The one that was given last stands in it, and the first key takes its place. */
function Reason({ tour }: { tour: FindingTour }) {
  const t = useTexts()
  const { alsoSettled, lastReason, accept, stopAsking } = tour
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = () => {
    const reason = field.current?.value.trim() ?? ''
    if (reason === '') field.current?.focus()
    else accept(reason)
  }
  return (
    <div className="finding-reason">
      <label htmlFor={id}>
        {alsoSettled === 0 ? t('finding.reason') : t('finding.reasonForMore', { count: alsoSettled })}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={1}
        defaultValue={lastReason}
        required
        onKeyDown={(event) => {
          if (event.key === 'Escape') stopAsking()
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          finish()
        }}
      />
      <button type="button" className="button button-strong" onClick={finish}>
        {t('finding.standNow')}
      </button>
      <button type="button" className="button button-quiet" onClick={stopAsking}>
        {t('finding.cancel')}
      </button>
    </div>
  )
}
