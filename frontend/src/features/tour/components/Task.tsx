import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { Icon } from "@/ui/icons";
import type { Check } from "../model/step";
import classes from "./Coach.module.css";

/** What is to be done, and whether it is. */
export function Task({
  text,
  checks,
  done,
  children,
}: {
  text: string;
  checks: readonly Check[];
  done: boolean;
  children?: ReactNode;
}) {
  return (
    <div className={`${classes.task} ${done ? classes.done : ""}`}>
      <p className={classes.todo}>
        <Tick done={done} />
        {text}
      </p>
      {checks.length > 0 && (
        <ul className={classes.checks}>
          {checks.map((check) => (
            <li key={check.label} className={check.done ? classes.checked : undefined}>
              <Tick done={check.done} />
              {check.label}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

function Tick({ done }: { done: boolean }) {
  return (
    <span className={classes.tick}>
      {done && (
        <>
          <Icon name="check" size={11} />
          <VisuallyHidden>Done: </VisuallyHidden>
        </>
      )}
    </span>
  );
}
