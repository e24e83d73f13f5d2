import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import type { Schemas } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { toast } from '../../../parts/toast.ts';
import { refusedBefore, TYPES, upload } from '../../templates/images/upload.ts';
import { useImageWords } from '../../templates/images/words.ts';

type Image = Schemas['Image'];

export const PICTURES = TYPES.join(',');

/** A logo is a picture kept here, by its id, or a web address. */
export function isOwnImage(logo: string | null): boolean {
  return logo !== null && logo !== '' && /^[\w-]{12,60}$/.test(logo);
}

/** A picture kept here, from our own origin; null while it is not known, and for one that is elsewhere. */
export function useImage(logo: string | null): { src: string; name: string | null } | null {
  const { data } = useQuery({
    queryKey: ['media', logo],
    queryFn: () => dataOf(api.GET('/media/{id}', { params: { path: { id: logo ?? '' } } })),
    enabled: isOwnImage(logo),
  });
  return data === undefined ? null : { src: new URL(data.url).pathname, name: data.name };
}

/** Keeps a picture; one that cannot be taken is not even sent. */
export function useUpload(onDone: (image: Image) => void) {
  const say = useImageWords();
  const act = useAct({ run: (file: File) => upload(file, () => undefined), touches: [['media']], onDone });
  return {
    isPending: act.isPending,
    begin(file: File): void {
      const refused = refusedBefore(file);
      if (refused === null) act.mutate(file);
      else toast({ color: 'red', message: say(`not.${refused}`) });
    },
  };
}
