import { fail } from '../../prelude/result'

/** Each of these has to say something; the failure names the first that does not, as its form calls it. */
export function refuseBlank(texts: Readonly<Record<string, string>>) {
  const blank = Object.entries(texts).find(([, text]) => text.trim() === '')
  return blank === undefined ? undefined : fail({ type: 'FieldMissing', label: blank[0] } as const)
}
