import { defineWords } from '../../words/i18n.ts';

export const useSignInWords = defineWords('sign-in', {
  title: ['Sign in to Chapar', 'ورود به چاپار'],
  email: ['Email', 'ایمیل'],
  password: ['Password', 'گذرواژه'],
  enter: ['Sign in', 'ورود'],
});
