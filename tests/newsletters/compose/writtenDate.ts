import type { DateForm } from '../style/houseStyle.ts'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The date of a day `YYYY-MM-DD` as a newsletter prints it. */
export function writtenDate(day: string, form: DateForm): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const name = months[month - 1] ?? ''
  const english = `${date} ${name} ${year}`
  const chinese = `${year}年${month}月${date}日`
  switch (form) {
    case 'iso':
      return day
    case 'englishLong':
      return english
    case 'englishShort':
      return `${date} ${name.slice(0, 3)} ${year}`
    case 'englishWithoutYear':
      return `${date} ${name.slice(0, 3)}`
    case 'american':
      return `${name} ${date}, ${year}`
    case 'chinese':
      return chinese
    case 'chineseWithoutYear':
      return `${month}月${date}日`
    case 'both':
      return `${english} ${chinese}`
  }
}
