/** Pictures that are shown on the screen, by extension. */
const imageTypes: ReadonlyMap<string, string> = new Map([
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.bmp', 'image/bmp'],
])

/**
 * What is handed out of the ledger, by extension: pictures, papers, tables, sound, film and archives, as offices send them
 * (OFD, WPS and ET among them). Whatever is not named here stays in the ledger: a list of what is dangerous is never whole.
 */
const handedOut: ReadonlySet<string> = new Set(
  (
    '.jpg .jpeg .png .gif .webp .bmp .tif .tiff .heic .heif ' +
    '.pdf .ofd .doc .docx .wps .wpt .rtf .txt .odt .xls .xlsx .et .csv .ods .ppt .pptx .dps .odp ' +
    '.mp3 .wav .m4a .amr .aac .wma .ogg .mp4 .mov .avi .mkv .wmv .3gp .mpg .mpeg .flv ' +
    '.zip .rar .7z .hlb'
  ).split(' '),
)

/** The last extension of a clean name with its dot, in lower case; '' when there is none. */
export function extensionOf(cleanName: string): string {
  return /\.[^.]*$/u.exec(cleanName)?.[0].toLowerCase() ?? ''
}

/** The picture type that a clean name says it is, undefined when the program does not show such files. */
export const imageTypeOf = (cleanName: string): string | undefined => imageTypes.get(extensionOf(cleanName))

/** Whether a file of this clean name is kept and never handed out. */
export function isForbiddenKind(cleanName: string): boolean {
  const extension = extensionOf(cleanName).replaceAll(/\s/gu, '')
  // Without one a double click starts nothing: the system asks which program to open it with.
  return extension !== '' && !handedOut.has(extension)
}
