import { findRareHanzi } from '../text/gb2312'

/** What a face is for: 小标宋 titles, 仿宋 text, 楷体 （一）, 黑体 一、, 宋体 page numbers. */
export const paperFontRoles = ['title', 'body', 'kai', 'hei', 'pageNumber'] as const
export type PaperFontRole = (typeof paperFontRoles)[number]

/** One family name for each role, as a .docx names it. */
export type PaperFonts = { readonly [R in PaperFontRole]: string }

/** A role for which the PC has no face that GB/T 9704-2012 names. `standIn` is the nearest one it has, '' for none. */
export interface MissingPaperFont {
  readonly role: PaperFontRole
  /** The face as the standard calls it: 小标宋体. */
  readonly faceName: string
  readonly standIn: string
}

export interface PaperFontChoice {
  readonly fonts: PaperFonts
  readonly missing: readonly MissingPaperFont[]
}

interface RoleFamilies {
  readonly faceName: string
  /** The families that are this face, in order of preference: [name written into files, other names it is installed under]. */
  readonly official: readonly (readonly string[])[]
  /** Families that look near it. */
  readonly near: readonly (readonly string[])[]
  readonly generic: 'serif' | 'sans-serif'
}

const roleFamilies: { readonly [R in PaperFontRole]: RoleFamilies } = {
  title: {
    faceName: '小标宋体',
    official: [['方正小标宋简体', 'FZXiaoBiaoSong-B05S'], ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'], ['小标宋体']],
    near: [['华文中宋', 'STZhongsong'], ['宋体', 'SimSun'], ['Noto Serif CJK SC']],
    generic: 'serif',
  },
  body: {
    faceName: '仿宋体',
    official: [
      ['仿宋_GB2312', 'FangSong_GB2312'],
      ['仿宋', 'FangSong'],
      ['方正仿宋_GBK', 'FZFangSong-Z02'],
      ['华文仿宋', 'STFangsong'],
    ],
    near: [['宋体', 'SimSun'], ['Noto Serif CJK SC']],
    generic: 'serif',
  },
  kai: {
    faceName: '楷体',
    official: [
      ['楷体_GB2312', 'KaiTi_GB2312'],
      ['楷体', 'KaiTi'],
      ['方正楷体_GBK', 'FZKai-Z03'],
      ['华文楷体', 'STKaiti'],
    ],
    near: [['LXGW WenKai'], ['Noto Serif CJK SC']],
    generic: 'serif',
  },
  hei: {
    faceName: '黑体',
    official: [
      ['黑体', 'SimHei'],
      ['方正黑体_GBK', 'FZHei-B01'],
      ['华文黑体', 'STHeiti'],
    ],
    near: [['Noto Sans CJK SC'], ['微软雅黑', 'Microsoft YaHei']],
    generic: 'sans-serif',
  },
  pageNumber: {
    faceName: '宋体',
    official: [
      ['宋体', 'SimSun'],
      ['新宋体', 'NSimSun'],
      ['方正书宋_GBK', 'FZShuSong-Z01'],
      ['华文宋体', 'STSong'],
    ],
    near: [['Noto Serif CJK SC']],
    generic: 'serif',
  },
}

/**
 * The families a .docx should name on a PC with `installedFamilies`: a file has no list to fall back on, so the choice
 * is made here. Text with hanzi beyond GB 2312 passes over the `_GB2312` faces when a fuller one is there. With an empty
 * list (the shell cannot tell) the customary official names are given and nothing is called missing.
 */
export function choosePaperFonts(installedFamilies: readonly string[], text = ''): PaperFontChoice {
  const installed = new Set(installedFamilies.map((family) => family.toLowerCase()))
  const needsFullFace = findRareHanzi(text).length > 0
  const choices = paperFontRoles.map((role) => chooseForRole(role, installed, needsFullFace))
  const familyOf = (role: PaperFontRole): string => choices.find((choice) => choice.role === role)?.family ?? ''
  return {
    fonts: {
      title: familyOf('title'),
      body: familyOf('body'),
      kai: familyOf('kai'),
      hei: familyOf('hei'),
      pageNumber: familyOf('pageNumber'),
    },
    missing: installed.size === 0 ? [] : choices.flatMap((choice) => choice.missing),
  }
}

/** The faces that the standard names, for a file that goes elsewhere: the same whatever this PC has. */
export const officialPaperFonts = (text: string): PaperFonts =>
  choosePaperFonts(
    paperFontRoles.flatMap((role) => roleFamilies[role].official.flat()),
    text,
  ).fonts

interface RoleChoice {
  readonly role: PaperFontRole
  readonly family: string
  readonly missing: readonly MissingPaperFont[]
}

function chooseForRole(role: PaperFontRole, installed: ReadonlySet<string>, needsFullFace: boolean): RoleChoice {
  const { official, near, faceName } = roleFamilies[role]
  const isInstalled = (names: readonly string[]): boolean => names.some((name) => installed.has(name.toLowerCase()))
  const present = official.filter(isInstalled)
  const fuller = present.filter(([name = '']) => !name.endsWith('_GB2312'))
  const chosen = (needsFullFace ? fuller[0] : undefined) ?? present[0]
  if (chosen !== undefined) return { role, family: chosen[0] ?? '', missing: [] }
  const standIn = near.find(isInstalled)?.[0] ?? ''
  // A face that is not there is still named rightly in the file, for the PC that opens it next.
  return { role, family: official[0]?.[0] ?? '', missing: [{ role, faceName, standIn }] }
}

/** The whole list of a role's families as a CSS `font-family` value, nearest last. */
export function fontStack(role: PaperFontRole): string {
  const { official, near, generic } = roleFamilies[role]
  return [...[...official, ...near].flat().map((family) => `"${family}"`), generic].join(',')
}
