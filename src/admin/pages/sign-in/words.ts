import { defineWords } from '../../words/i18n.ts';

export const useSignInWords = defineWords('sign-in', {
  title: ['Sign in to Chapar', 'ورود به چاپار'],
  email: ['Email', 'ایمیل'],
  password: ['Password', 'گذرواژه'],
  enter: ['Sign in', 'ورود'],
  wrong: ['The email or the password is wrong.', 'ایمیل یا گذرواژه نادرست است.'],
  wait: [
    'Too many attempts. Wait {{seconds, number}} seconds and try again.',
    'تلاش‌ها زیاد بود. {{seconds, number}} ثانیه صبر کنید و دوباره تلاش کنید.',
  ],
  waitSome: [
    'Too many attempts. Wait a little and try again.',
    'تلاش‌ها زیاد بود. کمی صبر کنید و دوباره تلاش کنید.',
  ],
  forgotten: [
    'Forgotten? An admin of your Chapar can set a new password under Settings, Team.',
    'فراموش کرده‌اید؟ مدیر سامانه در «تنظیمات، همکاران» گذرواژهٔ تازه می‌گذارد.',
  ],
  'awaited.text': [
    'Nobody has an account here yet. Open the link that Chapar printed in its terminal when it started.',
    'هنوز کسی اینجا حسابی ندارد. پیوندی را باز کنید که چاپار هنگام شروع در پایانه چاپ کرده است.',
  ],
  'awaited.token': ['I have the token', 'رمز را دارم'],
  'setUp.title': ['Your first account', 'نخستین حساب شما'],
  'setUp.about': [
    'You become the admin of this Chapar. Colleagues are invited later, under Settings.',
    'شما مدیر این چاپار می‌شوید. همکاران را بعداً از تنظیمات اضافه می‌کنید.',
  ],
  'setUp.name': ['Your name', 'نام شما'],
  'setUp.passwordHelp': [
    'At least 10 characters. A short sentence is better than a riddle.',
    'دست‌کم ۱۰ نویسه. یک جملهٔ کوتاه از یک معما بهتر است.',
  ],
  'setUp.create': ['Create the account', 'ساختن حساب'],
  'setUp.token': ['Set-up token', 'رمز راه‌اندازی'],
  'setUp.tokenHelp': [
    'It stands in the link that Chapar prints when it starts: the part behind #.',
    'در پیوندی است که چاپار هنگام شروع چاپ می‌کند: بخش پس از #.',
  ],
  'setUp.taken': ['There is an account already. Sign in with it.', 'حسابی از پیش هست. با آن وارد شوید.'],
  'setUp.expired': [
    'This link was used, or a day has passed. Start Chapar again for a new one.',
    'این پیوند به کار رفته یا یک روز از آن گذشته است. چاپار را دوباره اجرا کنید تا پیوند تازه‌ای بدهد.',
  ],
});
