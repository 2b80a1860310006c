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
  onChoose: () => void;
  children?: ReactNode;
}

/** One of several things to choose from, as a radio button with what is known of it. */
export function ChoiceCard({ group, name, state, error, checked, onChoose, children }: ChoiceCardProps) {
  return (
    <label className={classes.choice}>
      <input type="radio" name={group} checked={checked} disabled={state === "failed"} onChange={onChoose} />
      <span className={classes.choiceBody}>
        <span className={classes.choiceName}>
          <span title={name}>{name}</span>
          {state !== "ready" && <StateTag state={state} />}
        </span>
        <span className={classes.small} style={{ display: "block" }}>
          {state === "failed" && (error ?? "No reason was given.")}
          {state === "pending" && "Being looked into; what was understood appears here."}
          {state === "ready" && children}
        </span>
      </span>
    </label>
  );
}
