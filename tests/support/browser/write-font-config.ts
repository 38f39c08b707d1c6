import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The family in which the npm font package's files name themselves. */
export const testFontFamily = 'Noto Sans S Chinese'

/** Every family that the program asks for by name; all of them are drawn in the one test face. */
const standInFor = [
  '仿宋',
  '仿宋_GB2312',
  'FangSong',
  'FangSong_GB2312',
  '楷体',
  '楷体_GB2312',
  'KaiTi',
  '黑体',
  'SimHei',
  '宋体',
  'SimSun',
  'NSimSun',
  '方正小标宋简体',
  '华文中宋',
  'STZhongsong',
  'Microsoft YaHei',
  '微软雅黑',
  'Noto Sans CJK SC',
  'Noto Serif CJK SC',
  'Source Han Sans SC',
  'Times New Roman',
  'Arial',
  'Consolas',
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
] as const

/**
 * Writes a fontconfig file under which a browser sees the Chinese faces of the npm font package and no other, so that
 * pages look the same on every PC. Answers the file's path, for `FONTCONFIG_FILE`.
 */
export function writeFontConfig(): string {
  const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '..', 'fonts')
  // Named for what is in it: processes that need the same share it, and the cache of glyphs beside it.
  const folder = join(tmpdir(), `hotline-ledger-fonts-${createHash('sha256').update(fonts).digest('hex').slice(0, 12)}`)
  const config = join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `fonts.conf.${process.pid}`)
  writeFileSync(unfinished, composeFontConfig(fonts, folder))
  renameSync(unfinished, config)
  return config
}

function composeFontConfig(fonts: string, cache: string): string {
  const aliases = standInFor.map(
    (name) =>
      `<match target="pattern"><test qual="any" name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${testFontFamily}</string></edit></match>`,
  )
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir>\n${aliases.join('\n')}\n</fontconfig>\n`
}
