const vowel = /[aeiouy]/
const twoSyllables = /[aeiouy][^aeiouy]+[aeiouy]/

/**
 * The key that all forms of an English word share: `opens`, `opened`, `opening` → `open`; `rose` → `rise`'s key. The
 * key is for comparison, and need not be a word.
 * @param word one word, in any case, with or without a possessive ending
 */
export function foldWord(word: string): string {
  const small = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’](?:s|$)$/, '')
  return withoutSilentEnd(withoutEnding(baseOfIrregular.get(small) ?? small))
}

function withoutEnding(word: string): string {
  const singular = withoutPlural(word)
  for (const ending of ['ing', 'ed']) {
    if (!singular.endsWith(ending) || singular.endsWith('eed')) continue
    const stem = singular.slice(0, -ending.length)
    if (stem.length >= 2 && vowel.test(stem)) return undoubled(stem)
  }
  return singular
}

function withoutPlural(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:[sxz]|ch|sh|[^aeiou]o)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** `stopp` → `stop`, but `sell` and `pass` stay. */
function undoubled(stem: string): string {
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/**
 * Removes what only some forms have at the end: `make`, `making`; `travel`, `travelling`; `carry`, `carried`.
 */
function withoutSilentEnd(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1)
  if (word.endsWith('ll') && twoSyllables.test(word)) return word.slice(0, -1)
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word
}

/** English verbs and nouns whose forms no rule gives: the base, then its other forms. */
const forms = `
age aged aging|agree agreed|arise arose arisen|be am is are was were been being|bear bore borne born|beat beaten
become became|begin began begun|bend bent|bid bade|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
cling clung|come came|creep crept|deal dealt|die died dying|dig dug|disagree disagreed|do did done does|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
fly flew flown flies|forbid forbade forbidden|forecast forecasted|foresee foresaw foreseen|forget forgot forgotten
free freed|freeze froze frozen|get got gotten|give gave given|go went gone goes|grow grew grown|guarantee guaranteed
hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|learn learnt
leave left|lend lent|lie lay lain lying lied|light lit|lose lost|make made|mean meant|meet met|overcome overcame
oversee oversaw overseen|overtake overtook overtaken|owe owed owing|pay paid|rebuild rebuilt|repay repaid
ride rode ridden|ring rang rung|rise rose roses risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot shots|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat
sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck
strive strove striven|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tear tore torn|tell told
think thought thoughts|throw threw thrown|tie tied tying|undergo underwent undergone|understand understood
undertake undertook undertaken|uphold upheld|use used uses using|wake woke woken|wear wore worn|weave wove woven|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|write wrote written
analysis analyses|basis bases|child children|crisis crises|criterion criteria|datum data|foot feet|goose geese
half halves|hypothesis hypotheses|knife knives|leaf leaves|life lives|man men|medium media|mouse mice|person people
shelf shelves|taxi taxis|thesis theses|tooth teeth|wife wives|wolf wolves|woman women
good better best well|bad worse worst|far farther further|little less least|many more most much
`

/** The base of each irregular form: `rose` → `rise`. The first base counts where a form has two. */
const baseOfIrregular: ReadonlyMap<string, string> = new Map(
  forms
    .split(/[|\n]/)
    .map((line) => line.split(' '))
    .flatMap(([base = '', ...others]) => others.map((form) => [form, base] as const))
    .reverse(),
)
