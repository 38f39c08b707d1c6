import type { ReactNode } from 'react'

/** How urgent a notice is: to be looked into before work goes on, at hand this moment, told once, or merely suggested. */
const urgencies = ['check', 'at-hand', 'told', 'suggested'] as const
export type Urgency = (typeof urgencies)[number]

export interface NoticeAction {
  readonly label: string
  run(): void
}

/** Something said above every screen until it has been read. */
export interface Notice {
  readonly key: string
  readonly urgency: Urgency
  readonly icon: ReactNode
  readonly text: string
  /** The way to what it is about. */
  readonly action?: NoticeAction & { readonly isMain?: boolean }
  /** Puts it away. */
  readonly dismiss: NoticeAction
}

/** The most urgent first; of equally urgent ones in the order in which they are given. */
export function orderNotices<N extends Pick<Notice, 'urgency'>>(notices: readonly N[]): readonly N[] {
  return notices.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency))
}
