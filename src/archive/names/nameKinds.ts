/** The kinds of names in the glossary, in the order in which it shows them. */
export const nameKinds = ['place', 'zone', 'office', 'company', 'institution', 'scheme'] as const
