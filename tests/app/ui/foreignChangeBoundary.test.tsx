import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ReactNode, useState } from 'react'
import { expect, it } from 'vitest'
import { ForeignChangeBoundary } from '../../../src/app/ui/ForeignChangeBoundary.tsx'

/** Says what it caught. */
class Around extends Component<{ children: ReactNode }> {
  static getDerivedStateFromError = (error: unknown) => ({ caught: String(error) })
  override state = { caught: undefined }
  override render() {
    return this.state.caught ?? this.props.children
  }
}

/** A paragraph that loses its first text at the press of a button. */
function Paragraph({ fails = false }: { fails?: boolean }) {
  const [isShort, setShort] = useState(false)
  if (isShort && fails) throw new TypeError('tomorrow is not a function')
  return (
    <>
      <button type="button" onClick={() => setShort(!isShort)}>
        {isShort ? 'Longer' : 'Shorter'}
      </button>
      <ForeignChangeBoundary>
        <p>
          {!isShort && 'The beginning. '}
          <b>The end.</b>
        </p>
      </ForeignChangeBoundary>
    </>
  )
}

function renderParagraph(paragraph = <Paragraph />) {
  render(<Around>{paragraph}</Around>, { onCaughtError: () => {} })
  return { user: userEvent.setup(), shown: () => document.querySelector('p')?.textContent }
}

/** Does what a translator does to the first text of the paragraph. */
function translate(): void {
  const [text] = document.querySelector('p')?.childNodes ?? []
  const translated = document.createElement('font')
  translated.textContent = 'Der Anfang. '
  text?.replaceWith(translated)
}

it('removes a text that another program has replaced, and shows it again', async () => {
  const { user, shown } = renderParagraph()
  for (const _ of [1, 2]) {
    translate()
    expect(shown()).toBe('Der Anfang. The end.')
    await user.click(screen.getByRole('button', { name: 'Shorter' }))
    expect(shown()).toBe('The end.')
    await user.click(screen.getByRole('button', { name: 'Longer' }))
    expect(shown()).toBe('The beginning. The end.')
  }
})

it('throws every other error', async () => {
  const { user } = renderParagraph(
    <ForeignChangeBoundary>
      <Paragraph fails />
    </ForeignChangeBoundary>,
  )
  await user.click(screen.getByRole('button', { name: 'Shorter' }))
  expect(document.body.textContent).toBe('TypeError: tomorrow is not a function')
})
