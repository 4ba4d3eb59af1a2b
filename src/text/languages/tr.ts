import type { Language } from './language'

/** Turkish. */
export const language: Language = {
  code: 'tr',
  dir: 'ltr',
  script: 'Latn',
  words: ['ve', 'bir', 'bu', 'için', 'ile', 'olan', 'da', 'de', 'olarak', 'daha', 'çok', 'sonra', 'gibi', 'kadar', 'olduğunu', 'dedi'],
  letters: 'ığş',
  zone: 'Europe/Istanbul',
  months: {
    gregory: [
      ['ocak', 'oca'], ['şubat', 'şub'], ['mart', 'mar'], ['nisan', 'nis'], ['mayıs', 'may'], ['haziran', 'haz'], ['temmuz', 'tem'],
      ['ağustos', 'ağu'], ['eylül', 'eyl'], ['ekim', 'eki'], ['kasım', 'kas'], ['aralık', 'ara'],
    ],
  },
  relative: {
    today: ['bugün'],
    yesterday: ['dün'],
    ago: ['önce'],
    minute: ['dakika', 'dk'],
    hour: ['saat'],
    day: ['gün'],
    month: ['ay'],
  },
  labels: {
    related: [
      'İlgili haberler', 'İLGİLİ HABER', 'İlgili Makaleler', 'Diğer içerik', 'Diğer haberler', 'Seçtiklerimiz', 'Önerilen',
      'YAZARIN BUGÜNKÜ DİĞER YAZILARI', 'Bunlar da ilginizi çekebilir', 'Benzer haberler', 'Sizin için seçtiklerimiz',
    ],
    readMore: [
      'Daha fazlasını keşfet', 'Okumaya devam edin', 'DAHA FAZLA BİLGİ', 'DAHA FAZLA GÖSTER', 'Hepsini görüntüle',
      'Ayrıntılar için lütfen tıklayın', 'Haberin devamı', 'Devamını oku',
    ],
    comments: ['Yorumlar', 'Yorum yap', 'Yorum yaz', 'İlk yorumu siz yapın', 'Yorum'],
    tags: ['Etiketler', 'İlgili Konular', 'Etiket'],
    share: ['Paylaş', 'Haberi Paylaş', 'Bu haberi paylaşın', 'Şurada Paylaş', 'Görüşlerinizi paylaşın'],
    tools: ['Yazdır', 'Yazı boyutu'],
    newsCode: ['Haber kodu', 'Haber No'],
    published: ['Giriş', 'Yayın tarihi', 'Basım saati', 'Yayınlanma', 'Oluşturulma Tarihi', 'Yayınlanma Tarihi', 'Giriş Tarihi'],
    updated: ['Güncelleme', 'Son Güncelleme', 'Güncellenme Tarihi', 'Güncelleme Tarihi'],
    section: ['Kategori'],
    home: ['Ana sayfa', 'Anasayfa', 'Haberler'],
    source: ['Kaynak', 'Haber kaynağı'],
    reporter: ['Yazan', 'Muhabir', 'Haber', 'Yazar'],
    photographer: ['Fotoğraf', 'Foto', 'Fotoğraf altı yazısı'],
    translator: ['Çeviri', 'Çeviren'],
    editor: ['Editör'],
    mostViewed: ['En çok okunanlar', 'En Çok Okunan Haberler', 'Popüler haberler', 'SON DAKİKA', 'Manşet haber', 'Günün Manşetleri', 'Son haberler'],
    advertisement: ['REKLAM', 'REKLAM advertisement1', 'Advertisement'],
    followUs: ['ABONE OL', 'NTV uygulamasını indirin, gelişmelerden haberdar olun', 'Google’da tercih edilen kaynak olarak ekle', 'AA WhatsApp Kanalları'],
    views: ['Okuma süresi', 'Okunma'],
    reuse: ['Tüm hakları saklıdır', 'Yasal Uyarı', 'özetlenerek yayımlanmaktadır', 'Abonelik için lütfen iletişime geçiniz', 'kaynak gösterilmeden'],
  },
  speech: ['dedi', 'söyledi', 'belirtti', 'ifade etti', 'kaydetti', 'vurguladı', 'açıkladı', 'konuştu', 'ekledi', 'yazdı', 'diye konuştu', 'ifadelerini kullandı'],
  pronouns: ['o'],
  offices: ['bakan', 'başkan', 'sözcü', 'genel müdür', 'müdür', 'vali', 'büyükelçi', 'sekreter', 'milletvekili'],
  agencyWords: ['Ajansı', 'Gazetesi', 'Haber Ajansı'],
}
