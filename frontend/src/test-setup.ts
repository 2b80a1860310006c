import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

class NoResize implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// Mantine and the virtual lists ask the browser for these; jsdom has neither.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }) as MediaQueryList;
window.ResizeObserver = NoResize;

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
});
