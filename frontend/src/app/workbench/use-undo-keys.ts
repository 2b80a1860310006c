import { useHotkeys } from "@mantine/hooks";
import type { Draft, DraftAction } from "@/features/tuning/model/draft";

/** Ctrl-Z takes back the draft's last step; where there is no draft, it offers to take back what was committed last. */
export function useUndoKeys(
  draft: Draft,
  dispatch: (action: DraftAction) => void,
  onWithdraw: () => void,
): void {
  const redo = () => dispatch({ type: "redo" });
  useHotkeys([
    [
      "mod+Z",
      () => {
        if (draft.past.length > 0) dispatch({ type: "undo" });
        else if (draft.now.items.length === 0 && draft.future.length === 0) onWithdraw();
      },
    ],
    ["mod+shift+Z", redo],
    ["mod+Y", redo],
  ]);
}
