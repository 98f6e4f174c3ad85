export const en = {
  'attribution.title': 'Credited to every source',
  'attribution.what': 'A story is credited to every source of an issue that has several.',
  'attribution.all.problem': 'The story is credited to every source of the issue ({{count}}).',
  'attribution.all.advice': 'Name only the sources of this story, or none.',

  'body-date.title': 'Later date described as past',
  'body-date.what': 'A story describes as past a day that comes after its own date.',
  'body-date.later.problem': 'The text mentions “{{text}}”, but the story is dated {{date, date}}.',
  'body-date.later.advice': 'Correct the day in the text, or give the story a later date.',

  'chinese-punctuation.title': 'Chinese punctuation',
  'chinese-punctuation.what': 'There is half-width punctuation or a space next to a Chinese character.',
  'chinese-punctuation.halfWidth.problem': 'Half-width punctuation in “{{text}}”.',
  'chinese-punctuation.space.problem': 'A space in “{{text}}”.',
  'chinese-punctuation.quotationMarks.problem': 'Straight quotation marks in “{{text}}”.',
  'chinese-punctuation.advice': 'Use full-width punctuation, and no space next to Chinese characters.',

  'corrections.title': 'Correction',
  'corrections.what':
    'A published figure, name or date has changed without a correction, or the date of a correction cannot be right.',
  'corrections.owed.problem':
    'Readers have seen {{before, quotes}}. The story now says {{now, quotes}}, and has no correction.',
  'corrections.gone.problem':
    'Readers have seen {{before, quotes}}, which the story no longer has. There is no correction.',
  'corrections.date.problem':
    'Readers have seen the date {{before, date}}. It is now {{now, date}}, and the story has no correction.',
  'corrections.advice':
    'Add a correction that says what was wrong. It is shown to readers of the old version.',
  'corrections.future.problem': 'The correction is dated {{date, date}}, which is in the future.',
  'corrections.future.advice': 'Enter the day when the story was corrected.',
  'corrections.early.problem': 'The correction is dated {{date, date}}, before the issue was published.',
  'corrections.early.advice': 'Enter the day when the story was corrected.',

  'differing-direction.title': 'Opposite meanings',
  'differing-direction.what':
    'A sentence says that something rises, opens or is the case, and its translation says the opposite.',
  'differing-direction.opposite.problem': 'The English says “{{en}}”, the Chinese says “{{zh}}”.',
  'differing-direction.negative.problem':
    'The {{language, language}} says “{{word}}”, and the {{other, language}} has no negative.',
  'differing-direction.advice': 'Say the same in both languages.',

  'differing-figures.title': 'Figures differ',
  'differing-figures.what':
    'The two languages of a pair of sentences have different figures (rounding and other units of the same measure are allowed).',
  'differing-figures.both.problem': 'English: {{en, quotes}}. Chinese: {{zh, quotes}}.',
  'differing-figures.scale.problem':
    'English: {{en, quotes}}. Chinese: {{zh, quotes}}. The digits are the same, the size is not.',
  'differing-figures.bound.problem':
    'The English says more than “{{en}}”. The Chinese says “{{zh}}”, which includes the number.',
  'differing-figures.bound.advice': 'Write 超过 or 多 in the Chinese, or “at least” in the English.',
  'differing-figures.each.problem': 'The English has a figure with “{{text}}”, and the Chinese has no 每.',
  'differing-figures.each.advice':
    'Say in the Chinese, too, what each figure applies to, for example with 每个 or 每人.',
  'differing-figures.one.problem': 'Only the {{language, language}} has {{figures, quotes}}.',
  'differing-figures.advice': 'Use the same figures in both languages.',

  'differing-names.title': 'Names differ',
  'differing-names.what':
    'The translation names another place, company or office, or only one language names a place.',
  'differing-names.both.problem': 'English: {{en, quotes}}. Chinese: {{zh, quotes}}.',
  'differing-names.one.problem':
    'The {{language, language}} names {{names, quotes}}, but no {{other, language}} text of the story does.',
  'differing-names.headline.problem':
    'The English headline has {{names, quotes}}; the Chinese headline names no place.',
  'differing-names.headline.advice': 'Say in the Chinese headline, too, where the story is.',
  'differing-names.order.problem':
    'The English lists {{en, quotes}} in this order, the Chinese {{zh, quotes}}.',
  'differing-names.order.advice': 'Use the order of the newsletter in both languages.',
  'differing-names.advice': 'Use the same names in both languages.',

  'doubled-etc.title': '“包括” and “等” together',
  'doubled-etc.what': 'A list says twice that it is incomplete: with 包括 before it and 等 after it.',
  'doubled-etc.list.problem': '{{text, quote}} says twice that the list is incomplete.',
  'doubled-etc.list.advice': 'Use 包括 without 等, or 有……等.',

  'exchange-rates.title': 'Exchange rate',
  'exchange-rates.what': 'A sum is given in two currencies at a rate that does not fit the year.',
  'exchange-rates.year.problem': '“{{text}}” implies a rate of {{rate}}.',
  'exchange-rates.year.advice':
    'One of the two sums is misprinted. In {{year}} one {{currency, currency}} was worth {{low}} to {{high}} yuan.',

  'link-date.title': 'Date and link differ',
  'link-date.what': 'The date of a story does not fit the date in the address of its link.',
  'link-date.apart.problem': 'The story is dated {{date, date}}, and its link {{linked, date}}.',
  'link-date.apart.advice':
    'Enter the right link, or a date that is no more than {{days}} days from that of the source.',

  'links.title': 'Link',
  'links.what': 'A link repeats another link of the issue, does not fit its story, or is in the text.',
  'links.repeated.problem': '{{link}} is also the link of “{{story}}”.',
  'links.repeated.advice': 'Give the story a link of its own.',
  'links.unrelated.problem': 'The words in the address {{link}} do not fit the story.',
  'links.unrelated.advice': 'Check that the link belongs to this story.',
  'links.inText.problem': 'The text contains the address {{link}}.',
  'links.inText.advice': 'Remove the address from the text. It belongs in the link of the story.',

  'listed-parts.title': 'The parts do not add up',
  'listed-parts.what': 'Listed parts do not add up to the stated total, or their shares are wrong.',
  'listed-parts.sum.problem': '{{sum}} in {{text, quote}}',
  'listed-parts.sum.advice': 'Correct a part or the total. The stated total is {{total}}.',
  'listed-parts.shares.problem': '{{sum}} in {{text, quote}}',
  'listed-parts.shares.advice': 'Correct a share. Together they must be 100%.',
  'listed-parts.share.problem': '{{part}} of {{total}} is given as {{share}}% in {{text, quote}}',
  'listed-parts.share.advice': 'Correct the part, the total or the share, which would be {{right}}%.',

  'headline-claims.title': 'Headline goes beyond its story',
  'headline-claims.what':
    'A Chinese headline leaves out the middle of a name, or claims a “first” without the conditions in the story.',
  'headline-claims.name.problem': 'The headline has “{{short}}”, the story “{{full}}”.',
  'headline-claims.name.advice': 'Use the full name, or one that leaves out its beginning or its end.',
  'headline-claims.first.problem': 'The headline claims “{{short}}”, the story only “{{full}}”.',
  'headline-claims.first.advice': 'Say in the headline what it is the first of, or leave the claim out.',

  'lost-characters.title': 'Lost characters',
  'lost-characters.what':
    'A word is cut short or a sentence has no end, as happens where a line or a page of the newsletter ends.',
  'lost-characters.cut.problem': '“{{cut}}” is cut short in {{text, quote}}',
  'lost-characters.cut.advice': 'Write “{{phrase}}”.',
  'lost-characters.punctuation.problem': '{{text, quote}} has a punctuation mark with no text before it.',
  'lost-characters.punctuation.advice': 'Add the missing text, or remove the mark.',
  'lost-characters.hyphen.problem': '{{text, quote}} has a space within a hyphenated word.',
  'lost-characters.hyphen.advice': 'Remove the space.',
  'lost-characters.openEnd.problem': '{{text, quote}} ends without a punctuation mark.',
  'lost-characters.openEnd.advice': 'Add the end of the sentence, or its punctuation mark.',
  'lost-characters.unreadable.problem': '{{text, quote}} contains a character that no font can show.',
  'lost-characters.unreadable.advice': 'Enter the character that was printed there.',

  'malformed-address.title': 'Mistyped address',
  'malformed-address.what': 'A field or the text contains an address that no browser can open.',
  'malformed-address.mistyped.problem': '{{address}} is mistyped.',
  'malformed-address.advice':
    'Enter an address that a browser can open, such as https://www.example.org/news.',

  'misprinted-figures.title': 'Misprint still in the text',
  'misprinted-figures.what': 'The headline or the body has a figure that the editor’s note calls a misprint.',
  'misprinted-figures.stated.problem': 'The note says that “{{text}}” is a misprint.',
  'misprinted-figures.stated.advice':
    'Use the right figure in the headline and the body, and mention the misprint only in the note.',

  'missing-date.title': 'No date',
  'missing-date.what': 'A story has no date, so readers cannot tell how old the news is.',
  'missing-date.none.problem': 'The story has no date.',
  'missing-date.none.advice': 'Enter the day of the news, if the newsletter or the source gives it.',

  'missing-translation.title': 'No translation',
  'missing-translation.what': 'A story, a headline or a sentence is in one language only.',
  'missing-translation.story.problem': 'The story is only in {{other, language}}.',
  'missing-translation.story.advice': 'Add the story in {{language, language}}.',
  'missing-translation.body.problem': 'Apart from the headline, the story is only in {{other, language}}.',
  'missing-translation.body.advice': 'Add the body in {{language, language}}.',
  'missing-translation.headline.problem': 'There is no {{language, language}} headline.',
  'missing-translation.headline.advice': 'Add the headline in {{language, language}}.',
  'missing-translation.segments.problem':
    'In {{missing}} of {{total}} pairs of sentences, the {{language, language}} is missing.',
  'missing-translation.segments.advice':
    'Add the {{language, language}}, or join the pair with one that has it.',

  'mixed-spelling.title': 'One word, two spellings',
  'mixed-spelling.what': 'The issue spells an English word in two ways.',
  'mixed-spelling.twice.problem': '“{{word}}” is spelled “{{other}}” earlier in the issue.',
  'mixed-spelling.twice.advice': 'Use one spelling, the British one if the two are British and American.',

  'number-forms.title': 'Number style',
  'number-forms.what':
    'A sentence has similar numbers in characters and in digits; GB/T 15835 asks for one style.',
  'number-forms.mixed.problem': '“{{text}}” is in characters, next to similar numbers in digits.',
  'number-forms.mixed.advice': 'Write similar numbers in the same way.',

  'periodical-titles.title': 'Title marks',
  'periodical-titles.what':
    'The name of a newspaper or magazine lacks the title marks that GB/T 15834 asks for.',
  'periodical-titles.unmarked.problem': '“{{text}}” has no title marks.',
  'periodical-titles.unmarked.advice': 'Put the name of the periodical between 《 and 》.',

  'repeated-text.title': 'Printed twice',
  'repeated-text.what': 'An issue has the same or nearly the same body, paragraph or sentence twice.',
  'repeated-text.body.problem': '{{text, quote}} is {{how, text}} to the body of “{{story}}”.',
  'repeated-text.body.advice': 'One of the two is under the wrong headline. Give the story its own body.',
  'repeated-text.other.problem': '{{text, quote}} is {{how, text}} to a {{part, text}} of “{{story}}”.',
  'repeated-text.other.advice': 'Keep the {{part, text}} in one place and remove it from the other.',
  'repeated-text.here.problem':
    '{{text, quote}} is {{how, text}} to an earlier {{part, text}} of this story.',
  'repeated-text.here.advice': 'Keep the {{part, text}} in one place and remove it from the other.',
  'repeated-text.exactly': 'identical',
  'repeated-text.nearly': 'almost identical',
  'repeated-text.paragraph': 'paragraph',
  'repeated-text.sentence': 'sentence',

  'story-date.title': 'Date',
  'story-date.what': 'A story has a date that cannot be right for an issue of this month.',
  'story-date.late.problem': 'The story is dated {{date, date}}, after the newsletter of {{posted, date}}.',
  'story-date.late.advice': 'Enter a date no later than that of the newsletter.',
  'story-date.outside.problem': 'The story is dated {{date, date}}, far from {{month, date}}.',
  'story-date.outside.advice': 'Enter a date in or shortly before the month of the issue.',

  'story-ids.title': 'Name in the address',
  'story-ids.what': 'The name of a story in its address says nothing about it.',
  'story-ids.empty.problem': '“{{id}}” says nothing about the story.',
  'story-ids.empty.advice':
    'Use a few words from the headline. The name stays in the story’s address for good.',

  'stray-date.title': 'A date in the text',
  'stray-date.what': 'A date that was printed next to the text was left in it.',
  'stray-date.printed.problem': '“{{date}}” was left in {{text, quote(max: 60)}}',
  'stray-date.printed.advice': 'Remove the date from the text. It belongs in the date of the story.',

  'traditional-characters.title': 'Traditional characters',
  'traditional-characters.what': 'There are traditional characters among simplified ones.',
  'traditional-characters.mixed.problem': 'Traditional characters: “{{traditional}}”.',
  'traditional-characters.mixed.advice': 'Use the simplified ones: “{{simplified}}”.',

  'uneven-translation.title': 'One language is much longer',
  'uneven-translation.what': 'One sentence of a pair is too long to be the translation of the other.',
  'uneven-translation.longer.problem':
    '{{en}} letters of English, {{zh}} characters of Chinese: {{text, quote(max: 40)}}',
  'uneven-translation.longer.advice':
    'About three to one is usual. Check whether part of the {{language, language}} is missing from the {{other, language}}.',

  'weekday.title': 'Weekday',
  'weekday.what': 'A weekday does not match the date next to it.',
  'weekday.wrong.problem': '{{day, date}} was not a {{printed, weekday}}.',
  'weekday.wrong.advice': 'Write {{right, weekday}}, or correct the date.',

  'accepted.title': 'Acceptance without a finding',
  'accepted.idle.problem': 'The issue accepts “{{rule, rule}}”, but there is no such finding.',
  'accepted.idle.advice': 'Remove this acceptance.',

  'name-clash.title': 'Duplicate name',
  'name-clash.id.problem': '“{{id}}” already stands for “{{other}}” in addresses.',
  'name-clash.id.advice': 'Give the name an id of its own.',
  'name-clash.spelling.problem': '“{{text}}” is also a spelling of “{{other}}”.',
  'name-clash.spelling.advice':
    'Each spelling can be in the glossary only once. Remove it from one of the two names.',

  'name-pinyin.title': 'Pinyin of a name',
  'name-pinyin.incomplete.problem': '“{{pinyin}}” is not the full pinyin of “{{zh}}”.',
  'name-pinyin.incomplete.advice':
    'Write one syllable for each character, with its tone mark unless it is neutral.',

  'name-unused.title': 'Unused name',
  'name-unused.unused.problem': 'No story has both “{{en}}” and “{{zh}}”.',
  'name-unused.unused.advice': 'Remove the name, or correct it to what the stories have.',

  'name-spelling.title': 'Unused spelling',
  'name-spelling.unused.problem': 'No story has “{{text}}”.',
  'name-spelling.unused.advice': 'Remove the spelling, or correct it to what the stories have.',

  'report.summary':
    'Issues: {{issues}}. Stories: {{stories}}. Open errors: {{errors}}. Warnings: {{warnings}}. Accepted: {{accepted}}.',
  'report.readings.chance':
    '{{issue}}: pronunciations that the sentence alone does not settle (correct a wrong one under “readings” in its story): {{words, list}}',
  'report.readings.parts':
    '{{issue}}: words whose meanings are put together from their parts (words.json can give better ones): {{words, list}}',
  'report.readings.unknown':
    '{{issue}}: words that the dictionary lacks (words.json can explain them): {{words, list}}',
} as const
