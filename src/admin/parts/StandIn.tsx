import { useEffect, useImperativeHandle, useState, type Ref, type RefObject } from 'react';

export type ButtonRef = RefObject<HTMLButtonElement | null>;

/**
 * Stands for a button that is on the page already as the target of a Popover or Menu, so that what opens at it can be
 * loaded when it is first pressed, and the button keeps its focus. The button names what opens.
 */
export function StandIn({
  button,
  id,
  ref,
}: {
  button: ButtonRef;
  id?: string;
  ref?: Ref<HTMLElement | null>;
}) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button.current, [button]);
  useEffect(() => {
    if (button.current !== null && id !== undefined) button.current.id = id;
  }, [button, id]);
  return null;
}

/** What was loaded by a press begins closed, as others do: it then knows where the focus was, and gives it back. */
export function useFromClosed(opened: boolean): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return opened && isThere;
}
