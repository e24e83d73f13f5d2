import { api, dataOf, onceKey } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import { useAct } from '../../parts/act.ts';
import { toast } from '../../parts/toast.ts';
import { defineWords } from '../../words/i18n.ts';

const useWords = defineWords('campaign-launch', {
  'preflight-missing': ['It must be checked first.', 'نخست باید بررسی شود.'],
  'preflight-running': [
    'Its check is still running; wait for it.',
    'بررسی آن هنوز در جریان است؛ منتظر بمانید.',
  ],
  'preflight-stale': ['Its check is out of date; check again.', 'بررسی آن قدیمی شده؛ دوباره بررسی کنید.'],
  'preflight-problems': [
    'The check found problems that must be decided; see the checklist.',
    'بررسی مشکل‌هایی یافته که تصمیم می‌خواهد؛ فهرست بررسی را ببینید.',
  ],
  state: [
    'The campaign has moved on meanwhile; look at it and try again.',
    'کمپین در این میان تغییر کرده؛ آن را ببینید و دوباره تلاش کنید.',
  ],
});
const KNOWN = [
  'preflight-missing',
  'preflight-running',
  'preflight-stale',
  'preflight-problems',
  'state',
] as const;

/** Says a refusal to start or halt a campaign in words; false: it is none of these. */
export function useLaunchRefusal(): (error: unknown) => boolean {
  const say = useWords();
  return (error) => {
    const code = error instanceof Refusal ? KNOWN.find((one) => one === error.problem.code) : undefined;
    if (code === undefined) return false;
    toast({ color: 'red', message: say(code), autoClose: 10_000 });
    return true;
  };
}

type Action = 'pause' | 'resume' | 'stop' | 'unschedule';

/** One press on a campaign that is scheduled or under way. */
export function useLaunchAct(id: string, action: Action, said?: string) {
  const onRefused = useLaunchRefusal();
  return useAct({
    run: () => dataOf(api.POST(`/campaigns/{id}/${action}`, { params: { path: { id }, header: onceKey() } })),
    touches: [['campaigns']],
    onRefused,
    ...(said === undefined ? {} : { said }),
  });
}
