/*
 * Read before anything else, in words that the oldest browser understands (ECMAScript 5; nothing here is built). A browser that
 * lacks what the program is written with, or that stops in its files before the first screen, is told so on the page.
 */
;(function () {
  'use strict'

  var needed = [
    ['数组的新函数', typeof Array.prototype.toSorted === 'function' && typeof Array.prototype.findLast === 'function'],
    ['Promise.withResolvers', typeof Promise === 'function' && typeof Promise.withResolvers === 'function'],
    ['Object.hasOwn', typeof Object.hasOwn === 'function'],
    ['样式的容器查询', !!window.CSS && !!CSS.supports && CSS.supports('container-type', 'inline-size')],
    ['样式的 :has()', !!window.CSS && !!CSS.supports && CSS.supports('selector(:has(a))')],
    ['IndexedDB', 'indexedDB' in window],
    ['后台程序', 'Worker' in window],
    ['加密', !!window.crypto && !!window.crypto.subtle && typeof window.crypto.randomUUID === 'function'],
    ['压缩', 'DecompressionStream' in window]
  ]
  // The desktop keeps its ledger in files; a browser needs storage and locks of its own.
  if (!('host' in window)) {
    needed.push(['本站文件存储', !!navigator.storage && typeof navigator.storage.getDirectory === 'function'])
    needed.push(['标签页之间的锁', 'locks' in navigator])
  }
  var missing = []
  for (var at = 0; at < needed.length; at += 1) if (!needed[at][1]) missing.push(needed[at][0])

  function root() {
    return document.getElementById('root')
  }

  function line(parent, tag, text, style) {
    var element = document.createElement(tag)
    element.textContent = text
    element.style.cssText = style
    parent.appendChild(element)
  }

  /** Takes the program's place on the page, so that nothing of it is drawn over this. */
  function say(title, what, todo, small) {
    var place = root()
    if (!place) return
    place.id = 'stopped'
    place.textContent = ''
    place.setAttribute('role', 'alert')
    place.style.cssText =
      'box-sizing:border-box;max-width:760px;margin:64px auto;padding:32px;background:#fff;border:1px solid #c9cfd8;' +
      'border-left:4px solid #1f2933;border-radius:4px;color:#1f2933;font:16px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif'
    document.body.style.cssText = 'margin:0;background:#f5f6f8'
    line(place, 'h1', title, 'margin:0 0 12px;font-size:22px')
    line(place, 'p', what, 'margin:0 0 8px')
    line(place, 'p', '不受影响：台账没有打开，也没有改动任何内容。', 'margin:0 0 8px')
    line(place, 'p', '现在怎么办：' + todo, 'margin:0 0 16px')
    line(place, 'p', small, 'margin:0;font-size:13px;color:#52606d')
  }

  function browserName() {
    var found = /(?:Chrome|Firefox|Version)\/(\d+)/.exec(navigator.userAgent)
    return found ? found[0].replace('/', ' ') : navigator.userAgent
  }

  var newer =
    '请改用 Chrome 或 Edge 120 以上的版本；360、奇安信等浏览器请升级到内核 120 以上。Windows 7 装不了这样的浏览器，请换一台 Windows 10 以上的电脑，或用桌面版。'

  if (missing.length > 0) {
    say(
      '这个浏览器太旧，打不开市长热线台账',
      '程序要用的功能，这个浏览器里没有：' + missing.join('、') + '。',
      newer,
      '浏览器：' + browserName()
    )
    return
  }

  // Whatever stops before the first screen is drawn is told here: nobody else is there yet.
  window.addEventListener(
    'error',
    function (event) {
      var place = root()
      if (!place || place.childNodes.length > 0) return
      var element = event.target && event.target !== window ? event.target.tagName : ''
      if (element !== '' && element !== 'SCRIPT') return
      if (element === 'SCRIPT')
        say(
          '程序没有载入',
          '网页打开了，程序文件却读不到，多半是启动程序的那个黑色窗口刚刚关掉。',
          '请重新启动程序，再刷新这个网页。',
          '浏览器：' + browserName()
        )
      else
        say(
          '程序在这个浏览器里停住了',
          '第一个画面出来以前就出错，多半是浏览器太旧，或被插件改动过。',
          newer + '已经够新的，请关掉浏览器插件，或把下面的小字告诉技术人员。',
          '浏览器：' + browserName() + '；' + (event.message || '')
        )
    },
    true
  )
})()
