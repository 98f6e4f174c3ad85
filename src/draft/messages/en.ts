export const en = {
  'draft.noStep': 'There is nothing to undo or redo.',
  'draft.gone': 'What this would change is no longer in the draft.',
  'draft.atEdge': 'There is nothing there: this is the first or the last one, or it is empty.',
  'draft.notOnly': 'This text is not just a web address or a date such as 2021-07-05.',
  'draft.hasAlready': 'The story already has one.',
  'draft.nameTaken': 'The name “{{id}}” has already been added.',
  'draft.placeTaken': 'The place {{en}} ({{zh}}) has already been added.',
  'draft.unapproved': 'This translation is a draft. Approve or replace it first.',
  'draft.twoLinksOrNotes': 'Both stories have a link, or both have a note. Remove one of them first.',
  'draft.badId.form':
    '“{{id}}” cannot be the name of a story in addresses. Use only lower-case letters, digits and single hyphens, at most 80 characters.',
  'draft.badId.taken': '“{{id}}” is already the name of another story of this issue.',
} as const
