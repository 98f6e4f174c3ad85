import { Component, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { takeOver } from '../../../src/app/start/takeOver.ts'
import { ForeignChangeBoundary } from '../../../src/app/ui/ForeignChangeBoundary.tsx'
import { startedEvent } from '../../../src/boot/contracts.ts'

const text = '<main><p>The text.</p></main>'
const started = vi.fn()

beforeEach(() => {
  started.mockReset()
  addEventListener(startedEvent, started)
  // As in a browser: React renders when it finds time.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
})

afterEach(() => {
  removeEventListener(startedEvent, started)
  vi.unstubAllGlobals()
})

/** The frame of every page, which reports its errors. */
class Frame extends Component<{ children: ReactNode }> {
  static getDerivedStateFromError = () => ({ failed: true })
  override state = { failed: false }
  override render() {
    return this.state.failed ? <main>This could not be shown</main> : this.props.children
  }
}

function Shown({ onShown, children }: { onShown: () => void; children: ReactNode }) {
  useEffect(onShown, [onShown])
  return <Frame>{children}</Frame>
}

/** Starts the app over a prerendered page. */
function start(page: ReactNode, isPrerendered = false) {
  const root = document.createElement('div')
  root.innerHTML = text
  document.body.replaceChildren(root)
  return { root, taken: takeOver(root, isPrerendered, (onShown) => <Shown onShown={onShown}>{page}</Shown>) }
}

let failLater = () => {}

function FailingLater() {
  const [failing, setFailing] = useState(false)
  failLater = () => setFailing(true)
  return failing ? <Lacking /> : <main>The app</main>
}

function Lacking(): never {
  throw new TypeError('tomorrow is not a function')
}

/** Loses a text that another program replaces as soon as it is there. */
function Translated() {
  const [hasText, setText] = useState(true)
  const paragraph = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    paragraph.current?.firstChild?.replaceWith(document.createElement('font'))
    setText(false)
  }, [])
  return (
    <ForeignChangeBoundary>
      <p ref={paragraph}>
        {hasText && 'The beginning. '}
        <b>The end.</b>
      </p>
    </ForeignChangeBoundary>
  )
}

function LackingLater() {
  useEffect(() => {
    throw new TypeError('tomorrow is not a function')
  }, [])
  return null
}

it.each([
  ['to render', <Lacking key="1" />, false],
  ['after it has rendered', <LackingLater key="1" />, false],
  [
    'to continue the page of the build',
    <main key="1">
      <p>The text.</p>
      <LackingLater />
    </main>,
    true,
  ],
])('restores the text if the browser lacks what the app needs %s', async (_when, page, isPrerendered) => {
  const { root, taken } = start(page, isPrerendered)
  await expect(taken).rejects.toThrow('tomorrow is not a function')
  expect(root.innerHTML).toBe(text)
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(root.innerHTML).toBe(text)
  expect(started).not.toHaveBeenCalled()
})

it('reports that the app has started, and keeps it after a later failure', async () => {
  const { root, taken } = start(<FailingLater />)
  await taken
  expect(root.textContent).toBe('The app')
  expect(started).toHaveBeenCalledOnce()
  failLater()
  await vi.waitFor(() => expect(root.textContent).toBe('This could not be shown'))
})

it('keeps the app if a translator replaces a text in the same moment', async () => {
  const { root, taken } = start(<Translated />)
  await taken
  expect(root.textContent).toBe('The end.')
})

it('reports an error that React has recovered from, and keeps the app', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { root, taken } = start(<main>Another text</main>, true)
  await taken
  await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce())
  expect(root.textContent).toBe('Another text')
})
