import { scriptOf } from '../../../archive/script.ts'
import type { SourceLine } from '../../read/sourceLine.ts'
import { loneDate } from '../../text/printedDate.ts'
import { sentenceEnd } from '../../text/sentenceEnd.ts'
import { looksAlike } from './looksAlike.ts'
import { cleanLine } from './mendText.ts'

const work =
  '(?:(?:additional )?reporting|words|text|story|report|written|photo(?:s|graph(?:s|y|ed)?)?|pictures?|images?|video|illustrations?|edit(?:ing|ed)|translat(?:ion|ed)|compiled)'
const works = `${work}(?:(?:,| and| &) ${work})?`
/** What a colon may stand behind: behind `Report:` or `Video:` stands a headline. */
const credit =
  '(?:reporting|words|text|photo(?:s|graph(?:s|y)?)?|pictures?|images?|illustrations?|editing|translation)'
const credits = `${credit}(?:(?:,| and| &) ${credit})?`
const writer = '(?:author|(?:staff )?(?:reporter|correspondent|writer|photographer)|photographer|byline)s?'
const lead = new RegExp(
  `^(?:(?:${works} )?by(?<named> )|(?:${credits}|${writer})(?: credits?| courtesy of)?(?:\\s*[:：/]|(?<=of))\\s*)`,
  'i',
)

const initial = "\\p{Lu}[\\p{L}'’.-]*"
const particle = 'd[aeiu]|de la|van|von|bin|al'
/** At least two words: `By Rail` names nobody. */
const person = `(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\\.? ${initial}(?: ${initial}){0,3}|${initial}(?: (?:${initial}|${particle})){1,3})`
const place = `(?: in ${initial}(?: ${initial}){0,2})?`
const someone =
  '(?:(?:our|an?|the) (?:(?:own|special|guest|chief|staff|senior|foreign|local) )*(?:correspondents?|reporters?|writers?|editors?|photographers?|team|staff)|staff(?: (?:reporters?|writers?|correspondents?))?|xinhua|reuters|afp|bloomberg|admin|editors?)'
const paper = `(?:\\s?[/,|(（–—-]\\s?${initial}(?: ${initial}){0,3}[)）]?)?`
const people = new RegExp(
  `^${person}${place}(?:(?:, | and |, and | & )${person}${place})*${paper}(?: (?:staff|reporters?|correspondents?))?$`,
  'u',
)
const unnamed = new RegExp(`^${someone}(?: (?:in|of|for) .{2,40})?$`, 'i')
/** What a colon introduces may be one word: `Photo: Xinhua`. */
const credited = new RegExp(`^${initial}(?:(?:[ /,]| and | & |, )${initial}){0,5}$`, 'u')
const office = /^(?<people>[^,，]+)[,，]\s*(?<office>[^\d.。,，]{3,60})$/u
const offices =
  /\b(?:staff|correspondent|reporter|editor|writer|journalist|photographer|director|manager|partner|chair\w*|president|professor|analyst|economist|consul\w*|head|ceo|founder|lawyer|counsel|researcher|intern|contributor|columnist|lecturer|ambassador)\b/i

