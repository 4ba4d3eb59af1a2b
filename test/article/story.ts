/** One invented story, to be told in the markup of many sites. */
export const story = {
  clock: 'پنجشنبه ۲۹ آبان ۱۴۰۴',
  host: 'nasimrood.example',
  headline: ['نخستین برداشت چای پاییزی', 'در باغ‌های کوهپایه سپیدان'],
  caption: '«نگار سپیدانی»',
  paragraphs: [
    'به گزارش خبرنگار کشاورزی خبرگزاری کوهپایه (کوهنا) «نگار سپیدانی» رئیس انجمن چایکاران سپیدان در گفتگو با خبرنگار کوهنا درباره برداشت امسال گفت: «برگ‌ها را سه روز دیرتر از هر سال چیدیم تا نم باران از آن‌ها برود.»',
    'وی در ادامه افزود: «در این باغ‌ها از هیچ سم تازه‌ای استفاده نشده است؛ دفتر هر باغ را می‌توان دید و با سال‌های پیش سنجید.»',
    'رئیس انجمن چایکاران توضیح داد: «آقای دکتر رودباری نامه‌ای به شورای روستا نوشته است و در آن از نگهداری چشمه‌ها سخن گفته است.»',
    'سپیدانی در پایان اشاره کرد: «کارگاه خشک کردن برگ را به ساختمان کهنه آسیاب می‌بریم. این کار تا نوروز پایان می‌یابد.»',
  ],
  end: 'انتهای پیام/ک.ن',
  related: [
    [
      'چشمه‌های کوهپایه پاکسازی شد',
      'گروهی از جوانان روستا در آخر هفته گذشته سنگ و شاخه را از دهانه چهار چشمه برداشتند و راه آب را ...',
    ],
    ['کارگاه سبدبافی باز شد', 'آموزگار بازنشسته روستا شیوه بافتن سبد برگ چای را به بیست نفر می‌آموزد.'],
    ['جشن نخستین برف + فیلم', 'بچه‌های دبستان سپیدان برای نخستین برف امسال سرود تازه‌ای ساختند.'],
  ] as [string, string][],
  reuse: 'نقل مطالب با ذکر منبع بلامانع است.',
  rights: '2019 Koohpaye News Agency. All Rights Reserved',
  agency: 'خبرگزاری بین المللی کوهپایه',
  url: 'https://nasimrood.example/fa/52771',
}

const { clock, host, headline, caption, paragraphs, end, related, reuse, rights, agency } = story
const [first, second] = headline

const spaced = (tag: string) => paragraphs.map((text) => `<${tag}>${text}</${tag}><${tag}>&nbsp;</${tag}>`).join('')
const link = (i: number) => `/fa/5270${i}`

/** Cards as sites make them: each prints its title twice. */
const cards = {
  divs: related
    .map(
      ([title, teaser], i) =>
        `<div class="item"><a href="${link(i)}"><img src="/i/${i}.jpg" alt="${title}"></a><h4><a href="${link(i)}">${title}</a></h4><p>${teaser}</p></div><span>|</span>`,
    )
    .join(''),
  lines: related
    .map(
      ([title, teaser], i) =>
        `<p><a href="${link(i)}">${title}</a></p><p><a href="${link(i)}">${title}</a></p><p>${teaser}</p><p>|</p>`,
    )
    .join(''),
  list: related
    .map(
      ([title, teaser], i) =>
        `<li><a href="${link(i)}" title="${title}"><img alt="${title}" src="/i/${i}.jpg"><h3>${title}</h3><span>${teaser}</span></a></li>`,
    )
    .join(''),
  rows: related
    .map(
      ([title, teaser], i) =>
        `<tr><td><a href="${link(i)}"><img src="/i/${i}.jpg" alt="${title}"></a></td><td><a href="${link(i)}">${title}</a><br>${teaser}</td></tr>`,
    )
    .join(''),
}

