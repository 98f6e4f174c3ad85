import type { SchemaFault } from '../../archive/schemaFault.ts'
import type { Texts } from '../../messages/message.ts'

export const en = {
  'folder.character':
    '{{folder}} has “{{character}}” in its path, which the build tools read as something else. Move the project to a folder whose path has none of {{characters}}',
  'file.notAnIssue': '{{file}} is not an issue file.',

  'level.error': 'error',
  'level.warning': 'warning',
  'level.accepted': 'accepted',
  'level.reason': 'Accepted: {{reason}}',

  'archive.title': 'The archive',
  'archive.missing.problem': 'There is no such folder.',
  'archive.missing.advice': 'Name a folder with at least one issue file, such as 2021-07.json.',
  'archive.file.problem': 'This is a file.',
  'archive.file.advice': 'Name the folder that contains the issue files.',
  'archive.unreadable.problem': 'This folder cannot be read.',
  'archive.unreadable.advice': 'Check that you have permission to read it.',
  'archive.noIssue.problem': 'There is no issue file in this folder.',
  'archive.noIssue.advice': 'Name a folder with at least one issue file, such as 2021-07.json.',

  'file-name.title': 'Month and file name',
  'file-name.other.problem': 'The id of the issue is {{id}}, but the file is named {{file}}.',
  'file-name.other.advice':
    'Give the issue a month that no other has, as YYYY-MM, and name the file after it.',

  'withdrawn-issue.title': 'Withdrawn, but still in the archive',
  'withdrawn-issue.published.problem':
    '{{issue}} is on the list of withdrawn issues, but is still in the archive.',
  'withdrawn-issue.published.advice':
    'Move the file of the issue out of the archive, or remove the issue from that list.',

  'schema.title': 'Invalid format',
  'schema.problem': 'The file has {{value, value}} here.',
  'schema.absentSegment.advice':
    'Enter the number of a paragraph of the story and of a segment in it, both counted from 0. Or leave “segment” out.',
  'schema.address.advice': 'Enter an address that begins with http:// or https://.',
  'schema.array.advice': 'Enter a list.',
  'schema.boolean.advice': 'Enter true or false.',
  'schema.chinese.advice': 'Enter Chinese characters.',
  'schema.day.advice': 'Enter a date that exists, as YYYY-MM-DD.',
  'schema.eitherLanguage.advice': 'Enter the text in English (“en”), in Chinese (“zh”) or in both.',
  'schema.empty.advice': 'Enter at least one, or remove the list if it may be missing.',
  'schema.email.advice': 'Enter an email address, such as editor@example.org.',
  'schema.index.advice': 'Enter two numbers from 0: that of a paragraph, and that of a segment in it.',
  'schema.kebabCase.advice': 'Use lower-case letters, digits and single hyphens.',
  'schema.longest.advice': 'Use at most {{most}} characters.',
  'schema.month.advice': 'Enter a month, as YYYY-MM.',
  'schema.noteOfSources.advice': 'Enter the note that rests on these sources, or remove the sources.',
  'schema.number.advice': 'Enter a number.',
  'schema.object.advice': 'Enter an object, with its fields between { and }.',
  'schema.oneLine.advice': 'Enter one line of text, without spaces at its ends.',
  'schema.oneOf.advice': 'Enter one of these: {{values, list}}.',
  'schema.other.advice': 'Correct it: {{reason}}.',
  'schema.paragraph.advice': 'Enter at least one paragraph.',
  'schema.pinyin.advice':
    'Enter pinyin with tone marks, as in “Chéngdū Tiānfǔ Guójì Jīchǎng”. Within a word, put ’ before a syllable that begins with a, o or e, as in “Xī’ān”.',
  'schema.story.advice': 'Enter at least one story.',
  'schema.syllables.advice': 'Enter as many syllables as “zh” has characters.',
  'schema.takenId.advice': 'Enter another id. Number {{first}} of the list has this one.',
  'schema.text.advice': 'Enter some text.',
  'schema.topic.advice': 'Choose at least one topic.',
  'schema.trimmed.advice': 'Enter some text, without spaces at its ends.',
  'schema.doubleKey.problem': 'The file has the key {{key}} twice in one object.',
  'schema.doubleKey.advice': 'Keep one of the two.',
  'schema.encoding.problem': 'The file is not in UTF-8.',
  'schema.encoding.advice': 'Save the file again in UTF-8.',
  'schema.missing.problem': 'There is no such file.',
  'schema.missing.advice': 'Check its name and folder.',
  'schema.notJson.problem': 'The file is not valid JSON: {{reason}}.',
  'schema.notJson.advice': 'Correct the file. A code editor marks the place.',
  'schema.unknownKeys.problem': 'The format has no key {{keys, quotes}}.',
  'schema.unknownKeys.advice': 'Correct the key, or remove it.',
  'schema.unreadable.problem': 'The file cannot be read ({{reason}}).',
  'schema.unreadable.advice': 'Check that you have permission to read the file, and that its disk works.',
} as const satisfies Texts & Readonly<Record<`schema.${SchemaFault}.advice`, string>>
