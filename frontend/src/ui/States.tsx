import { Button, Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import { messageOf } from "@/lib/api/problem";
import { Icon, type IconName } from "./icons";
import classes from "./States.module.css";

interface EmptyProps {
  title: string;
  /** What to do next, in words. */
  children?: ReactNode;
  icon?: IconName;
  action?: ReactNode;
}

/** Nothing here yet, and the next step. */
export function Empty({ title, children, icon = "eye", action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <span className={classes.mark}>
        <Icon name={icon} size={18} />
      </span>
      <p className={classes.title}>{title}</p>
      {children != null && <p className={classes.text}>{children}</p>}
      {action != null && <div className={classes.actions}>{action}</div>}
    </div>
  );
}

/** Something failed: what, and a way to try again. */
export function Failure({ error, onRetry, what }: { error: unknown; onRetry?: () => void; what: string }) {
  return (
    <div className={classes.state} role="alert">
      <span className={`${classes.mark} ${classes.danger}`}>
        <Icon name="warning" size={18} />
      </span>
      <p className={classes.title}>{what}</p>
      <p className={classes.text}>{messageOf(error)}</p>
      {onRetry && (
        <div className={classes.actions}>
          <Button variant="default" leftSection={<Icon name="retry" size={14} />} onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

/** Grey rows in the place of what is still loading. */
export function LoadingRows({ rows = 6, height = 14 }: { rows?: number; height?: number }) {
  return (
    <div className={classes.rows} role="progressbar" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} width={`${92 - ((row * 17) % 35)}%`} />
      ))}
    </div>
  );
}
