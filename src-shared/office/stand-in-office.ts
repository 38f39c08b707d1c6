import { officeSchema, type Office } from './office'

/** Bundles can be neither made nor taken in its name: no card of the office bears it. */
const unknownCode = 'unreadable'
const unknownName = '（单位资料读不出来）'

/**
 * An office whose profile cannot be read as a whole, for the screens to go on with: what of it can be, else what a card of the
 * office says. Nobody's case, screen or PC goes away for it.
 */
export function standInOffice(
  profile: unknown,
  card: { readonly officeCode: string; readonly officeName: string } | undefined,
): Office {
  const { shape } = officeSchema
  const written: Readonly<Record<string, unknown>> =
    typeof profile === 'object' && profile !== null ? { ...profile } : {}
  const name = shape.name.safeParse(written['name']).data ?? card?.officeName ?? unknownName
  return {
    code: shape.code.safeParse(written['code']).data ?? card?.officeCode ?? unknownCode,
    name,
    shortName: shape.shortName.safeParse(written['shortName']).data ?? [...name].slice(0, 10).join(''),
    telephone: shape.telephone.safeParse(written['telephone']).data ?? '',
  }
}
