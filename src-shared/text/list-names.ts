import { foldText } from './fold-text'

const between = /[、，,;；/|\n]|\s{2,}/u
const bracket = /[(（【〔[][^()（）【】〔〕[\]]*[)）】〕\]]/gu
/** A telephone that somebody wrote behind the name. */
const number = /[\d+][-\d\s]{4,}/gu
const household = /(?:等\d*[人户名位]?|一家|全家|夫妇|夫妻)$/u
const title =
  /(?:先生|女士|小姐|同志|老师|师傅|大爷|大妈|大娘|大叔|大姐|大哥|阿姨|老人|书记|主任|村长|组长|经理|老板|医生|律师|校长|教授)$/u
/** What is written where no name was given: it stands for nobody, and in every text. */
const nobody =
  /^(?:匿名.*|无名.*|无|不详|未知|未留.*|未提供|保密.*|不愿.*|某+|[\p{Script=Han}]{0,4}(?:群众|市民|村民|居民|业主|网友|家长|商户|来电人|反映人)|先生|女士|小姐|本人|代表)$/u

/** Two hanzi, a family name of two with a title, or a name in other letters. */
const isWhole = (name: string): boolean => name.length > 1 && !nobody.test(name)

function fieldToNames(written: string): readonly string[] {
  const parts = written.split(/\s+/u).filter((part) => part !== '')
  // 李明 王芳 are two people, a name with a wide blank in it is one, and so is Li Ming.
  const several = parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,}$/u.test(part))
  return several ? parts : [written]
}

/** The name without what stands behind it; 王女士 keeps its title, for 王 alone stands in other words. */
function strip(name: string): string {
  const alone = name.replace(household, '')
  const bare = alone.replace(title, '')
  return bare.length > 1 ? bare : alone
}

/**
 * The names of a caller's name field, folded, by which a text may call them: `王芳（女，58岁）、李明` as 王芳 and 李明, 王芳女士 as
 * 王芳, 阿卜杜拉·买买提 also by each part of three hanzi and more. A single hanzi and 匿名, 群众 and the like are no names.
 */
export function listNames(field: string): readonly string[] {
  const bare = field.normalize('NFKC').replaceAll(bracket, ' ').replaceAll(number, '、')
  const names = bare.split(between).flatMap(fieldToNames).flatMap(withParts).filter(isWhole)
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}

function withParts(written: string): readonly string[] {
  const whole = strip(foldText(written))
  const parts = written.split(/[·•‧・∙⋅●]/u).map((part) => strip(foldText(part)))
  return parts.length > 1 ? [whole, ...parts.filter((part) => part.length > 2)] : [whole]
}
