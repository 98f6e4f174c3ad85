export const en = {
  'import.oneFile': 'Name one file to import.',
  'import.noText':
    'The file has no text. Run text recognition (OCR) over a scan or a picture first. Print a saved web page to PDF in a browser. Of an email, save the attached newsletter and import that.',
  'import.noStory':
    'There is no headline with a body below it. A headline must be on a line of its own, apart from the text, without a full stop at its end.',
  'import.noLanguage':
    'No story of this newsletter has {{language, language}} text. If it was printed in one language, pass --one-language. If not, check whether the file has lost text.',
  'import.notAMonth':
    '“{{given}}” is not a month. Write it as YYYY-MM, for example 2021-07 (in a terminal: --issue 2021-07).',
  'import.noMonth':
    'The file name, the title and the dates of the stories do not say which month the newsletter is for. Enter the month (in a terminal: --issue YYYY-MM).',
  'import.tooMany':
    'The file has far more text, headlines, figures or nested elements than a newsletter has. Check that it is the right file, or import it in parts.',
  'import.exists':
    '{{file}} already exists. Pass --force to replace it, or --out DIR to write to another folder.',
  'import.invalid': 'The issue made from the newsletter does not fit the archive format.',
  'import.noReader':
    '{{file}} cannot be read. Open it in the program that wrote it and save it in one of these formats, or print it to PDF: {{endings, list}}. Run text recognition (OCR) over a picture first.',
  'import.tooLarge':
    '{{file}} is {{size, number}} MB. The limit is {{most, number}} MB, far more than a newsletter needs. Export it without its pictures, or as text.',
  'import.unreadable':
    '{{file}} cannot be read. Check its name, and whether you have permission to read it. The system said:',
  'import.damaged':
    '{{file}} is damaged, or its name ends like that of another kind of file. Open it in the program that wrote it, such as Word, and save it again. The program that reads it said:',
  'import.locked':
    '{{file}} is locked with a password, or in a format of Office before 2007. Open it, save a copy without the password as .docx, .pptx or .pdf, and import that.',
  'import.otherEncoding': 'The encoding of the text is unknown. Save the file as UTF-8 and import it again.',

  'import-traditional.title': 'Traditional characters in the newsletter',
  'import-traditional.converted.problem': 'The newsletter is in traditional characters.',
  'import-traditional.converted.advice':
    'They were converted to simplified ones by OpenCC. Check the names of people.',

  'import-page-without-text.title': 'A page without text',
  'import-left-out.title': 'Not taken from the file',

  'import-translation.title': 'Is this its translation?',
  'import-translation.apart.problem':
    'The Chinese text of “{{headline}}” was matched to the English by the figures and names that both contain.',
  'import-translation.apart.advice': 'Check that it is the translation.',

  'import-pairs.title': 'Sentences without a counterpart',
  'import-pairs.single.problem': 'No sentence of the story translates {{text, quote}}',
  'import-pairs.single.advice': 'Add the {{language, language}}.',

  'import-headline.title': 'Headline or text?',
  'import-headline.what': 'A line may be a headline or text of a story.',
  'import-headline.orEnd.problem': 'Is “{{text}}” a headline, or the end of the story above?',
  'import-headline.alone.problem': 'Is “{{text}}” the headline of a story?',
  'import-headline.orText.problem': 'Is “{{text}}” text of this story, or the headline of the next one?',
  'import-headline.advice': 'Choose an answer.',

  'import-link.title': 'Does the link belong here?',
  'import-link.byOrder.problem': '{{link}} was given to “{{headline}}” only because of its position.',
  'import-link.byOrder.advice': 'Check that the link belongs to this story.',

  'import-place.title': 'No place found',
  'import-place.none.problem': 'No place was found in “{{headline}}”.',
  'import-place.none.advice':
    'Choose its places, or accept the finding if the news is from outside the south-west.',

  'import-topic.title': 'Topic assumed',
  'import-topic.assumed.problem':
    'No word in “{{headline}}” shows its topic. “{{topic, topic}}” was assumed.',
  'import-topic.assumed.advice': 'Choose its topics.',

  'import-date.title': 'Day or month first?',
  'import-date.dayFirst.problem_one': '{{count}} date in figures was read as day, month, year.',
  'import-date.dayFirst.problem_other': '{{count}} dates in figures were read as day, month, year.',
  'import-date.dayFirst.advice': 'If the newsletter prints the month first, correct the dates.',

  'import-source.title': 'Chinese name of a source',
  'import-source.unnamed.problem': 'The newsletter gives no Chinese name for {{names, quotes}}.',
  'import-source.unnamed.advice': 'Enter the Chinese names, if there are any.',

  'import-unplaced.title': 'Text in no story',
  'import-unplaced.left.problem': '{{text, quote}} is in no story.',
  'import-unplaced.left.advice':
    'Put it into a story, or leave it out. The import read it as {{reason, text}}.',
  'import-unplaced.section.problem': 'Is {{text, quote}} the name of the section “Also of interest”?',
  'import-unplaced.section.advice': 'Choose an answer. If it is, later imports will recognise it.',
  'import-unplaced.removed.problem': '{{text, quote}} is in no story.',
  'import-unplaced.removed.advice': 'Put it into a story, or leave it out.',

  'import.report.stories_one': '{{count}} story, {{both}} in both languages.',
  'import.report.stories_other': '{{count}} stories, {{both}} of them in both languages.',
  'import.report.nothing': 'Nothing to review.',
  'import.report.errors_one':
    '{{count}} ERROR, from {{rules}} rule (npm run build refuses an issue with open errors):',
  'import.report.errors_other':
    '{{count}} ERRORS, from {{rules}} rules (npm run build refuses an issue with open errors):',
  'import.report.warnings_one': '{{count}} WARNING:',
  'import.report.warnings_other': '{{count}} WARNINGS, from {{rules}} rules:',
  'import.report.more_one': '… and {{count}} more: see the desk',
  'import.report.more_other': '… and {{count}} more: see the desk',
  'import.report.unplaced_one': '{{count}} passage is in no story.',
  'import.report.unplaced_other': '{{count}} passages are in no story.',
  'import.report.list': 'THE STORIES:',
  'import.report.written': 'Written: {{files, list}}',

  'import-page-without-text.empty.problem': 'The page has no text.',
  'import-page-without-text.picture.problem':
    'A picture fills much of the page. The only text on the page is {{text, quote}}',
  'import-page-without-text.recognised.problem':
    'The page is a scan, and its text comes from text recognition (OCR).',
  'import-page-without-text.recognised.advice':
    'Compare names and figures with the page. Text recognition can misread letters.',
  'import-page-without-text.advice':
    'If the page is a scan, run text recognition (OCR) over it, or type what it says.',

  'import-left-out.apart.problem': '{{text, quote}} was not put into a story: it is {{reason, text}}.',
  'import-left-out.apart.advice': 'Put it into a story, or leave it out.',
  'import-left-out.attached.problem': 'The email has attachments: {{files, list}}.',
  'import-left-out.attached.advice':
    'Only the text of the email was read. If the newsletter is attached, import it on its own.',
  'import-left-out.changes.problem':
    'The document has tracked changes (insertions: {{inserted}}; deletions: {{deleted}}).',
  'import-left-out.changes.advice':
    'It was read with all changes accepted. Check that this is the final text.',
  'import-left-out.pictures.problem_one': 'The newsletter has a picture. The archive does not keep pictures.',
  'import-left-out.pictures.problem_other':
    'The newsletter has {{count}} pictures. The archive does not keep pictures.',
  'import-left-out.pictures.advice':
    'The list of passages in no story shows where the pictures were. If a picture contains news, write it into its story.',

  'lost-characters.unnamed.problem':
    '{{count}} lines contain characters that the file does not identify, such as “{{text}}”.',
  'lost-characters.unnamed.advice':
    'Save the newsletter as PDF with another program, such as Word, LibreOffice or Chrome, or import the file that it was made from.',

  'reason.aside':
    'a passage that belongs to no story, such as a greeting, an advertisement, an event or an address',
  'reason.byline': 'the name of an author, photographer or translator',
  'reason.caption': 'the caption of a picture or a table',
  'reason.cell': 'a cell of a table (the archive does not keep tables)',
  'reason.comment': 'a comment in the margin',
  'reason.contents': 'an entry of the table of contents',
  'reason.correction': 'a correction of an earlier issue (put it into its story there)',
  'reason.dateline': 'a dateline (its day became the date of the story)',
  'reason.deleted': 'deleted text in tracked changes',
  'reason.endnote': 'an endnote',
  'reason.footnote': 'a footnote',
  'reason.forwarder': 'the headers of a forwarded email, and the words of whoever forwarded it',
  'reason.furniture': 'a page number, a dividing line or the name of a language',
  'reason.headerOrFooter': 'the header or footer of a page',
  'reason.hidden': 'hidden text (styled as hidden, white, too small or off the page)',
  'reason.malformedLink': 'a mistyped address (correct it and put it into its story)',
  'reason.masthead': 'the name of the newsletter',
  'reason.noBody': 'a headline without a body',
  'reason.noHeadline': 'a paragraph without a headline',
  'reason.notice': 'a message from the editors to their readers',
  'reason.otherLink': 'a link that is not a web address',
  'reason.picture': 'a picture (the archive does not keep pictures)',
  'reason.quotation': 'a quotation repeated from the text',
  'reason.running': 'a page number, or text repeated on each page',
  'reason.secondLink': 'a second link for a story that already has one',
  'reason.section': 'the name of a section',
  'reason.slideNote': 'the speaker’s notes of a slide',
  'reason.strayDate': 'a date that belongs to no headline',
  'reason.strayLink': 'an address that belongs to no story',
  'reason.turned': 'rotated text',
  'reason.unknownSection': 'the name of a section that the archive does not know',
  'reason.unpairedSources': 'sources without a counterpart in the other language',
  'import.progress': 'Reading page {{done}} of {{total}}',
} as const
