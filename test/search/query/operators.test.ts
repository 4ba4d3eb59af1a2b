import { describe, expect, test } from 'vitest'
import { meaning, problemsOf } from './asked'

describe('an operator is understood in every language, whichever the UI speaks', () => {
  test.each([
    ['tag', 'tag:هوا ', 'برچسب:هوا ', 'وسم:هوا ', 'etiket:هوا ', 'teq:هوا ', 'ETİKET:هوا '],
    ['site', 'site:isna.ir ', 'سایت:isna.ir ', 'موقع:isna.ir ', 'sayt:isna.ir ', 'Site:isna.ir '],
    ['agency', 'agency:ایسنا ', 'خبرگزاری:ایسنا ', 'وكالة:ایسنا ', 'agentlik:ایسنا ', 'ajans:ایسنا ', 'منبع:ایسنا '],
    ['author', 'author:بهاری ', 'نویسنده:بهاری ', 'كاتب:بهاری ', 'müəllif:بهاری ', 'yazar:بهاری '],
    ['section', 'section:هنر ', 'بخش:هنر ', 'قسم:هنر ', 'bölmə:هنر ', 'bölüm:هنر ', 'سرویس:هنر '],
    ['lang', 'lang:fa ', 'زبان:fa ', 'لغة:fa ', 'dil:fa '],
    [
      'is',
      'is:unread ',
      'وضعیت:خوانده‌نشده ',
      'هست:نخوانده ',
      'حالة:"غير مقروء"',
      'vəziyyət:oxunmamış ',
      'durum:okunmamış ',
    ],
    ['has', 'has:note ', 'دارد:یادداشت ', 'فيه:ملاحظة ', 'var:qeyd ', 'var:not '],
    ['has a highlight', 'has:highlight ', 'دارد:برجسته ', 'فيه:تمييز ', 'var:vurğu ', 'var:vurgu '],
    ['has a revision', 'has:revision ', 'دارد:نسخه ', 'فيه:نسخة ', 'var:nüsxə ', 'var:sürüm '],
    ['is read', 'is:read ', 'وضعیت:خوانده ', 'حالة:مقروء ', 'vəziyyət:oxunmuş ', 'durum:okunmuş '],
    ['is starred', 'is:starred ', 'هست:ستاره‌دار ', 'حالة:مميز ', 'vəziyyət:ulduzlu ', 'durum:yıldızlı '],
    ['is archived', 'is:archived ', 'هست:بایگانی ', 'حالة:مؤرشف ', 'vəziyyət:arxivdə ', 'durum:arşivde '],
    ['after', 'after:1404 ', 'پس‌از:۱۴۰۴ ', 'بعد:١٤٠٤ ', 'sonra:1404 '],
    ['before', 'before:1404 ', 'پیش‌از:۱۴۰۴ ', 'قبل:١٤٠٤ ', 'əvvəl:1404 ', 'önce:1404 '],
    ['on', 'on:1404 ', 'تاریخ:۱۴۰۴ ', 'تاريخ:١٤٠٤ ', 'tarix:1404 ', 'tarih:1404 '],
    ['clipped', 'clipped:1404 ', 'بریده:۱۴۰۴ ', 'محفوظ:١٤٠٤ ', 'saxlanıb:1404 ', 'saklandı:1404 '],
  ])('%s', (_, english, ...others) => {
    expect(meaning(english)).toMatch(/:/)
    for (const other of others) expect(meaning(other)).toBe(meaning(english))
  })
})

describe('an operator is understood however it is written', () => {
  test.each([
    'برچسب:هوا ',
    'برچسب: هوا ',
    'برچسب：هوا ',
    'بر\u200cچسب:هوا ',
    '\u200fبرچسب:هوا ',
    'TAG:هوا ',
    'tag:«هوا»',
    'tag: "هوا"',
    'tag:“هوا”',
  ])('%j', (typed) => {
    expect(meaning(typed)).toBe('tag:هوا')
  })

  test('letters that keyboards confuse are the same', () => {
    expect(meaning('تاريخ:1404 ')).toBe(meaning('تاریخ:1404 '))
    expect(meaning('خبرگزاري:ايسنا ')).toBe('agency:ایسنا')
  })
})

describe('values', () => {
  test.each([
    ['tag:"آب و هوا"', 'tag:ابوهوا', 'a tag of several words, in quotes'],
    ['tag:آب‌و‌هوا ', 'tag:ابوهوا', 'the same with half-spaces'],
    ['tag:سیا', 'tag:سیا…', 'a tag that is still being typed'],
    ['tag:"سیا"', 'tag:سیا', 'a closed quote ends it'],
    ['tag:🌧 ', 'tag:🌧', 'a tag without letters'],
    ['agency:"نمونه نیوز"', 'agency:نمونه نیوز', 'words side by side'],
    ['agency:نمونه نی', 'agency:نمونه + نی…', 'a value ends with the space'],
    ['author:بها', 'author:بها…', 'a name that is still being typed'],
    ['site:isn', 'site:isn…', 'a site that is still being typed'],
    ['site:https://www.isna.ir/news/1404?x=1 ', 'site:isna.ir', 'a pasted address'],
    ['site:WWW.ISNA.IR. ', 'site:isna.ir', 'a host in capitals'],
    ['site:*.isna.ir ', 'site:isna.ir', 'a host with a star'],
    ['site:24', 'site:24…', 'a site that begins with a number, while it is being typed'],
    ['site:خبر.example ', 'site:xn--ngblk.example', 'a host in Persian letters'],
    ['lang:fa-IR ', 'lang:fa', 'a code with a region'],
    ['lang:fas ', 'lang:fa', 'a code of three letters'],
    ['lang:Persian ', 'lang:fa', 'a name in English'],
    ['lang:farsi ', 'lang:fa', 'as many call it'],
    ['زبان:فارسی ', 'lang:fa', 'a name in Persian'],
    ['زبان:انگلیسی ', 'lang:en', 'another'],
    ['زبان:ترکی ', 'lang:tr', 'the beginning of two names'],
    ['زبان:آذری ', 'lang:az', 'as many call it'],
    ['زبان:"ترکی آذربایجانی"', 'lang:az', 'a name of two words'],
    ['لغة:العربية ', 'lang:ar', 'a name in Arabic'],
    ['dil:Farsça ', 'lang:fa', 'a name in Turkish'],
    ['dil:azərbaycan ', 'lang:az', 'a name in Azerbaijani'],
    ['dil:ingilis ', 'lang:en', 'another'],
    ['lang:ckb ', 'lang:ckb', 'a code that has only three letters'],
    ['has:starred ', 'is:starred', 'either operator knows all states'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(meaning(typed)).toBe(meant)
    expect(problemsOf(typed)).toEqual([])
  })
})

test('a space behind the colon does no harm, unless what follows is no value', () => {
  expect(meaning('برچسب: اقتصاد باران ')).toBe('tag:اقتصاد + باران')
  expect(meaning('tag: site:isna.ir ')).toBe('site:isna.ir')
  expect(problemsOf('tag: site:isna.ir ')).toEqual(['emptyValue: tag:'])
  expect(meaning('tag: -باران')).toBe('-"باران"')
})
