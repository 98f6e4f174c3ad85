import { paragraphText } from './src/archive/languages.ts'
import { extractText } from './src/publish/import/extract/extractText.ts'
import { importNewsletter } from './src/publish/import/importNewsletter.ts'
import { type MadeStory, madeStories } from './tests/publish/import/made/stories.ts'

let seed = 1
const rnd = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648
const pick = <T>(a: readonly T[]) => a[Math.floor(rnd() * a.length)] as T
function wrap(t: string, w: number) {
  const L: string[] = []
  for (const x of t.split(/(?<=\s|\p{L}-)/u)) {
    const l = L.at(-1)
    if (l !== undefined && (l + x).trimEnd().length <= w) L[L.length - 1] = l + x
    else L.push(x)
  }
  return L
}
const zhw = (t: string, w: number) =>
  t.match(new RegExp(`.{1,${w}}(?![A-Za-z.\\d，。；、])|.{1,${w}}`, 'gu')) ?? []
let bad = 0
const N = 400
const tally: Record<string, [number, number]> = {}
for (let n = 0; n < N; n++) {
  const gathered = pick([true, false]),
    dbl = pick([true, false]),
    width = pick([45, 54, 70, 110]),
    zhFirstHead = pick([false, false, true]),
    zw = Math.floor(width / 2),
    ff = !dbl || pick([true, false])
  const shuffled = [...madeStories].filter((s) => s.section === 'latest').sort(() => rnd() - 0.5)
  const perPage = pick([1, 2, 3, 5])
  const crlf = pick([true, false])
  const dateStyle = pick(['（#）', '(#)', '（#） ', '(#）'])
  const pages: MadeStory[][] = []
  shuffled.forEach((s, i) => {
    if (i % perPage === 0) pages.push([])
    pages.at(-1)!.push(s)
  })
  const G = dbl ? ' \n\n \n\n ' : ''
  const headL = (s: MadeStory) => {
    const d = s.date ? dateStyle.replace('#', s.date) : ''
    if (!s.headline.zh) return wrap(s.headline.en + (d ? ' ' + d : ''), 70)
    return zhFirstHead
      ? [s.headline.zh, ...wrap(s.headline.en + d, 70)]
      : [...wrap(s.headline.en, 70), s.headline.zh + d]
  }
  const bodyL = (s: MadeStory) => {
    const en = s.en.flatMap((p, i) => wrap(p + (s.more && i === s.en.length - 1 ? ' More here' : ''), width))
    const zh = (s.zh ?? []).flatMap((p) => zhw(p, zw))
    return pick([true, false]) ? [...en, ...zh] : [...zh, ...en]
  }
  const txt = pages.map((p) => {
    const lines: string[] = []
    if (gathered) {
      p.forEach((s) => lines.push(...headL(s), G))
      p.forEach((s, i) => {
        lines.push(...bodyL(s))
        if (!s.zh || (pick([true, false]) && !(s.en.length && i < 0))) lines.push(G)
      })
    } else
      p.forEach((s) => {
        lines.push(...headL(s), G, ...bodyL(s), G)
      })
    const links = p.flatMap((s) => s.link ?? [])
    if (links.length) lines.push(G, ...links)
    return lines.join(dbl ? '\n\n' : '\n')
  })
  let text = dbl && !ff ? txt.map((t) => ' ' + t).join('\n') : txt.join('\n\f')
  if (crlf) text = text.replaceAll('\n', '\r\n')
  const key = `gath=${gathered} dbl=${dbl} zhHead=${zhFirstHead} ff=${ff}`
  tally[key] ??= [0, 0]
  tally[key][1]++
  try {
    const r = importNewsletter(extractText(text), { fileName: 'x' })
    const got = r.issue.stories.map((s) => ({
      h: s.headline,
      d: s.date,
      l: s.link,
      en: s.body.flatMap((p) => paragraphText(p, 'en') ?? []).join(' '),
      zh: s.body.flatMap((p) => paragraphText(p, 'zh') ?? []).join(''),
    }))
    const want = pages
      .flat()
      .map((s) => ({ h: s.headline, d: s.date, l: s.link, en: s.en.join(' '), zh: (s.zh ?? []).join('') }))
    if (
      JSON.stringify(got) !==
      JSON.stringify(want.map((w) => ({ ...w, h: { en: w.h.en, ...(w.h.zh ? { zh: w.h.zh } : {}) } })))
    ) {
      bad++
      tally[key][0]++
      if (process.argv[2] && bad <= Number(process.argv[2])) {
        console.log('-----', key, 'w', width, 'pp', perPage)
        console.log(text.replace(/\r/g, ''))
        got.forEach((g, i) => {
          if (JSON.stringify(g) !== JSON.stringify(want[i])) console.log('GOT', g, '\nWANT', want[i])
        })
        console.log(got.length, want.length, r.unplaced)
      }
    }
  } catch (e) {
    bad++
    tally[key][0]++
    console.log('ERR', key, String(e).slice(0, 200))
  }
}
console.log(bad, 'of', N, tally)
