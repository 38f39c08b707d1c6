import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { testFontFamily } from '../browser/write-font-config'

// Fandol, the free simplified faces of Debian's texlive-lang-chinese: hanzi of one em, digits of half an em, as official papers' faces
// have them. `.ci/run` lays them into the first place; the second is where the package installs them.
const fandolPlaces = [
  join(import.meta.dirname, '..', '..', '..', '.cache', 'paper-fonts', 'fandol'),
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
]

/** The families of GB/T 9704 that papers ask for, and the Fandol face that each is drawn in. */
const fandolFor: Readonly<Record<string, string>> = {
  方正小标宋简体: 'FandolSong',
  仿宋_GB2312: 'FandolFang R',
  楷体_GB2312: 'FandolKai',
  黑体: 'FandolHei',
  宋体: 'FandolSong',
}

/** The faces that papers are laid out in by tests, the same for every program. */
export interface PaperTestFonts {
  /** For `FONTCONFIG_FILE`. */
  readonly config: string
  /** Why the faces are not those of half-width digits; undefined when they are. */
  readonly shortcoming: string | undefined
}

/** Writes a fontconfig file under which every program sees the same faces for papers, and no others. */
export function layPaperFonts(): PaperTestFonts {
  const fandol = fandolPlaces.find((place) => existsSync(join(place, 'FandolFang-Regular.otf')))
  const npmFonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts')
  const folders = fandol === undefined ? [npmFonts] : [fandol, npmFonts]
  const families = Object.entries(fandolFor).map(
    ([asked, face]) => [asked, fandol === undefined ? testFontFamily : face] as const,
  )
  const mark = createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `hotline-ledger-paper-fonts-${mark}`)
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'fonts.conf')
  const unfinished = join(folder, `fonts.conf.${process.pid}`)
  writeFileSync(unfinished, composeConfig(folders, families, folder))
  renameSync(unfinished, config)
  return {
    config,
    shortcoming:
      fandol === undefined
        ? 'the Fandol faces are not there: papers are set in Noto Sans, in both programs'
        : undefined,
  }
}

function composeConfig(
  folders: readonly string[],
  families: readonly (readonly [string, string])[],
  cache: string,
): string {
  const aliases = families.map(
    ([asked, face]) =>
      `<match target="pattern"><test qual="any" name="family"><string>${asked}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${face}</string></edit></match>`,
  )
  const places = folders.map((place) => `<dir>${place}</dir>`).join('')
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${places}<cachedir>${cache}</cachedir>\n${aliases.join('\n')}\n</fontconfig>\n`
}
