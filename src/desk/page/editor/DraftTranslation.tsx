import { useMutation, useQuery } from '@tanstack/react-query'
import { type Language, languages, otherLanguage } from '../../../archive/languages.ts'
import type { DraftSegment } from '../../../draft/draft.ts'
import { Button } from '../Button.tsx'
import { useDispatch } from '../draft/useDraft.ts'
import { FaultAlert } from '../FaultMessage.tsx'
import { useTranslate } from '../useTranslate.ts'

type Languages = { readonly sourceLanguage: string; readonly targetLanguage: string }

declare global {
  /** The translator on the device, where the browser has one: https://developer.mozilla.org/docs/Web/API/Translator */
  var Translator:
    | undefined
    | {
        readonly availability: (pair: Languages) => Promise<string>
        readonly create: (
          pair: Languages,
        ) => Promise<{ readonly translate: (text: string) => Promise<string> }>
      }
}

/** A button that lets the browser translate a sentence that has no counterpart. Absent where the browser cannot. */
export function DraftTranslation({ segment }: { segment: DraftSegment }) {
  const t = useTranslate()
  const dispatch = useDispatch()
  const from = languages.find((language) => segment[otherLanguage(language)] === undefined) ?? 'en'
  const text = segment[from]
  const { data: isPossible } = useQuery({
    queryKey: ['translator', from],
    queryFn: async () =>
      ((await globalThis.Translator?.availability(pairFrom(from))) ?? 'unavailable') !== 'unavailable',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const translator = await globalThis.Translator?.create(pairFrom(from))
      return translator?.translate(text ?? '')
    },
    onSuccess: (translated) => {
      const language = otherLanguage(from)
      if (translated) dispatch({ kind: 'draft-text', segment: segment.key, language, text: translated })
    },
  })
  if (!isPossible || text === undefined || segment[otherLanguage(from)] !== undefined) return null
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate()}>
        {t(isPending ? 'segment.translating' : 'segment.translate')}
      </Button>
      <FaultAlert error={error} />
    </>
  )
}

function pairFrom(language: Language): Languages {
  return { sourceLanguage: language, targetLanguage: otherLanguage(language) }
}
