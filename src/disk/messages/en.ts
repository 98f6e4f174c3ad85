import type { SchemaFault } from '../../archive/schemaFault.ts'
import type { Texts } from '../../messages/message.ts'

export const en = {
  'arguments.language':
    '--language {{given}} is not a language of this program. Use --language en or --language zh.',
  'arguments.usage': 'Usage: {{usage}}',
  'arguments.unexpected': 'Unexpected: {{given, list}}',
  'arguments.empty': '{{option}} is empty.',
  'arguments.unreadable': '{{reason}}.',
  'folder.character':
    '{{folder}} has “{{character}}” in its path, which the build tools read as something else. Move the project to a folder whose path has none of {{characters}}',
  'siteRoot.baseLength':
    '--base is {{length}} characters long. Use a path of at most {{most}} characters, for example --base /reader/',
  'siteRoot.basePath':
    '--base {{base}} is not a path with a slash at both ends and plain names between them. Use --base {{example}}',
  'siteRoot.siteAddress':
    '--site {{site}} is not an address. Include the scheme, for example --site https://example.org',
  'siteRoot.sitePath':
    '--site {{site}} has more than the scheme, host and port. Use --site {{origin}}, and give the path as --base {{base}}',

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
  'archive.unreadable.advice': 'Check that you may read it.',
  'archive.noIssue.problem': 'There is no issue file in this folder.',
  'archive.noIssue.advice': 'Name a folder with at least one issue file, such as 2021-07.json.',

  'file-name.title': 'Month and file name',
  'file-name.other.problem': 'The id of the issue is {{id}}, but the file is named {{name}}.json.',
  'file-name.other.advice': 'Change the id to {{name}}, or rename the file to {{id}}.json.',
  'file-name.unnamed.problem': 'The id of the issue is {{id}}, but the file is named {{name}}.json.',
  'file-name.unnamed.advice': 'Rename the file to {{id}}.json.',
  'file-name.second.problem': 'The id of the issue is {{id}}, which is the month of {{id}}.json.',
  'file-name.second.advice': 'Change the id to {{name}}, as the file is named, or remove the file.',
  'file-name.secondUnnamed.problem':
    'The id of the issue is {{id}}, which is the month of {{id}}.json. This file is {{name}}.json.',
  'file-name.secondUnnamed.advice':
    'Give the issue a month of its own, in its id and its file name, or remove the file.',

  'withdrawn-issue.title': 'Withdrawn and published',
  'withdrawn-issue.published.problem': 'The list withdraws {{issue}}, which is in the archive.',
  'withdrawn-issue.published.advice':
    'Move the file of the issue out of the archive, or remove the issue from this list.',

  'schema.title': 'Invalid format',
  'schema.problem': 'The file has {{value, value}} here.',
  'schema.address.advice': 'Enter an address that begins with http:// or https://.',
  'schema.array.advice': 'Enter a list.',
  'schema.boolean.advice': 'Enter true or false.',
  'schema.chinese.advice': 'Enter Chinese characters.',
  'schema.day.advice': 'Enter a date that exists, as YYYY-MM-DD.',
  'schema.eitherLanguage.advice': 'Enter the text in English (“en”), in Chinese (“zh”) or in both.',
  'schema.id.advice': 'Enter an id.',
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
    'Enter pinyin with tone marks, as in “Chéngdū Tiānfǔ Guójì Jīchǎng”, with ’ between syllables.',
  'schema.reading.advice': 'Enter at least one reading, or remove the list.',
  'schema.reason.advice': 'Enter a sentence for the readers of this list.',
  'schema.segment.advice': 'Enter at least one segment.',
  'schema.source.advice': 'Enter at least one source, or remove the list.',
  'schema.story.advice': 'Enter at least one story.',
  'schema.syllables.advice': 'Enter as many syllables as “zh” has characters.',
  'schema.takenId.advice': 'Enter another id. Number {{first}} of the list has this one.',
  'schema.text.advice': 'Enter a text.',
  'schema.topic.advice': 'Choose at least one topic.',
  'schema.trimmed.advice': 'Enter a text that is not empty, without spaces at its ends.',
  'schema.doubleKey.problem': 'The file has the key {{key}} twice in one object.',
  'schema.doubleKey.advice': 'Keep one of the two.',
  'schema.encoding.problem': 'The file is not in UTF-8.',
  'schema.encoding.advice': 'Save the file again in UTF-8.',
  'schema.folder.problem': 'This is a folder.',
  'schema.folder.advice': 'Name the file itself.',
  'schema.missing.problem': 'There is no such file.',
  'schema.missing.advice': 'Check its name and folder.',
  'schema.notJson.problem': 'The file is not valid JSON: {{value, value}}',
  'schema.notJson.advice': 'Correct the file. The JSON parser said: {{reason}}.',
  'schema.pipe.problem': 'This is a pipe or a device.',
  'schema.pipe.advice': 'Name the file itself.',
  'schema.tooDeep.problem': 'The file has values nested more than {{most}} deep.',
  'schema.tooDeep.advice': 'Check that it is the right file.',
  'schema.unknownKeys.problem': 'The format has no key {{keys, quotes}}.',
  'schema.unknownKeys.advice': 'Correct the key, or remove it.',
  'schema.unreadable.problem': 'The file cannot be read ({{reason}}).',
  'schema.unreadable.advice': 'Check that you may read the file, and that its disk works.',
} as const satisfies Texts & Readonly<Record<`schema.${SchemaFault}.advice`, string>>
