/** What the schemas of the archive expect. The room that reads the files has the texts: `disk/messages`. */
export type SchemaFault =
  | 'absentSegment'
  | 'address'
  | 'boolean'
  | 'chinese'
  | 'correction'
  | 'day'
  | 'eitherLanguage'
  | 'email'
  | 'id'
  | 'index'
  | 'kebabCase'
  | 'longest'
  | 'month'
  | 'noteOfSources'
  | 'oneLine'
  | 'oneOf'
  | 'paragraph'
  | 'pinyin'
  | 'reading'
  | 'reason'
  | 'segment'
  | 'source'
  | 'story'
  | 'syllables'
  | 'takenId'
  | 'text'
  | 'topic'
  | 'trimmed'

/** The `error` of a schema: Zod keeps it as the message of a fault. */
export function schemaFault(fault: SchemaFault): SchemaFault {
  return fault
}
