import { bundleExtension } from './bundle-file-name'

/** What systems and mail programs hang on a bundle's name: `a.hlb.txt`, `a.hlb(1)`, `a.hlb (2)`, `a.hlb.download`, `a.hlb - 副本`. */
const oddEnding =
  /\.hlb((?:\.(?:txt|bin|dat|download|tmp|zip|htm|html|xml|doc))|(?: ?[（(]\d+[)）])|(?: ?- ?副本(?: ?[（(]\d+[)）])?)|(?:_\d+))$/i

/** What stands behind the bundle's own ending in a name that somebody's system has altered; undefined for any other name. */
export const oddBundleEnding = (name: string): string | undefined => oddEnding.exec(name)?.[1]

/** Whether a file is to be offered as a bundle by its name. What it is, only its content tells. */
export const looksLikeBundle = (name: string): boolean =>
  name.toLowerCase().endsWith(bundleExtension) || oddBundleEnding(name) !== undefined
