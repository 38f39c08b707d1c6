/**
 * What a clerk may meet in Latin letters: names of things that have no other, keys of the keyboard, units, and the
 * letters of codes that stand on paper.
 */
const allowed: ReadonlySet<string> = new Set(
  [
    'PIN USB U Word WPS PDF Excel Windows QQ A3 A4 KB MB GB RAR GBK GB2312 GB18030',
    // Browsers, where a clerk is told which one to take.
    'Chrome Edge',
    'Ctrl Alt Shift Tab Esc Page Up Down Home End F1 F2 F4 F6 F7 F8 F9 A C V K Z',
    // Pinyin, where it is typed and where the manual gives examples of it.
    'ldbl ludeng shan dan la lu lv bf lmps',
    // The letters that no paper key has, as the page that reads one says.
    'B I O L',
  ].flatMap((line) => line.split(' ')),
)

/** The endings of files that a person chooses, with their dot. */
const endings = /\.(?:hlb|hlbak|docx|xlsx|xlsb|xls|et|ods|mht|pdf|html|txt|zip|csv|json|part|jpg|png|exe)\b/giu
/**
 * What is a code and no word: numbers with a letter in them, hashes, ids of PCs and of acts, keys, the numbers of incidents; and
 * `qingshan`, the example of an office's code.
 */
const codes = new RegExp(
  [
    String.raw`\b\d{4}-[A-Z]-\d{3,}\b`,
    String.raw`\bE\d+(?:-\d+)?\b`,
    String.raw`\b[0-9a-z]{2,32}\.\d+(?::\d+)?\b`,
    String.raw`\b(?=[0-9a-f]*\d)[0-9a-f]{4,}\b`,
    String.raw`\bage1[0-9a-z]+\b`,
    String.raw`\bRW[0-9A-Za-z+/]{10,}={0,2}`,
    String.raw`\bUTF-(?:8|16)\b`,
    String.raw`\b7z\b`,
    // A cell of a sheet, as Excel and WPS name it.
    String.raw`\b[A-Z]{1,3}[1-9]\d{0,6}(?= 单元格)`,
    // A column, likewise.
    String.raw`\b[A-Z]{1,3}(?= 列)`,
    // Where a browser's settings are.
    String.raw`\b(?:chrome|edge)://[a-z/]+`,
    String.raw`\bqingshan\b`,
  ].join('|'),
  'gu',
)

/** The Latin words of a text beyond what a clerk may meet. */
export const latinWords = (text: string): string[] =>
  (
    text
      .replace(endings, ' ')
      .replace(codes, ' ')
      .match(/[A-Za-z][A-Za-z0-9_]*/gu) ?? []
  ).filter((word) => !allowed.has(word))
