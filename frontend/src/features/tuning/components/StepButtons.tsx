import { ActionIcon, Tooltip } from "@mantine/core";
import { Icon } from "@/ui/icons";
import type { Draft, DraftAction } from "../model/draft";

interface StepButtonsProps {
  draft: Draft;
  dispatch: (action: DraftAction) => void;
}

const steps = [
  { type: "undo", word: "Undo", keys: "Ctrl Z", icon: "undo", of: "past" },
  { type: "redo", word: "Redo", keys: "Ctrl Shift Z", icon: "redo", of: "future" },
] as const;

/** Takes the last step of a draft back, or brings it again; not there while nothing was done. */
export function StepButtons({ draft, dispatch }: StepButtonsProps) {
  if (draft.past.length + draft.future.length === 0) return null;
  return steps.map(({ type, word, keys, icon, of }) => (
    <Tooltip key={type} label={`${word} (${keys})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={`${word} the last step`}
        disabled={draft[of].length === 0}
        onClick={() => dispatch({ type })}
      >
        <Icon name={icon} size={15} />
      </ActionIcon>
    </Tooltip>
  ));
}
