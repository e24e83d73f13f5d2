export const FAULTS = {
  empty: ['Write something here.', 'اینجا چیزی بنویسید.'],
  number: ['Write a number.', 'عددی بنویسید.'],
  whole: ['Write a whole number.', 'عدد بدون اعشار بنویسید.'],
  least: ['Write {{bound}} or more.', '{{bound}} یا بیشتر بنویسید.'],
  most: ['Write {{bound}} or less.', '{{bound}} یا کمتر بنویسید.'],
  above: ['Write more than {{bound}}.', 'بیشتر از {{bound}} بنویسید.'],
  long: ['At most {{bound}} characters.', 'حداکثر {{bound}} نویسه.'],
  short: ['At least {{bound}} characters.', 'حداقل {{bound}} نویسه.'],
  order: ['Must end after it begins.', 'پایان باید پس از آغاز باشد.'],
  overlap: ['Overlaps with another opening.', 'با بازهٔ دیگری هم‌پوشانی دارد.'],
  time: ['Write a time such as 09:30.', 'ساعتی مانند ۰۹:۳۰ بنویسید.'],
  colour: ['Write a colour such as #0b6e4f.', 'رنگی مانند ⁦#0b6e4f⁩ بنویسید.'],
  phone: ['Write digits, spaces, brackets, + and -.', 'رقم، فاصله، پرانتز، + و - بنویسید.'],
  zone: ['Choose a time zone from the list.', 'منطقهٔ زمانی را از فهرست انتخاب کنید.'],
  prefix: ['Write + and the first digits, such as +98.', '+ و رقم‌های نخست را بنویسید، مانند ⁦+98⁩.'],
  fieldName: [
    'Start with a small Latin letter; then Latin letters, digits and _.',
    'با حرف کوچک لاتین آغاز کنید؛ سپس حرف لاتین، رقم و _.',
  ],
  taken: ['This name is taken.', 'این نام پیش‌تر گرفته شده است.'],
  twice: ['This is here already.', 'این مورد پیش‌تر آمده است.'],
  email: ['Write an email address.', 'نشانی ایمیل درستی بنویسید.'],
  slug: [
    'Small Latin letters and digits, with single - between them.',
    'حروف کوچک لاتین و رقم، با یک - میان آن‌ها.',
  ],
  password: ['This is not your current password.', 'گذرواژهٔ کنونی درست نیست.'],
  other: ['Not accepted: {{message}}', 'پذیرفته نشد: {{message}}'],
} as const;
type FaultWord = keyof typeof FAULTS;
type Fault = { word: FaultWord; bound?: number };

const BOUNDS: [RegExp, FaultWord][] = [
  [/string to have <=(\d+)/, 'long'],
  [/^Too small: .*>=([\d.]+)/, 'least'],
  [/^Too big: .*<=([\d.]+)/, 'most'],
  [/^Too small: .*>([\d.]+)/, 'above'],
];
const WORDS: [RegExp, FaultWord][] = [
  [/is blank|string to have >=1 |more than spaces/, 'empty'],
  [/expected int/, 'whole'],
  [/expected number/, 'number'],
  [/later than from/, 'order'],
  [/^overlaps with/, 'overlap'],
  [/^write a time/, 'time'],
  [/^write a colour/, 'colour'],
  [/^write digits, spaces/, 'phone'],
  [/IANA zone/, 'zone'],
  [/first digits of the number/, 'prefix'],
  [/^start with a small Latin/, 'fieldName'],
  [/name is taken/, 'taken'],
  [/^there is a (field|cap)/, 'twice'],
  [/not your password/, 'password'],
  [/email/i, 'email'],
  [/small Latin letters and digits/, 'slug'],
];

/** Which of our words says what the API found wrong at a place. */
export function faultOf(message: string): Fault {
  const short = /string to have >=(\d+)/.exec(message)?.[1];
  if (short !== undefined && short !== '1') return { word: 'short', bound: Number(short) };
  const word = WORDS.find(([sign]) => sign.test(message))?.[1];
  for (const [sign, bounded] of BOUNDS) {
    const bound = sign.exec(message)?.[1];
    if (bound !== undefined && word !== 'empty') return { word: bounded, bound: Number(bound) };
  }
  return { word: word ?? 'other' };
}
