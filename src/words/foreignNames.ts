import { memoized, once } from '../archive/memoize.ts'
import type { EnglishWord } from '../archive/words/touchedWord.ts'
import type { EnglishName } from './englishNames.ts'
import { isCommonNoun } from './englishWords.ts'
import type { Lexicon } from './lexicon.ts'
import { wordsIn } from './meanings.ts'

type Part = { readonly text: string; readonly start: number; readonly end: number }

/** Neighbours, and how they sound. */
type Window = Part & { readonly heard: readonly Heard[] }

/**
 * Finds the names from another language that Chinese characters imitate: 马克龙 for Macron. A capitalised word that is no common English word has the consonants of neighbouring
 * characters which are no word together, nearly in the same order: m-k-r-n and ma-ke-long.
 * @param parts the Chinese text as cut into words
 * @param isSpent whether an English word is part of another name
 */
export function foreignNames(
  en: string,
  parts: readonly Part[],
  isSpent: (index: number) => boolean,
  lexicon: Lexicon,
): EnglishName[] {
  const found: EnglishName[] = []
  const windows = once(() =>
    windowsOf(parts).map((window) => ({ ...window, heard: heardOf(window.text, lexicon) })),
  )
  wordsIn(en).forEach((word, index) => {
    if (isSpent(index) || !mayBeForeign(word)) return
    const text = word.text.replace(/['’]s?$/, '')
    const sounds = consonantsOf(text)
    if (sounds.length < 2) return
    const free = ({ start, end }: Part) => !found.some((one) => one.start < end && start < one.end)
    const best = mostAlike(sounds, windows().filter(free))
    if (best) found.push({ start: best.start, end: best.end, english: [index], syllables: [], text })
  })
  return found
}

/** The neighbours that sound most like the English name; of those alike, the longest. Undefined if none sounds like it. */
function mostAlike(sounds: readonly string[], windows: readonly Window[]): Part | undefined {
  const most = sounds.length > 2 ? mostWrong : 0
  let best: Part | undefined
  let least = most
  for (const window of windows) {
    const share = distance(sounds, window.heard) / sounds.length
    const isLonger = share === least && window.text.length > (best?.text.length ?? 0)
    if (share >= least && !isLonger) continue
    best = window
    least = share
  }
  return best
}

/** The share of the consonants that may differ, if there are three or more. */
const mostWrong = 0.26

function mayBeForeign({ text }: EnglishWord): boolean {
  return /^\p{Lu}\p{L}{2}/u.test(text) && !ofCalendar.test(text) && !isCommonNoun(text.replace(/['’]s?$/, ''))
}

const ofCalendar = /^(?:January|February|April|June|July|August|September|October|November|December|\w+day)$/

/** Grammar and units, which are in no foreign name. */
const never =
  /[的了着在是和与及将被把这该每年月日亿万元个家有不也还都就等从由为于向对说称中已座第两三四五六七八九十]/

/** Neighbours of two to six characters that may be a name: at least one is a single character. */
function windowsOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((first, from) => {
    const windows: Part[] = []
    let text = ''
    for (const part of parts.slice(from, from + 5)) {
      if (!/^\p{Script=Han}{1,2}$/u.test(part.text) || never.test(part.text)) break
      text += part.text
      if (text.length > 6) break
      const isLoose = parts.slice(from).some((one) => one.end <= part.end && one.text.length === 1)
      if (text.length > 1 && isLoose && part !== first)
        windows.push({ text, start: first.start, end: part.end })
    }
    return windows
  })
}

/** Consonants that sound alike in one letter; vowels and silent letters are left out. */
const consonantsOf = memoized((name: string): readonly string[] => {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/(?:tch|sch|sh|ch|ts|tz|th|zh)/g, 's')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/gh(?=[^aeiou]|$)/g, '')
    .replace(/(.)\1/g, '$1')
  return [...letters].flatMap((letter) => classes[letter] ?? [])
})

const classes: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  d: 'T',
  t: 'T',
  g: 'K',
  k: 'K',
  c: 'K',
  f: 'F',
  v: 'F',
  w: 'F',
  s: 'S',
  z: 'S',
  j: 'S',
  l: 'L',
  r: 'L',
  m: 'M',
  n: 'N',
  h: 'H',
}

/** The consonants of a syllable: the first may sound in several ways, and the last, an n, may be unheard. */
const soundsOf = memoized((syllable: string): readonly Heard[] => {
  const plain = syllable
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const initials: readonly (readonly [RegExp, string])[] = [
    [/^[jqx]/, 'SKH'],
    [/^zh?/, 'ST'],
    [/^(?:ch?|sh?)/, 'S'],
    [/^er?$/, 'L'],
    [/^w/, 'F'],
    [/^h/, 'HK'],
    [/^f/, 'FH'],
  ]
  const special = initials.find(([pattern]) => pattern.test(plain))?.[1]
  const initial = special ?? classes[plain.charAt(0)] ?? ''
  return [
    ...(initial === '' ? [] : [{ may: initial, cost: 1 }]),
    ...(/ng?$/.test(plain) ? [{ may: 'NM', cost: 0.25 }] : []),
  ]
})

/** A consonant of Chinese characters: what it may be in the other language, and what it costs if that lacks it. */
type Heard = { readonly may: string; readonly cost: number }

function heardOf(text: string, lexicon: Lexicon): readonly Heard[] {
  return [...text].flatMap((character) => soundsOf(lexicon.usualSyllables(character)?.[0] ?? ''))
}

/** How many consonants of the English name the characters lack or have in excess. */
function distance(sounds: readonly string[], heard: readonly Heard[]): number {
  let row = [0]
  for (const { cost } of heard) row.push((row.at(-1) ?? 0) + cost)
  for (const [index, sound] of sounds.entries()) {
    // An r or l before the end is often not written: Munger, 芒格.
    const missing = sound === 'L' && index > 0 ? 0.4 : 1
    const next = [(row[0] ?? 0) + (index === 0 ? 3 : missing)]
    heard.forEach(({ may, cost }, at) => {
      const same = (row[at] ?? 0) + (may.includes(sound) ? 0 : 1.2)
      next.push(Math.min(same, (row[at + 1] ?? 0) + missing, (next[at] ?? 0) + cost))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
