import { useEffect, useMemo, useSyncExternalStore } from "react";
import { classAddress } from "@/lib/api/class-address";
import { api, body } from "@/lib/api/client";
import { reach } from "@/lib/api/reach";
import type { PreviewRequest } from "@/lib/api/student-types";
import { PreviewFeed, type PreviewState } from "./preview-feed";

export interface LivePreview extends PreviewState {
  /** Asks once more for what has no answer. */
  again: () => void;
}

const feedOf = (s: string, c: string) =>
  new PreviewFeed(({ of, interval }, signal) =>
    body(
      api.POST("/api/v1/ensembles/{ensemble}/classes/{class}/preview", {
        params: { path: { ensemble: s, class: classAddress(s, c) } },
        body: { ...of, interval, sketch: !interval },
        signal,
      }),
    ),
  );

/** The live preview of a request; `null` asks nothing. While the server is away it is asked again, and at once when it is back. */
export function usePreview(s: string, c: string, request: PreviewRequest | null): LivePreview {
  const feed = useMemo(() => feedOf(s, c), [s, c]);
  const text = request === null ? null : JSON.stringify(request);
  useEffect(() => {
    feed.ask(text === null ? null : (JSON.parse(text) as PreviewRequest));
  }, [feed, text]);
  useEffect(() => () => feed.stop(), [feed]);
  useEffect(
    () =>
      reach.watch(() => {
        if (reach.read() === "here") feed.again();
      }),
    [feed],
  );
  const state = useSyncExternalStore(feed.watch, feed.read);
  return useMemo(() => ({ ...state, again: feed.again }), [state, feed]);
}
