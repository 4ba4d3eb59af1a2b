import type { Language, Speech } from './language'

/** Korean. */
export const language: Language = {
  code: 'ko',
  dir: 'ltr',
  script: 'Kore',
  words: ['이', '그', '저', '것', '수', '등'],
  zone: 'Asia/Seoul',
  halves: { am: ['오전'], pm: ['오후'] },
  labels: {
    related: ['관련기사', '관련뉴스', '함께 보면 좋은 기사'],
    readMore: ['더보기', '자세히 보기'],
    comments: ['댓글', '의견'],
    tags: ['태그', '키워드', '해시태그'],
    share: ['공유', '공유하기', '기사 공유'],
    tools: ['인쇄'],
    published: ['입력', '기사입력', '등록', '승인'],
    updated: ['수정', '최종수정', '업데이트'],
    section: ['섹션', '분야'],
    home: ['홈', '메인'],
    source: ['출처', '자료'],
    reporter: ['기자', '글', '취재', '작성자', '글쓴이'],
    photographer: ['사진', '촬영', '사진제공'],
    translator: ['번역'],
    editor: ['편집', '에디터'],
    mostViewed: ['많이 본 뉴스', '많이 본 기사', '인기기사'],
    advertisement: ['광고'],
    media: ['동영상', '영상', '포토'],
    followUs: ['구독', '구독하기', '뉴스레터'],
    reuse: ['무단전재 및 재배포 금지'],
    endMarker: ['끝'],
  },
  notices: [
    '무단전재',
    '무단 전재',
    '재배포 금지',
    '구독하기',
    '네이버에서',
    '카카오톡',
    '뉴스레터 구독',
    '앱 다운로드',
    '제보하기',
  ],
  agencyWords: ['통신사', '통신', '뉴스통신'],
  // "(서울=연합뉴스)", "[서울=뉴시스]"
  attribution: [/^[([][^()[\]=]{1,12}=(?<agency>[^()[\]=]{2,12})[)\]]/u],
}

export const speech: Speech = {
  speech: ['강조했다', '설명했다', '덧붙였다', '지적했다', '주장했다', '말했다', '밝혔다', '전했다'],
}