/** Ways, times and the like that a headline may begin with: `By High-Speed Rail`, `By Popular Demand`. */
const way =
  /^(?:our|the|an?|my|his|her|its|their|this|all|new|next|early|late|mid)\b|\b(?:rail(?:way)?|trains?|road|air|sea|river|metro|bus|bike|boat|ship|car|plane|land|water|night|day|demand|numbers?|law|degrees|appointment|invitation|design|contrast|comparison|end|spring|summer|autumn|winter|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i

/** Whose work a headline may be of: `Reporting by Listed Companies`, `Reporting by Banks Improves`. */
const crowd =
  /^(?:listed|foreign|overseas|local|state|private|public|small|large|big|major|chinese|european|american|asian|western|young|rural|village) (?:\S+ )*\S*s$|\b(?:companies|firms|enterprises|businesses|manufacturers|makers|(?:ex|im)porters|lenders|emitters|polluters|insurers|brokers|investors|developers|producers|suppliers|retailers|traders|factories|plants|mines|stores|ventures|offices|ministries|authorities|agencies|governments|provinces|cities|counties|districts|departments|officials|hospitals|schools|universities|students|(?:school)?children|women|nurses|pilots|drivers|engineers|scientists|experts|volunteers|migrants|tourists|herders|teachers|doctors|farmers|villagers|workers|residents|citizens|artists|poets|operators|platforms|institutions|organi[sz]ations|utilities|issuers|users)\b|\b(?:improves?|rises?|falls?|grows?|drops?|declines?|increases?|doubles?|begins?|starts?|ends?|stops?|slows?|tightens?)$/i

function isEnglish(text: string): boolean {
  const found = lead.exec(text)
  const rest = text.slice(found?.[0].length ?? 0)
  if (!found) return false
  if (unnamed.test(rest)) return true
  if (way.test(rest)) return false
  if (found.groups?.named !== undefined && crowd.test(rest.replace(/\s?[,/|(（].*/u, ''))) return false
  if (people.test(rest)) return true
  if (found.groups?.named === undefined && credited.test(rest)) return true
  const titled = office.exec(rest)?.groups
  return titled !== undefined && people.test(titled.people ?? '') && offices.test(titled.office ?? '')
}

/** Reporters of whom a headline tells: 中外记者武隆行. 全媒体记者 is an office. */
const ofMany =
  '(?:中外|国外|海外|境外|外国|外籍|港澳|港澳台|东盟|国际|全国|各国|多国|各地|多地|[数百千十余多各众]+[名家位]|(?<![全融新])媒体)'
const reporter = `(?:\\p{Script=Han}{0,8}(?:报|社|刊|网|台|媒体|本站|见习|实习|特约|首席))?(?<!${ofMany})(?:记者|通讯员|实习生|特派员|撰稿人|评论员|摄影师)`
const part = '(?:作者|撰文|供稿|编译|文字|图文|文|图|图片|照片|摄影|摄)'
const sign = '\\s*[/／|｜:：]\\s*'
const surname =
  '(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])'
/** A journey or a visit ends so, and hardly a name. */
const noJourney = '(?<!(?<![知景笃天])行|[游访])'
const han = `\\p{Script=Han}{2,4}(?:·\\p{Script=Han}{1,6})?${noJourney}`
const names = `${han}(?:\\s*[、,，/ ]\\s*${han}){0,4}`
const chinese = [
  new RegExp(
    `^(?:${reporter}(?:${sign}|\\s+)|${part}(?:${sign}|\\s+(?=${surname})))${names}(?:\\s*(?:摄影?|文|图|报道|\\p{Script=Han}{2,4}报道))?$`,
    'u',
  ),
  new RegExp(
    `^\\p{Script=Han}{0,8}(?<!${ofMany})(?:记者|通讯员)${surname}\\p{Script=Han}{1,2}${noJourney}(?:\\s*摄影?)?$`,
    'u',
  ),
  new RegExp(`^${surname}\\p{Script=Han}{1,2}(?:\\s*[/／|｜]\\s*[文图摄]|\\s+摄影?)$`, 'u'),
]

function isChinese(text: string): boolean {
  return text
    .split(/\s{2,}|\s+(?=[^\s/／|｜:：]{1,6}\s*[/／|｜:：])/u)
    .every((part) => chinese.some((pattern) => pattern.test(part)))
}

/** A byline, and whether it is set as a headline beside it is, and may be one. */
export type Byline = { readonly line: SourceLine; readonly doubtful: boolean }

/** Whether a line only says who wrote, took or translated something: `By Li Hua`, `Photo: Xinhua`, 记者 李华. */
export function isByline(line: string): boolean {
  const text = line
    .replace(/^[（(【[](.*)[)）】\]]$/u, '$1')
    .replace(/[.。]$/, '')
    .trim()
  if (text.length > 120) return false
  const [, english = text, other] = /^([^\p{Script=Han}]+?)[\s|/·]*(\p{Script=Han}.*)$/u.exec(text) ?? []
  if (other !== undefined) return isSaid(english) && isChinese(other)
  return isSaid(text)
}

function isSaid(text: string): boolean {
  return isChinese(text) || isEnglish(text) || text.split(/\s*(?:[;；|]|\s\/\s)\s*/).every(isEnglish)
}

/**
 * Parts the lines that are only bylines from the others. They begin no story and belong to none, wherever they stand; what
 * is below one is set apart from what is above it.
 */
export function takeBylines(printed: readonly SourceLine[]): { lines: SourceLine[]; bylines: Byline[] } {
  const lines: SourceLine[] = []
  const bylines: Byline[] = []
  const isOfByline = printed.map(({ text }) => isByline(cleanLine(text)))
  let gap = false
  printed.forEach((line, at) => {
    const above = lines.at(-1)
    const below = isOfByline[at] ? printed[isOfByline.indexOf(false, at + 1)] : undefined
    if (isOfByline[at] && !goesOn(above, line, gap) && !crowns(above, line, below)) {
      const doubtful = [above, below].some((one) => one && line.heading && looksAlike(one, line))
      bylines.push({ line, doubtful })
      gap = true
    } else {
      lines.push(gap ? { ...line, gap } : line)
      gap = false
    }
  })
  return { lines, bylines }
}

/** Whether a heading is the only one of the text below it, between two texts: then it is a headline. */
function crowns(above: SourceLine | undefined, line: SourceLine, below: SourceLine | undefined): boolean {
  if (!line.heading || !below || below.heading || scriptOf(below.text) !== scriptOf(line.text)) return false
  return above === undefined || !(above.heading || loneDate(above.text))
}

/** Free columns at the end of a line that is full. */
const full = 8

/** Whether the line may belong to the sentence or the headline above it. */
function goesOn(above: SourceLine | undefined, line: SourceLine, apart: boolean): boolean {
  if (line.gap || apart || !above || sentenceEnd.test(above.text)) return false
  if (/^\p{Ll}/u.test(line.text)) return true
  return looksAlike(above, line) && (line.heading || (above.room !== undefined && above.room < full))
}
