import type { HelpPicture } from './help-pictures'

const files = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' })

/** Where a picture of the manual lies in the built program. */
export function pictureAddress(picture: HelpPicture): string {
  const address = files[`./pictures/${picture}.webp`]
  if (address === undefined) throw new Error(`the picture ${picture} was not made`)
  return address
}
