import { readHan } from './chineseNumber.ts'
import type { FigureReader, Reading } from './figureScanner.ts'

function readTime({ groups = {} }: RegExpExecArray): Reading | undefined {
  const { hour = '', minutes = '0', minute = minutes, half } = groups
  const afternoon = /^(?:p|下午|晚|傍晚)/i.test(groups.part ?? '')
  const morning = /^(?:a|凌晨)/i.test(groups.part ?? '')
  const hours = readHan(hour) % 24
  const of24 = afternoon && hours < 12 ? hours + 12 : morning && hours === 12 ? 0 : hours
  return { kind: 'time', minutes: of24 * 60 + (half === undefined ? readHan(minute) : 30) }
}

const clock = '(?<hour>[01]?\\d|2[0-3])'

/** `11:10`, `5.30 pm`, `9am`. */
export const englishTimes: readonly FigureReader[] = [
  {
    pattern: new RegExp(
      `(?<![\\w.,:])${clock}(?:[:.](?<minute>[0-5]\\d))?(?: ?(?<part>[ap]\\.?m)\\b\\.?)`,
      'gi',
    ),
    read: readTime,
  },
  {
    pattern: new RegExp(`(?<![\\w.,:])${clock}:(?<minute>[0-5]\\d)(?![\\w:])`, 'g'),
    read: readTime,
  },
]

/** 11时10分, 上午9点半, 下午3:30. */
export const chineseTimes: readonly FigureReader[] = [
  {
    pattern:
      /(?:(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上?) ?)?(?<![\d.])(?<hour>[01]?\d|2[0-3]|二?十[一二三四五六七八九]?|[一二两三四五六七八九]) ?(?:[点时](?!间|代|任|候|隔|速|效|尚)(?:(?<half>半)|(?<minute>[0-5]?\d) ?分(?!钟|之))?|[:：](?<minutes>[0-5]\d)(?!\d))/g,
    read: (match) => {
      const { part, hour = '', minutes } = match.groups ?? {}
      // 三点 may be three o'clock or three points. It is a time only if the text says so.
      return part !== undefined || minutes !== undefined || /\d/.test(hour) ? readTime(match) : undefined
    },
  },
]
