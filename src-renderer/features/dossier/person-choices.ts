import type { Staff } from '../../ledger-store/read/read-office'
import type { Choice } from '../../ui/form-fields'

/** Whom a field can name: everybody who has a place here, and whoever is named there now; first of all nobody. */
export function personChoices(staff: Staff | undefined, named: string, none = '还没有定'): readonly Choice[] {
  const people = [...(staff?.people.values() ?? [])].filter(({ id, active }) => active || id === named)
  return [{ value: '', label: none }, ...people.map(({ id, name, post }) => ({ value: id, label: name, detail: post }))]
}
