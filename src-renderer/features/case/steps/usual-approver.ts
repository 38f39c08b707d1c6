import type { Case } from '#shared/case/case'

/** Who is asked unless somebody else is chosen: of what the centre gave, the centre; of what the office took down itself, its own head. */
export const usualApprover = ({ origin }: Pick<Case, 'origin'>): 'centre' | 'head' =>
  origin === 'own' ? 'head' : 'centre'
