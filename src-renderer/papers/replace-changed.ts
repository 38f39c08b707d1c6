/** The markup's one element, where it is one. */
const onlyElement = (nodes: readonly Node[]): Element | undefined => {
  const [only] = nodes
  return nodes.length === 1 && only instanceof Element ? only : undefined
}

const isAlikeOutside = (one: Element, other: Element): boolean =>
  one.cloneNode(false).isEqualNode(other.cloneNode(false))

/**
 * Makes a column hold a paper: the paragraphs at either end that are as they were stay the nodes they are, so that they are neither
 * laid out nor drawn again. A paragraph that differs is a new node.
 */
export function replaceChanged(column: Element, wanted: readonly Node[]): void {
  const [standing, paper] = [onlyElement([...column.childNodes]), onlyElement(wanted)]
  if (standing === undefined || paper === undefined || !isAlikeOutside(standing, paper))
    return column.replaceChildren(...wanted)
  const [old, made] = [[...standing.childNodes], [...paper.childNodes]]
  const most = Math.min(old.length, made.length)
  let head = 0
  while (head < most && isAlike(old[head], made[head])) head += 1
  let tail = 0
  while (tail < most - head && isAlike(old.at(-1 - tail), made.at(-1 - tail))) tail += 1
  const after = old[old.length - tail] ?? null
  for (const node of old.slice(head, old.length - tail)) node.remove()
  for (const node of made.slice(head, made.length - tail)) standing.insertBefore(node, after)
}

const isAlike = (one: Node | undefined, other: Node | undefined): boolean =>
  one !== undefined && other !== undefined && one.isEqualNode(other)
