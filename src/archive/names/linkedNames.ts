import type { LinkedName } from './linkNames.ts'

type Story = { readonly body: readonly (readonly { readonly names?: readonly LinkedName[] }[])[] }

/** The ids of the names that a story links, each once. */
export function linkedNames({ body }: Story): string[] {
  return [...new Set(body.flat().flatMap(({ names = [] }) => names.map(({ id }) => id)))]
}
