import type { EditorialRule } from './editorialRule.ts'
import { links, malformedAddress } from './rules/addresses.ts'
import {
  chinesePunctuation,
  doubledEtc,
  numberForms,
  periodicalTitles,
  traditionalCharacters,
} from './rules/chineseStyle.ts'
import { corrections } from './rules/corrections.ts'
import { bodyDate, strayDate, weekday } from './rules/datesInTexts.ts'
import { differingDirection } from './rules/differingDirection.ts'
import { differingFigures } from './rules/differingFigures.ts'
import { differingNames } from './rules/differingNames.ts'
import { exchangeRates } from './rules/exchangeRates.ts'
import { headlineClaims } from './rules/headlineClaims.ts'
import { listedParts } from './rules/listedParts.ts'
import { lostCharacters } from './rules/lostCharacters.ts'
import { misprintedFigures } from './rules/misprintedFigures.ts'
import { missingTranslation } from './rules/missingTranslation.ts'
import { mixedSpelling } from './rules/mixedSpelling.ts'
import { repeatedText } from './rules/repeatedText.ts'
import { attribution, linkDate, missingDate, storyDate, storyIds } from './rules/storyFields.ts'
import { unevenTranslation } from './rules/unevenTranslation.ts'

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
