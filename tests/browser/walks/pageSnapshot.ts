import type { Page } from '@playwright/test'
import { orElse } from './brokenPromise.ts'

/** What a reader sees of a page. */
export type PageSnapshot = {
  readonly url: string
  /** All visible text, with white space collapsed. */
  readonly text: string
  readonly hasHeading: boolean
  /** Whether code ran that does not match its hash. */
  readonly isFalse: boolean
  /** The lines that a screen reader announces. */
  readonly status: readonly string[]
  /** What the app knows of the device; undefined before it has started. The line says so only if not all is well. */
  readonly device: Claim | undefined
  readonly isChecking: boolean
  /** The ids of the issues that a list does not mark as missing on the device. */
  readonly marked: readonly string[]
  /** On a story page: the reading language, and whether the story is in the reader's list. */
  readonly view: string | undefined
  readonly isSaved: boolean | undefined
  /** On the settings page: each group of choices, and the index of the chosen one. */
  readonly choices: readonly { readonly legend: string; readonly chosen: number }[]
}

/** Reads the page. A page that does not respond in time counts as empty. */
export async function readPage(page: Page): Promise<PageSnapshot> {
  const nothing: ReturnType<typeof readDocument> = {
    text: '',
    hasHeading: false,
    isFalse: false,
    status: [],
    device: undefined,
    isChecking: false,
    marked: [],
    view: undefined,
    isSaved: undefined,
    choices: [],
  }
  const seen = await orElse(page.evaluate(readDocument), nothing)
  return { url: page.url(), ...seen }
}

/** How many issues the device has, of how many, and whether a page says that nothing is missing, the catalogue included. */
export type Claim = { readonly held: number; readonly total: number; readonly isWhole: boolean }

/** Runs in the page. */
function readDocument() {
  const read = (element: Element | null) =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
    element instanceof HTMLElement ? element.innerText.replace(/\s+/g, ' ').trim() : ''
  const line = document.querySelector<HTMLElement>('.app > [data-device]')?.dataset
  const [held, total] = [Number(line?.held), Number(line?.total)]
  const isKnown = line && line.device !== 'checking'
  const marks = [...document.querySelectorAll('.issues > li')].filter(
    (row) => isKnown && row.querySelector('.not-missing'),
  )
  const pressed = document.querySelector('[data-key=s]')?.getAttribute('aria-pressed')
  return {
    text: read(document.body),
    hasHeading: document.querySelector('h1') !== null,
    isFalse: document.documentElement.hasAttribute('data-false'),
    status: [...document.querySelectorAll('[role=status]')].map(read),
    device: total > 0 ? { held, total, isWhole: line?.device === 'complete' } : undefined,
    isChecking: line?.device === 'checking',
    marked: marks.map(
      (row) => /issues\/([^/]+)/.exec(row.querySelector('h2 a')?.getAttribute('href') ?? '')?.[1] ?? '',
    ),
    view: document.querySelector<HTMLInputElement>('[name=view]:checked')?.value,
    isSaved: pressed ? pressed === 'true' : undefined,
    choices: [...document.querySelectorAll('fieldset')].map((group) => ({
      legend: read(group.querySelector('legend')),
      chosen: [...group.querySelectorAll('input')].findIndex(({ checked }) => checked),
    })),
  }
}
