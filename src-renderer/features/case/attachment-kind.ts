/** Pictures that are shown on the screen, by extension. */
const imageTypes: ReadonlyMap<string, string> = new Map([
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.bmp', 'image/bmp'],
])

/** What a double click would run, and documents that carry programs. */
const forbidden: ReadonlySet<string> = new Set([
  '.exe',
  '.com',
  '.scr',
  '.pif',
  '.cpl',
  '.msi',
  '.msp',
  '.msc',
  '.dll',
  '.sys',
  '.lnk',
  '.url',
  '.reg',
  '.inf',
  '.scf',
  '.chm',
  '.hlp',
  '.iso',
  '.img',
  '.vhd',
  '.vhdx',
  '.js',
  '.jse',
  '.mjs',
  '.vbs',
  '.vbe',
  '.wsf',
  '.wsh',
  '.wsc',
  '.hta',
  '.sct',
  '.bat',
  '.cmd',
  '.ps1',
  '.psm1',
  '.psd1',
  '.jar',
  '.jnlp',
  '.py',
  '.pyw',
  '.sh',
  '.desktop',
  '.appimage',
  '.deb',
  '.rpm',
  '.appx',
  '.msix',
  '.application',
  '.docm',
  '.dotm',
  '.xlsm',
  '.xltm',
  '.xlsb',
  '.xlam',
  '.xll',
  '.pptm',
  '.potm',
  '.ppsm',
  '.ppam',
  '.sldm',
])

/** The last extension of a clean name with its dot, in lower case; '' when there is none. */
export function extensionOf(cleanName: string): string {
  return /\.[^.]*$/u.exec(cleanName)?.[0].toLowerCase() ?? ''
}

/** The picture type that a clean name says it is, undefined when the program does not show such files. */
export const imageTypeOf = (cleanName: string): string | undefined => imageTypes.get(extensionOf(cleanName))

/** Whether a file of this clean name is kept and never handed out. */
export const isForbiddenKind = (cleanName: string): boolean =>
  forbidden.has(extensionOf(cleanName).replaceAll(/\s/gu, ''))
