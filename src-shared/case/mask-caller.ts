import { findMentions, replaceMentions } from '../text/find-mentions'
import type { Sheet } from './sheet'

const maskWords = { name: '来电人', phone: '〔电话已隐去〕', address: '〔住址已隐去〕' } as const

/**
 * A text with the caller's name, telephone and address struck out, as it may be shown of a confidential case, however they are
 * written in it. An address no closer than the place of the matter itself says nothing of the caller and stays.
 */
export const maskCaller = (text: string, { caller, place }: Pick<Sheet, 'caller' | 'place'>): string =>
  replaceMentions(text, findMentions(text, caller, place), maskWords)
