/**
 * What the schemas of the archive expect, where the kind of the value does not say it. The room that reads the files has the
 * texts: `disk/messages`.
 */
export type SchemaFault =
  | 'absentSegment'
  | 'address'
  | 'chinese'
  | 'day'
  | 'eitherLanguage'
  | 'email'
  | 'index'
  | 'kebabCase'
  | 'month'
  | 'noteOfSources'
  | 'oneLine'
  | 'paragraph'
  | 'pinyin'
  | 'story'
  | 'syllables'
  | 'takenId'
  | 'topic'
  | 'trimmed'

/** The `error` of a schema: Zod keeps it as the message of a fault. */
export function schemaFault(fault: SchemaFault): SchemaFault {
  return fault
}
