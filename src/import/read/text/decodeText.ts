import { UserError } from '../../../messages/userError.ts'
import { importMessage } from '../../messages/importMessages.ts'

const frequent = {
  gb18030:
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日市省区',
  big5: '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日市省區',
  shift_jis: 'のにはをたがでてとしれさあいるもからなこりまっ',
  'euc-kr': '이다의는에을가고를은하지로한도에서과와',
} as const

const names = { gb18030: 'GB18030', big5: 'Big5', shift_jis: 'Shift JIS', 'euc-kr': 'EUC-KR' } as const
const leastFrequent = 0.2

/**
 * Decodes a text file: UTF-8 or GB18030 (which includes GBK and GB2312).
 * @throws UserError that names any other encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) throw otherEncoding(marked)
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== undefined) return utf8
  if (!hasPairs(bytes)) throw otherEncoding('import.encoding.western')
  const guesses = (['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const).flatMap((encoding) => {
    const text = decode(encoding, bytes)
    return text === undefined ? [] : [{ encoding, text, share: shareOf(text, frequent[encoding]) }]
  })
  const [best] = guesses.sort((a, b) => b.share - a.share)
  if (!best || best.share < leastFrequent) throw otherEncoding('import.encoding.unknown')
  if (best.encoding === 'gb18030') return best.text
  throw otherEncoding(names[best.encoding])
}

/** @param encoding its name, or the code of a message that describes it */
function otherEncoding(encoding: string): UserError {
  return new UserError(importMessage('import.otherEncoding', { encoding }))
}

/** Detects UTF-16 and UTF-32 by their byte order marks, or because every other byte of English text is zero. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16'
  if (a === 0xfe && b === 0xff) return 'UTF-16'
  const start = bytes.subarray(0, 2000)
  const zeros = start.filter((byte) => byte === 0).length
  return zeros > 0 && zeros >= start.length / 10 ? 'import.encoding.unmarked' : undefined
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Chinese, Japanese and Korean encodings use pairs of bytes for a character. Western European text rarely has such
 * pairs.
 */
function hasPairs(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0x80).length
  let paired = 0
  let isSecond = false
  for (const byte of bytes) {
    const ends: boolean = isSecond && byte >= 0x40
    if (ends && byte >= 0x80) paired += 1
    isSecond = !ends && byte >= 0x80
  }
  return paired * 4 > high
}

function shareOf(text: string, characters: string): number {
  const known = new Set(characters)
  const wide = [...text].filter(
    (character) => character.charCodeAt(0) > 0x2e7f && !/[\p{P}\p{Z}]/u.test(character),
  )
  return wide.length === 0 ? 0 : wide.filter((character) => known.has(character)).length / wide.length
}
