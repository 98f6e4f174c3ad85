import { type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { languageTags } from '../../../archive/languages.ts'
import type { Change } from '../../../draft/change.ts'
import { isOpenError, ruleTitle } from '../../../messages/finding.ts'
import { formatPlace } from '../../../messages/formats.ts'
import { isComposing } from '../../../ui/keys.ts'
import type { Difference, DraftFinding, Offer } from '../../api/findings.ts'
import { Button, Form, Headline } from '../controls.tsx'
import { useDispatch, useDraft } from '../draft/draftSync.ts'
import { attend, nameKey, openElement, unfold } from '../draft/editorStore.ts'
import { FindingFacts } from '../FaultMessage.tsx'
import { type Translate, useTranslate, useTranslator } from '../language.ts'
import { reportKey, useRemarks } from '../Remarks.tsx'

/** The current finding: what it is, its fixes, and the buttons to accept it or to go on. */
export function FindingPanel({ tour }: { tour: FindingTour }) {
  const t = useTranslate()
  const { open, at, current } = tour
  const errors = open.filter(isOpenError).length
  return (
    <section className="finding-panel" aria-labelledby="finding-title">
      <div className="row">
        <h2 id="finding-title">
          {current ? t('finding.number', { number: at + 1, total: open.length }) : t('finding.none')}
        </h2>
        <p className="quiet">{t('finding.errors', { count: errors })}</p>
        <div className="row">
          <Button disabled={!current} onClick={tour.previous} aria-keyshortcuts="P">
            {t('finding.previous')}
          </Button>
          <Button disabled={!current} onClick={tour.next} aria-keyshortcuts="N">
            {t('finding.next')} <kbd>N</kbd>
          </Button>
        </div>
      </div>
      {current && <Current key={current.key} finding={current} tour={tour} />}
    </section>
  )
}

function Current({ finding, tour }: { finding: DraftFinding; tour: FindingTour }) {
  const t = useTranslate()
  const { offers, accepting } = finding
  const isQuestion = offers.some(({ answer }) => answer !== undefined)
  return (
    <div className="stack">
      <FindingName finding={finding} onShow={() => tour.show(finding)} />
      <FindingFacts finding={finding} />
      <div className={isQuestion ? 'row' : 'stack'}>
        {offers.map((offer, index) => (
          <OfferedFix
            key={JSON.stringify(offer.change)}
            offer={offer}
            number={index + 1}
            onTake={() => tour.takeOffer(index)}
          />
        ))}
      </div>
      <div className="row">
        <Button onClick={tour.edit} aria-keyshortcuts="E">
          {t('finding.edit')} <kbd>E</kbd>
        </Button>
        {accepting && !isQuestion && <Reason tour={tour} />}
      </div>
    </div>
  )
}

/** Its level, its rule, its story, and where the newsletter has it. */
function FindingName({ finding, onShow }: { finding: DraftFinding; onShow: () => void }) {
  const t = useTranslate()
  const translator = useTranslator()
  const { stories } = useDraft().draft
  const { level, rule, where } = finding
  const { place } = finding.at
  const at = stories.findIndex(({ key }) => key === where.story)
  const story = stories[at]
  return (
    <p>
      <span className={level === 'error' ? 'mark' : 'quiet'}>{t(`finding.${level}`)}</span>{' '}
      <strong>{ruleTitle(translator, rule)}</strong>{' '}
      {story && (
        <Button className="text-button" onClick={onShow}>
          {t('story.number', { number: at + 1 })} · <Headline story={story} />
        </Button>
      )}
      {place !== undefined && <span className="quiet"> {formatPlace(place, translator.language)}</span>}
    </p>
  )
}

/** In characters. A longer text does not fit a button. */
const mostOnButton = 40

/** What the button of a fix does, or which answer it is: `Use 2.3 billion yuan`, `Add “。”`, `Remove “(2024-05-07)”`. */
function verbOf({ change, differences: [difference, ...others], use, answer }: Offer, t: Translate): string {
  if (answer !== undefined) return t(`answer.${answer}`)
  if (change.kind === 'set-story' && change.fields.corrections && !use) return t('finding.correct')
  if (!difference || others.length > 0) return t('finding.apply')
  const { removed, added } = partsOf(difference.before, difference.after)
  const isOne = added === '' || removed === ''
  const text = use ?? (isOne ? (added + removed).trim() : '')
  if (text === '' || text.length > mostOnButton) return t('finding.apply')
  if (use !== undefined) return t('finding.use', { text })
  return t(added === '' ? 'finding.remove' : 'finding.add', { text })
}

function OfferedFix({ offer, number, onTake }: { offer: Offer; number: number; onTake: () => void }) {
  const t = useTranslate()
  const button = (
    <Button look="strong" onClick={onTake} aria-keyshortcuts={String(number)}>
      {verbOf(offer, t)} <kbd>{number}</kbd>
    </Button>
  )
  if (offer.answer !== undefined) return button
  return (
    <div className="row offer">
      <div>
        {offer.differences.map((difference) => (
          <DifferenceLine key={`${difference.language}${difference.after}`} difference={difference} />
        ))}
      </div>
      {button}
    </div>
  )
}

/** The field for the reason. It contains the last reason, selected, so that typing replaces it. Escape closes it. */
function Reason({ tour: { alsoSettled, elsewhere, lastReason, accept } }: { tour: FindingTour }) {
  const t = useTranslate()
  // The browser tells that it has opened only after the next key.
  const open = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const fold = event.currentTarget.closest('details')
    fold?.toggleAttribute('open')
    fold?.querySelector('input')?.focus()
  }
  return (
    <details
      onKeyDown={({ key, nativeEvent, currentTarget }) => {
        if (key !== 'Escape' || isComposing(nativeEvent)) return
        currentTarget.open = false
        currentTarget.querySelector('summary')?.focus()
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary className="button" aria-keyshortcuts="S" onClick={open}>
        {t('finding.accept')} <kbd>S</kbd>
      </summary>
      <Form onSend={(text, written) => accept(text('reason'), written.has('all'))}>
        <label>
          {alsoSettled === 0 ? t('finding.reason') : t('finding.reasonForMore', { count: alsoSettled })}
          <input
            name="reason"
            required
            pattern=".*\S.*"
            defaultValue={lastReason}
            onFocus={({ target }) => target.select()}
          />
        </label>
        <Button look="strong" type="submit">
          {t('finding.acceptNow')}
        </Button>
        {elsewhere > 0 && (
          <div>
            <label>
              <input type="checkbox" name="all" /> {t('finding.forAll', { count: elsewhere })}
            </label>
          </div>
        )}
      </Form>
    </details>
  )
}

/** In characters. */
const context = 40
const longest = 160

/** A text before and after a fix: what is removed is struck out, what is added is marked. */
function DifferenceLine({ difference: { language, before, after } }: { difference: Difference }) {
  const t = useTranslate()
  const { start, removed, added, end } = partsOf(before, after)
  const both = [['del', 'removed', removed] as const, ['ins', 'added', added] as const]
  const changes = both.filter(([, , text]) => text !== '')
  return (
    <p className="difference" lang={language && languageTags[language]}>
      {start}
      {changes.map(([Change, name, text]) => (
        <Change key={name}>
          <span className="visually-hidden">{t(`difference.${name}`)} </span>
          {text}
        </Change>
      ))}
      {end}
    </p>
  )
}

/** Numbers and words in Latin script, and each other character. */
const words = /[\p{Script=Latin}\p{M}\d.,’-]+|./gsu

/** Returns what both texts begin and end with, shortened, and the differing words between. */
function partsOf(before: string, after: string) {
  const [a, b] = [before.match(words) ?? [], after.match(words) ?? []]
  const most = Math.min(a.length, b.length)
  let from = 0
  while (from < most && a[from] === b[from]) from += 1
  let back = 0
  while (back < most - from && a.at(-1 - back) === b.at(-1 - back)) back += 1
  const start = a.slice(0, from).join('')
  const end = a.slice(a.length - back).join('')
  const removed = a.slice(from, a.length - back).join('')
  return {
    start: start.length > context ? `…${start.slice(-context)}` : start,
    removed: removed.length > longest ? `${removed.slice(0, longest)}…` : removed,
    added: b.slice(from, b.length - back).join(''),
    end: end.length > context ? `${end.slice(0, context)}…` : end,
  }
}

/** The names of the findings about a text. */
export function FindingMarks({ findings }: { findings: readonly DraftFinding[] }) {
  const t = useTranslate()
  const translator = useTranslator()
  if (findings.length === 0) return null
  return (
    <ul className="row finding-marks" aria-label={t('finding.here')}>
      {findings.map(({ key, rule, level, accepted }) => (
        <li key={key} data-level={accepted === undefined ? level : 'accepted'} title={accepted}>
          {ruleTitle(translator, rule)}
          {accepted !== undefined && ` · ${t('finding.accepted')}`}
        </li>
      ))}
    </ul>
  )
}

/** The open findings, one at a time. */
export type FindingTour = ReturnType<typeof useFindingTour>

/**
 * Steps through the open findings. After a finding is settled, the next one has its index, and the text follows. A draft
 * opens at its first finding.
 */
export function useFindingTour() {
  const [address] = useSearchParams()
  const findings = [...useDraft().findings, ...useRemarks()]
  const [at, setAt] = useState(0)
  const [lastReason, setLastReason] = useState('')
  const open = findings.filter(({ accepted }) => accepted === undefined)
  const index = Math.min(at, Math.max(0, open.length - 1))
  const current = open[index]
  const settle = useSettling(current)
  const show = (finding: DraftFinding) => {
    setAt(open.indexOf(finding))
    attend(keyOf(finding), 'finding')
  }
  const report = open.find(({ key }) => key === reportKey(address.get('report')))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor may look elsewhere after that
  useEffect(() => report && show(report), [report?.key])
  const turn = (by: number) => {
    const finding = open.at((index + by) % open.length)
    if (finding) show(finding)
  }
  return {
    open,
    /** The index of the current finding among the open ones. */
    at: index,
    current,
    /** How many other open findings the reason also settles: an acceptance counts for all findings of a rule in a story. */
    alsoSettled: open.filter((one) => one !== current && isSettledWith(one, current)).length,
    /** How many other open findings of the kind the reason can also settle. */
    elsewhere: open.filter((one) => isAlike(one, current) && !isSettledWith(one, current)).length,
    /** The reason of the last acceptance. The next one often has the same reason. */
    lastReason,
    next: () => turn(1),
    previous: () => turn(-1),
    takeOffer: (number: number) => settle(current?.offers[number]?.change),
    /** @param isForAll whether the reason also settles the findings of the kind elsewhere */
    accept: (reason: string, isForAll: boolean) => {
      setLastReason(reason)
      const settled = open.filter((one) => one === current || (isForAll && isAlike(one, current)))
      const changes = new Map(
        settled.flatMap(({ accepting }) =>
          accepting ? [[JSON.stringify(accepting), { ...accepting, reason }] as const] : [],
        ),
      )
      if (changes.size > 0) settle({ kind: 'all', changes: [...changes.values()] })
    },
    /** Makes a finding the current one, and shows the text that it is about. */
    show,
    /** Focuses the text that the finding is about. */
    edit: () => edit(current),
  }
}

/**
 * Returns the function that settles the current finding, once until the desk has checked the draft again, however often
 * a key is pressed. The text then follows to the finding that is current.
 */
function useSettling(current: DraftFinding | undefined): (change: Change | undefined) => void {
  const { revision, wasCut, refused } = useDraft()
  const dispatch = useDispatch()
  // What was lost from the log is said above the text.
  const settled = useRef(wasCut || refused.length > 0 ? undefined : 'the opening of the draft')
  const follow = useEffectEvent(() => {
    if (settled.current !== undefined && current) attend(keyOf(current), 'finding')
    settled.current = undefined
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is checked
  useEffect(() => follow(), [revision])
  return (change) => {
    if (!current || !change || settled.current === current.key) return
    settled.current = current.key
    dispatch(change)
  }
}

function isSettledWith({ accepting }: DraftFinding, current: DraftFinding | undefined): boolean {
  return accepting !== undefined && JSON.stringify(accepting) === JSON.stringify(current?.accepting)
}

function isAlike({ rule, code, accepting }: DraftFinding, current: DraftFinding | undefined): boolean {
  return accepting !== undefined && rule === current?.rule && code === current.code
}

function keyOf({ where }: DraftFinding): string | undefined {
  return where.name === undefined ? (where.segment ?? where.unplaced ?? where.story) : nameKey(where.name)
}

function edit(finding: DraftFinding | undefined): void {
  const key = finding && keyOf(finding)
  const element = key === undefined ? null : openElement(key)
  const { language, part } = finding?.where ?? {}
  const inLanguage = language === undefined ? '' : `[lang^=${language}]`
  const field =
    element?.querySelector<HTMLElement>(`[data-part="${part}"]${inLanguage}`) ??
    element?.querySelector<HTMLElement>(
      inLanguage === '' ? 'textarea, input, button' : `textarea${inLanguage}`,
    )
  if (field) unfold(field)
  field?.focus()
}
