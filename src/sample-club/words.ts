type Words = readonly [string, ...string[]];

/** Names as Persian and foreign members write them; those with a half-space are the ones that programs trip over. */
export const FIRST_NAMES: Record<'fa' | 'en', Record<'woman' | 'man', Words>> = {
  fa: {
    woman: [
      'مریم',
      'زهرا',
      'فاطمه',
      'سارا',
      'نرگس',
      'الهام',
      'شیرین',
      'پریسا',
      'مهسا',
      'لیلا',
      'نیلوفر',
      'آزاده',
      'گل‌ناز',
      'مه‌لقا',
      'فاطمه‌زهرا',
      'ژاله',
      'رؤیا',
      'هانیه‌سادات',
    ],
    man: [
      'علی',
      'محمد',
      'حسین',
      'رضا',
      'امیر',
      'محمدرضا',
      'علی‌اکبر',
      'امیرحسین',
      'سیدمحمد',
      'کیان',
      'آرش',
      'بهرام',
      'سهراب',
      'پژمان',
      'عبدالله',
      'محمدمهدی',
      'نیما',
      'ماه‌بد',
    ],
  },
  en: {
    woman: ['Sara', 'Emily', 'Maryam', 'Charlotte', 'Zoë', 'Anna-Lena', 'Siobhán', 'Leila', 'Priya', 'Ines'],
    man: ['James', 'Oliver', 'Reza', 'Jürgen', 'Omid', 'Liam', 'François', 'Ali', 'Mateo', 'Søren'],
  },
};

export const LAST_NAMES: Record<'fa' | 'en', Words> = {
  fa: [
    'رضایی',
    'حسینی',
    'محمدی',
    'کریمی',
    'احمدی',
    'موسوی',
    'جعفری',
    'صادقی',
    'حسینی‌نژاد',
    'علی‌پور',
    'میرزایی‌فر',
    'رحیم‌زاده تبریزی',
    'قائم‌مقامی فراهانی',
    'یزدان‌پناه',
    'شاه‌حسینی',
    'نیک‌نام',
    'طباطبایی‌نسب',
    'پاک‌نیت',
    'بهشتی',
    'گنجی',
  ],
  en: [
    'Rezaei',
    'Smith',
    'O’Neill',
    "O'Brien",
    'Müller',
    'Hosseini-Nejad',
    'Fernández de la Vega',
    'van der Berg',
    'Jones',
    'Ahmadi',
    'Featherstonehaugh-Cholmondeley',
    'Łukasiewicz',
  ],
};

export const TITLES: Record<'fa' | 'en', Record<'woman' | 'man', Words>> = {
  fa: { woman: ['خانم', 'خانم', 'خانم', 'خانم دکتر'], man: ['آقای', 'آقای', 'آقای', 'آقای مهندس'] },
  en: { woman: ['Ms', 'Ms', 'Mrs', 'Dr'], man: ['Mr', 'Mr', 'Mr', 'Dr'] },
};

type Place = { fa: [city: string, province: string]; en: [city: string, province: string] };

/** Where members live; the largest cities stand more than once. */
export const PLACES: readonly [Place, ...Place[]] = [
  { fa: ['تهران', 'تهران'], en: ['Tehran', 'Tehran'] },
  { fa: ['تهران', 'تهران'], en: ['Tehran', 'Tehran'] },
  { fa: ['تهران', 'تهران'], en: ['Tehran', 'Tehran'] },
  { fa: ['مشهد', 'خراسان رضوی'], en: ['Mashhad', 'Razavi Khorasan'] },
  { fa: ['اصفهان', 'اصفهان'], en: ['Isfahan', 'Isfahan'] },
  { fa: ['شیراز', 'فارس'], en: ['Shiraz', 'Fars'] },
  { fa: ['تبریز', 'آذربایجان شرقی'], en: ['Tabriz', 'East Azerbaijan'] },
  { fa: ['کرج', 'البرز'], en: ['Karaj', 'Alborz'] },
  { fa: ['رشت', 'گیلان'], en: ['Rasht', 'Gilan'] },
  { fa: ['یزد', 'یزد'], en: ['Yazd', 'Yazd'] },
  { fa: ['کرمان', 'کرمان'], en: ['Kerman', 'Kerman'] },
  { fa: ['اهواز', 'خوزستان'], en: ['Ahvaz', 'Khuzestan'] },
  { fa: ['بندر ماه‌شهر', 'خوزستان'], en: ['Bandar-e Mahshahr', 'Khuzestan'] },
  { fa: ['قائم‌شهر', 'مازندران'], en: ['Qaem Shahr', 'Mazandaran'] },
];

export const TIERS: readonly [Record<'fa' | 'en', string>, ...Record<'fa' | 'en', string>[]] = [
  { fa: 'عمومی', en: 'General' },
  { fa: 'متعهد', en: 'Committed' },
  { fa: 'وفادار', en: 'Loyal' },
  { fa: 'شریک', en: 'Partner' },
];

export const TAGS: Words = ['vip', 'instagram', 'حضوری', 'آنلاین', 'همکار', 'نمایشگاه ۱۴۰۵'];

/** What the shop sells, by category; prices in toman. */
export const GOODS: readonly [Ware, ...Ware[]] = [
  ware(4_500_000, ['لوازم خانگی', 'جاروبرقی'], ['Home appliances', 'Vacuum cleaner']),
  ware(3_200_000, ['لوازم خانگی', 'قهوه‌ساز'], ['Home appliances', 'Coffee maker']),
  ware(980_000, ['خوراکی', 'پسته احمدآقایی'], ['Food', 'Pistachios']),
  ware(650_000, ['خوراکی', 'زعفران سرگل'], ['Food', 'Saffron']),
  ware(240_000, ['خوراکی', 'چای بهاره'], ['Food', 'Spring tea']),
  ware(1_850_000, ['پوشاک', 'کفش پیاده‌روی'], ['Clothing', 'Walking shoes']),
  ware(720_000, ['پوشاک', 'شال پشمی'], ['Clothing', 'Woollen scarf']),
  ware(1_100_000, ['کتاب', 'شاهنامه'], ['Books', 'Shahnameh']),
];
type Ware = { price: number } & Record<'fa' | 'en', { category: string; product: string }>;

function ware(price: number, fa: [string, string], en: [string, string]): Ware {
  const named = ([category, product]: [string, string]) => ({ category, product });
  return { price, fa: named(fa), en: named(en) };
}
