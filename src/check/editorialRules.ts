import type { EditorialRule } from './editorialRule.ts'
import { attribution } from './rules/attribution.ts'
import { bodyDate } from './rules/bodyDate.ts'
import { chinesePunctuation } from './rules/chinesePunctuation.ts'
import { corrections } from './rules/corrections.ts'
import { differingDirection } from './rules/differingDirection.ts'
import { differingFigures } from './rules/differingFigures.ts'
import { differingNames } from './rules/differingNames.ts'
import { doubledEtc } from './rules/doubledEtc.ts'
import { exchangeRates } from './rules/exchangeRates.ts'
import { headlineClaims } from './rules/headlineClaims.ts'
import { linkDate } from './rules/linkDate.ts'
import { links } from './rules/links.ts'
import { listedParts } from './rules/listedParts.ts'
import { lostCharacters } from './rules/lostCharacters.ts'
import { malformedAddress } from './rules/malformedAddress.ts'
import { misprintedFigures } from './rules/misprintedFigures.ts'
import { missingDate } from './rules/missingDate.ts'
import { missingTranslation } from './rules/missingTranslation.ts'
import { mixedSpelling } from './rules/mixedSpelling.ts'
import { numberForms } from './rules/numberForms.ts'
import { periodicalTitles } from './rules/periodicalTitles.ts'
import { repeatedText } from './rules/repeatedText.ts'
import { storyDate } from './rules/storyDate.ts'
import { storyIds } from './rules/storyIds.ts'
import { strayDate } from './rules/strayDate.ts'
import { traditionalCharacters } from './rules/traditionalCharacters.ts'
import { unevenTranslation } from './rules/unevenTranslation.ts'
import { weekday } from './rules/weekday.ts'

/** Every rule beyond the schema, in the order of the report. */
export const editorialRules: readonly EditorialRule[] = [
  repeatedText,
  missingTranslation,
  unevenTranslation,
  differingFigures,
  differingNames,
  differingDirection,
  headlineClaims,
  exchangeRates,
  listedParts,
  misprintedFigures,
  attribution,
  missingDate,
  storyDate,
  bodyDate,
  linkDate,
  weekday,
  strayDate,
  lostCharacters,
  traditionalCharacters,
  chinesePunctuation,
  periodicalTitles,
  numberForms,
  doubledEtc,
  mixedSpelling,
  malformedAddress,
  links,
  storyIds,
  corrections,
]
