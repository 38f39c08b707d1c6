import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

const path = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'page', 'browser-check.js')
const script = readFileSync(path, 'utf8')

interface FakeElement {
  id: string
  textContent: string
  readonly style: { cssText: string }
  readonly childNodes: FakeElement[]
  appendChild(child: FakeElement): void
  setAttribute(name: string, value: string): void
}

function element(id = ''): FakeElement {
  const childNodes: FakeElement[] = []
  return {
    id,
    textContent: '',
    style: { cssText: '' },
    childNodes,
    appendChild: (child) => void childNodes.push(child),
    setAttribute: () => undefined,
  }
}

/** A page with all that the program needs, but for what a test takes away before the script is run. */
function openPage(without: string, extra: object = {}) {
  const root = element('root')
  const listeners: ((event: object) => void)[] = []
  const window: Record<string, unknown> = {
    indexedDB: {},
    Worker: {},
    DecompressionStream: {},
    crypto: { subtle: {}, randomUUID: () => '' },
    CSS: { supports: () => true },
    addEventListener: (_type: string, listener: (event: object) => void) => listeners.push(listener),
    ...extra,
  }
  const world: Record<string, unknown> = {
    window,
    CSS: window['CSS'],
    navigator: {
      userAgent: 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.5414.168 Safari/537.36',
      storage: { getDirectory: () => undefined },
      locks: {},
    },
    document: {
      body: element(),
      getElementById: (id: string) => (root.id === id ? root : null),
      createElement: () => element(),
    },
  }
  // The engine's own, as a browser that has them; each can be taken away.
  runInNewContext(
    `Array.prototype.toSorted = Array.prototype.toSorted || function () {}; Promise.withResolvers = function () {};
     ${without}
     ${script}`,
    world,
  )
  return { root, listeners, text: () => root.childNodes.map(({ textContent }) => textContent).join('\n') }
}

describe('the first page', () => {
  it('says nothing where the browser has what is needed', () => {
    const { root, listeners } = openPage('')
    expect(root).toMatchObject({ id: 'root', childNodes: [] })
    expect(listeners).toHaveLength(1)
  })

  it('says to Chrome 109 that it is too old, what it lacks and what to take instead, and leaves the program no place', () => {
    const page = openPage('delete Array.prototype.toSorted; delete Promise.withResolvers;')
    expect(page.root.id).toBe('stopped')
    expect(page.text()).toMatch(/这个浏览器太旧，打不开市长热线台账/)
    expect(page.text()).toMatch(/数组的新函数、Promise\.withResolvers/)
    expect(page.text()).toMatch(/没有改动任何内容/)
    expect(page.text()).toMatch(/浏览器：Chrome 109/)
  })

  it('asks a browser for storage and locks of its own, and the desktop for neither', () => {
    const without = 'delete navigator.locks; delete navigator.storage;'
    expect(openPage(without).text()).toMatch(/本站文件存储、标签页之间的锁/)
    expect(openPage(without, { host: {} }).root.id).toBe('root')
  })

  it('says it too when the program stops before its first screen, and nothing once that is drawn', () => {
    const broken = openPage('')
    broken.listeners[0]?.({ target: undefined, message: 'SyntaxError: Invalid regular expression' })
    expect(broken.text()).toMatch(/程序在这个浏览器里停住了[^]*SyntaxError/)
    const unserved = openPage('')
    unserved.listeners[0]?.({ target: { tagName: 'SCRIPT' } })
    expect(unserved.text()).toMatch(/程序没有载入/)
    const drawn = openPage('')
    drawn.root.childNodes.push(element())
    drawn.listeners[0]?.({ target: undefined, message: 'x' })
    expect(drawn.root.id).toBe('root')
  })

  it('is written in words that the oldest browser reads', () => {
    const code = script.replace(/\/\*[^]*?\*\//g, '').replace(/'[^'\n]*'/g, "''")
    expect(code).not.toMatch(/=>|`|\b(?:let|const|class|async|await|import|export)\b|\.\.\.|\?\.|\?\?|,\s*[)\]}]/)
  })
})
