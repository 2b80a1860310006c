/** Brings something into sight inside the scrolling box it lies in, and moves nothing else: what is under the pointer stays there. */
export function scrollWithin(element: HTMLElement): void {
  const box = element.offsetParent;
  if (!(box instanceof HTMLElement)) return;
  const [top, bottom] = [element.offsetTop, element.offsetTop + element.offsetHeight];
  if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  if (top < box.scrollTop) box.scrollTop = top;
}
