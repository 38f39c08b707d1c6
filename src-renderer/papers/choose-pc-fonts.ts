import { choosePaperFonts, type MissingPaperFont, type PaperFontRole, type PaperFonts } from '#shared/paper/paper-fonts'

/** The faces in which a paper is written on this PC. */
export interface PcFonts {
  /** Faces for a .docx. */
  readonly fonts: PaperFonts
  readonly missing: readonly MissingPaperFont[]
}

/** The faces for a paper on this PC. With `alwaysOfficial` a file names the official faces even where they are not installed. */
export function choosePcFonts(installed: readonly string[], text: string, alwaysOfficial: boolean): PcFonts {
  const choice = choosePaperFonts(installed, text)
  if (alwaysOfficial) return choice
  const standIns = new Map(choice.missing.map((font) => [font.role, font.standIn]))
  const nameOf = (role: PaperFontRole): string => {
    const standIn = standIns.get(role) ?? ''
    return standIn === '' ? choice.fonts[role] : standIn
  }
  return {
    missing: choice.missing,
    fonts: {
      title: nameOf('title'),
      body: nameOf('body'),
      kai: nameOf('kai'),
      hei: nameOf('hei'),
      pageNumber: nameOf('pageNumber'),
    },
  }
}
