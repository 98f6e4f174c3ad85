import type { ComponentProps } from 'react'
import type { Step } from '../../../draft/change.ts'
import { Button } from '../Button.tsx'
import { useDispatch } from '../draft/useDraft.ts'
import { type Translate, useTranslate } from '../language.ts'

type Props = ComponentProps<typeof Button> & { text: Parameters<Translate>[0]; step: Step }

/** A button that takes a step in the draft. */
export function ChangeButton({ text, step, ...button }: Props) {
  const t = useTranslate()
  const dispatch = useDispatch()
  return (
    <Button onClick={() => dispatch(step)} {...button}>
      {t(text)}
    </Button>
  )
}