const nav = '<nav><ul><li><a href="/">صفحه نخست</a></li><li><a href="/fa/c">کشاورزی</a></li></ul></nav>'
const page = (title: string, body: string) =>
  `<!DOCTYPE html><html dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
const whole = `${first} ${second}`

/** The same story, told in ten ways; none has a date of publication. */
export const skeletons: Record<string, string> = {
  'semantic elements': page(
    agency,
    `<header><div class="date">${clock}&nbsp;</div><a href="/"><img src="/l.png" alt="${host}">${host}</a></header>${nav}
     <main><article><h1>${first}<br>${second}</h1><figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure><p>&nbsp;</p>${spaced('p')}<p>${end}</p></article>
     <section class="related"><h3>مطالب مرتبط</h3>${cards.divs}</section><section><h3>نظرات کاربران</h3></section><aside><h3>فیلم</h3></aside></main>
     <footer><p>${agency}</p><p>${rights}</p><p>${reuse}</p></footer>`,
  ),
  'nothing but divs': page(
    `${whole} - کوهنا`,
    `<div id="top"><span>${clock}</span><a href="/">${host}</a> <a href="/">${host}</a></div>
     <div class="wrap"><div class="news"><div class="title"><div>${first}</div><div>${second}</div></div><div class="img"><img src="/a.jpg"><div>${caption}</div></div><div class="text">${spaced('div')}<div>${end}</div></div>
     <div class="box"><div>مطالب مرتبط</div>${cards.divs}</div><div class="box"><div>نظرات کاربران</div></div><div class="box"><div>فیلم</div></div></div></div>
     <div id="bottom"><p>${agency}</p><p>${rights}</p><p>${reuse}</p></div>`,
  ),
  'one flat row of paragraphs': page(
    whole,
    `<p>${clock}&nbsp;</p><p><a href="/">${host}</a> <a href="/">${host}</a></p><h1>${first}<br>${second}</h1><p>${caption}</p>${spaced('p')}<p>${end}</p>
     <p>مطالب مرتبط</p>${cards.lines}<p>نظرات کاربران</p><p>فیلم</p><p>${agency}</p><p>${rights}</p><p>${reuse}</p>`,
  ),
  'text between line breaks': page(
    `${whole} | ${agency}`,
    `<div class="header">${clock}<br><a href="/">${host}</a></div>
     <div class="main"><h2>${first}<br>${second}</h2><div class="body"><img src="/a.jpg"><br>${caption}<br><br>${paragraphs.join('<br><br>')}<br><br>${end}<br></div>
     <h3>مطالب مرتبط</h3><ul>${cards.list}</ul><h3>نظرات کاربران</h3><h3>فیلم</h3></div>
     <div class="footer">${agency}<br>${rights}<br>${reuse}</div>`,
  ),
  'layout tables': page(
    'کوهنا',
    `<table><tr><td>${clock}&nbsp;</td><td><a href="/"><img alt="${host}" src="l.png">${host}</a></td></tr></table>
     <table><tr><td><h1>${first}<br>${second}</h1><center><img src="/a.jpg"><br>${caption}</center>${spaced('p')}<p>${end}</p>
     <table><tr><td colspan="2">مطالب مرتبط</td></tr>${cards.rows}</table><b>نظرات کاربران</b></td><td><b>فیلم</b></td></tr></table>
     <table><tr><td>${agency}</td></tr><tr><td>${rights}</td></tr><tr><td>${reuse}</td></tr></table>`,
  ),
  'a headline in two headings': page(
    whole,
    `<div class="top-bar"><div class="today">${clock}</div></div><div class="logo"><a href="/">${host}</a></div>
     <article><h2 class="title">${first}</h2><h2 class="title">${second}</h2><div class="news-img"><img src="/a.jpg" alt=""><p class="caption">${caption}</p></div>
     <div class="news-content" itemprop="articleBody">${spaced('p')}<p>${end}</p></div>
     <div class="related-news"><h4>مطالب مرتبط</h4><ul>${cards.list}</ul></div><div id="comments"><h4>نظرات کاربران</h4><form><textarea></textarea></form></div></article>
     <footer><p>${agency}</p><p>${rights}</p><p>${reuse}</p></footer>`,
  ),
  'spans and inline styles': page(
    agency,
    `<div><span>${clock}</span></div><div><a href="/">${host}</a></div><h1><span>${first}</span><span><br></span><span>${second}</span></h1>
     <div dir="rtl" style="text-align:center">${caption}</div><div dir="rtl"><p>&nbsp;</p>${spaced('p')}<p>${end}</p></div>
     <div><h2>مطالب مرتبط</h2><div>${cards.divs}</div></div><h2>نظرات کاربران</h2><h2>فیلم</h2><div><p>${agency}</p><p>${rights}</p><p>${reuse}</p></div>`,
  ),
  'a form around everything, whose fields shadow its properties': page(
    whole,
    `<form><input name="children"><input name="parentNode"><input name="nodeName"><input name="attributes">
     <div class="header"><div>${clock}</div><a href="/">${host}</a></div>
     <h1>${first}<br>${second}</h1><div class="pic"><img src="/a.jpg"><span>${caption}</span></div><div class="content">${spaced('p')}<p>${end}</p></div>
     <div class="related"><h3>مطالب مرتبط</h3>${cards.divs}</div><h3>نظرات کاربران</h3><div class="footer"><p>${agency}</p><p>${rights}</p><p>${reuse}</p></div></form>`,
  ),
}
