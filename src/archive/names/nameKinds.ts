/** What a name of the glossary may be of, in the order in which the glossary shows them. */
export const nameKinds = ['place', 'zone', 'office', 'company', 'institution', 'scheme'] as const
