import type { ImprintPlace } from './place-imprint'

/** What the Word file of a paper has to know of how the paper lies on its pages. */
export interface PaperLayout {
  /** Characters of the last paragraph that stay before it is parted, so that its last lines go with the signature; undefined where it is not. */
  readonly parting: number | undefined
  /** Where its 版记 stands; undefined of a paper without one. */
  readonly imprint: ImprintPlace | undefined
}
