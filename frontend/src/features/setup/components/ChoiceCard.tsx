import type { ReactNode } from "react";
import type { ResourceState } from "@/lib/api/types";
import { StateTag } from "@/ui/Tag";
import classes from "./Setup.module.css";

interface ChoiceCardProps {
  group: string;
  name: string;
  state: ResourceState;
  error: string | null | undefined;
  checked: boolean;
  /** A model of the demo: of photographs it knows nothing. */
  drawn?: boolean;
  onChoose: () => void;
  children?: ReactNode;
}

/** One of several things to choose from, as a radio button with what is known of it. */
export function ChoiceCard({
  group,
  name,
  state,
  error,
  checked,
  drawn = false,
  onChoose,
  children,
}: ChoiceCardProps) {
  return (
    <label className={classes.choice}>
      <input type="radio" name={group} checked={checked} disabled={state === "failed"} onChange={onChoose} />
      <span className={classes.choiceBody}>
        <span className={classes.choiceName}>
          <span title={name}>{name}</span>
          {state !== "ready" && <StateTag state={state} />}
        </span>
        <span className={classes.small} style={{ display: "block" }}>
          {state === "failed" &&
            `${error ?? "No reason was given."} Put it right and import it again, or choose another.`}
          {state === "pending" && "Being looked into; what was understood appears here."}
          {state === "ready" && children}
        </span>
        {drawn && (
          <span className={classes.made}>
            Made for the demo’s drawn scenes; it does not know photographs.
          </span>
        )}
      </span>
    </label>
  );
}
