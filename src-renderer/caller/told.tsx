import type { ReactElement } from 'react'
import type { PrivateText } from '#shared/case/private-text'
import { useCaller } from './caller-context'

/** Draws what people wrote about a case, the caller struck out while hidden. */
export const Told = ({ text }: { readonly text: PrivateText }): ReactElement => <>{useCaller().show(text)}</>
