const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** A whole number in British English words: `one hundred and five`. */
export function writeEnglish(value: number): string {
  if (value < 20) return ones[value] ?? ''
  if (value < 100) {
    const rest = value % 10
    return `${tens[Math.floor(value / 10)] ?? ''}${rest === 0 ? '' : `-${ones[rest] ?? ''}`}`
  }
  if (value < 1000) {
    const rest = value % 100
    return `${ones[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${writeEnglish(rest)}`}`
  }
  const [word, size] = value < 1_000_000 ? ['thousand', 1000] : ['million', 1_000_000]
  const rest = value % size
  const joint = rest < 100 ? ' and ' : ' '
  return `${writeEnglish(Math.floor(value / size))} ${word}${rest === 0 ? '' : `${joint}${writeEnglish(rest)}`}`
}

const han = '零一二三四五六七八九'

/** A whole number in Han figures: 一百零五. */
export function writeChinese(value: number): string {
  if (value < 10) return han[value] ?? ''
  const [word, size] = (
    [
      ['亿', 100_000_000],
      ['万', 10_000],
      ['千', 1000],
      ['百', 100],
      ['十', 10],
    ] as const
  ).find(([, least]) => value >= least) ?? ['', 1]
  const rest = value % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  return `${writeChinese(Math.floor(value / size))}${word}${rest === 0 ? '' : gap + writeChinese(rest)}`
}
