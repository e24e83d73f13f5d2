import { useQuery } from '@tanstack/react-query';
import { api, changeHeaders, dataOf, refusalOf } from '../../../api/client.ts';
import type { Schemas } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';

type Image = Schemas['Image'];

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

/** Keeps a picture; what is sent is its bytes, which the typed client does not do. */
export function useUpload(onDone: (image: Image) => void) {
  return useAct({
    run: async (file: File): Promise<Image> => {
      const at = `/api/v1/media?name=${encodeURIComponent(file.name.slice(0, 120))}`;
      const response = await fetch(at, {
        method: 'POST',
        headers: { ...changeHeaders(), 'Content-Type': file.type },
        body: file,
      });
      if (!response.ok) throw await refusalOf(response, '/api/v1/media');
      return (await response.json()) as Image;
    },
    touches: [['media']],
    onDone,
  });
}
