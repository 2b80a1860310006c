import { afterEach } from "vitest";

if (typeof window !== "undefined") await prepareBrowser();

/** jsdom lacks what Mantine and the virtual lists ask the browser for. */
async function prepareBrowser(): Promise<void> {
  await import("@testing-library/jest-dom/vitest");
  const { cleanup } = await import("@testing-library/react");
  class NoResize implements ResizeObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.matchMedia = (media: string) =>
    Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as MediaQueryList;
  window.ResizeObserver = NoResize;
  Element.prototype.scrollIntoView = () => {};
  // Growing text areas measure again when a font arrives.
  Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
  afterEach(() => {
    cleanup();
    sessionStorage.clear();
    localStorage.clear();
  });
}
