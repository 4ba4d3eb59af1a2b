import type { Language } from './language'

/** Chinese. */
export const language: Language = {
  code: 'zh',
  dir: 'ltr',
  script: 'Hani',
  words: ['的', '了', '在', '是', '和'],
  zone: 'Asia/Shanghai',
  halves: { am: ['上午', '凌晨', '早上'], pm: ['下午', '晚上', '晚间'] },
  labels: {
    related: ['相关新闻', '相关阅读', '相关报道', '相关文章', '延伸阅读'],
    readMore: ['阅读更多', '阅读全文', '查看更多'],
    comments: ['评论', '网友评论'],
    tags: ['标签', '关键词', '關鍵字'],
    share: ['分享', '分享到', '分享至'],
    tools: ['打印'],
    published: ['发布时间', '发布', '发表时间', '發布時間'],
    updated: ['更新时间', '更新', '更新時間'],
    section: ['栏目', '分類'],
    home: ['首页', '首頁'],
    source: ['来源', '稿源', '來源', '新闻来源'],
    reporter: ['记者', '作者', '文', '撰文', '記者', '撰稿'],
    photographer: ['摄影', '图', '图片', '攝影'],
    translator: ['翻译', '编译', '翻譯', '編譯'],
    editor: ['责编', '责任编辑', '编辑', '責任編輯', '編輯', '审核'],
    mostViewed: ['热门新闻', '热点', '热门', '最新'],
    advertisement: ['广告', '廣告'],
    media: ['视频', '图集', '影片'],
    followUs: ['关注我们', '订阅', '訂閱'],
    views: ['阅读', '浏览'],
    reuse: ['版权所有', '版權所有'],
    endMarker: ['完'],
  },
  notices: ['扫描二维码', '关注微信公众号', '打开微信', '下载客户端', '未经授权', '免责声明', '下載app', '加入會員'],
  agencyWords: ['通讯社', '通訊社', '新华社', '新华网', '中新社', '人民网', '中新网', '央视'],
  attribution: [
    // 「新华社北京1月13日电」, 「央视网消息」
    /^(?<agency>\p{Script=Han}{2,4}[社网網])(?:\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日[电電]|消息|[讯訊])/u,
    // 「（中央社記者王大明台北5日電）」
    /^（(?<agency>\p{Script=Han}{2,4}社)(?:[记記]者)?\p{Script=Han}{2,12}\d{1,2}日[电電]）/u,
  ],
}
