import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Change } from '../../../draft/change.ts'
import type { DraftFinding } from '../../api/findings.ts'
import { attend, nameKey, openElement, unfold } from '../draft/editorStore.ts'
import { useDispatch, useDraft } from '../draft/useDraft.ts'
import { reportKey, useRemarks } from '../Remarks.tsx'

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
