// What LibreOffice 7.4 does otherwise than Word with the same file, set right in the flat form of what it has read:
// - it drops `autoSpaceDE/DN="0"`, and puts gaps between hanzi and digits;
// - it reads `overflowPunct` the wrong way round, and hangs marks;
// - it drops the spacing behind the last character of each run of one script: half a point at every number;
// - it keeps a closing mark and the Latin or the digit behind it on one line, as Unicode 5.0 asked (LB30): a place to break is put there.

/** The spacing of 正文 as it stands in the flat file. */
const spacing = 'fo:letter-spacing="-0.0035in"'
const spacingPt = 0.25
/** A lone digit has no room for a spacing of its own: it is drawn so much narrower, which is half a point of eight. */
const loneScale = 'style:text-scale="94%"'

/** A run of one script, or an element between texts: blanks, page breaks. */
const western = String.raw`(?:&(?:amp|lt|gt|quot|apos);|[!-%'-;=?-~×])`
/** What has no script of its own goes with what stands before it. */
const weak = '[ “”‘’—…·]'
const westernRun = new RegExp(`<[^>]*>|${western}+(?:${weak}+${western}+)*${weak}*`, 'gu')
const closedBeforeWestern = new RegExp(`([，。、；：！？）》〉】〕”’])(?=${western})`, 'gu')
const lengthOf = (run: string): number => run.replaceAll(/&\w+;/gu, '&').length

/** The flat file with line breaks as Word's rules make them. */
export function asWordWould(fodt: string): string {
  const plain = fodt
    .replaceAll(/style:text-autospace="[^"]*"/gu, 'style:text-autospace="none"')
    .replaceAll(/style:punctuation-wrap="[^"]*"/gu, 'style:punctuation-wrap="simple"')
  const spaced = [
    ...plain.matchAll(/<style:style style:name="(T\d+)" style:family="text">.*?<\/style:style>/gsu),
  ].filter(([style]) => style.includes(spacing))
  const lengths = new Set<number>()
  const giveBack = (name: string, text: string): string =>
    text.replaceAll(closedBeforeWestern, '$1\u200B').replaceAll(westernRun, (run) => {
      if (run.startsWith('<')) return run
      lengths.add(lengthOf(run))
      return `</text:span><text:span text:style-name="${name}x${lengthOf(run)}">${run}</text:span><text:span text:style-name="${name}">`
    })
  const names = new Set(spaced.map(([, name]) => name))
  const text = plain.replaceAll(
    /<text:span text:style-name="(T\d+)">((?:[^<]|<text:[^>]*\/>)*)<\/text:span>/gu,
    (whole, name: string, content: string) =>
      names.has(name) ? `<text:span text:style-name="${name}">${giveBack(name, content)}</text:span>` : whole,
  )
  const styles = spaced.flatMap(([style, name = '']) =>
    [...lengths].map((length) =>
      style.replace(`"${name}"`, `"${name}x${length}"`).replace(spacing, spacingFor(length)),
    ),
  )
  return text.replace('</office:automatic-styles>', `${styles.join('')}</office:automatic-styles>`)
}

/** So much that a run of this length, without the last character's, and the run before it come to their full spacing. */
const spacingFor = (length: number): string =>
  length === 1
    ? `${spacing} ${loneScale}`
    : `fo:letter-spacing="${((-spacingPt * (length + 1)) / (length - 1)).toFixed(3)}pt"`
