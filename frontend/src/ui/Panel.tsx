import type { ReactNode } from "react";
import { useId } from "react";
import { anchor } from "./anchor";
import classes from "./Panel.module.css";

interface PanelProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  /** The name by which it can be pointed at. */
  name?: string;
  children: ReactNode;
}

/** A titled region whose body scrolls inside it. */
export function Panel({ title, note, actions, footer, name, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id} {...(name && anchor(name))}>
      <header className={classes.head}>
        <h2 className={classes.title} id={id} title={title}>
          {title}
        </h2>
        {note != null && <span className={classes.note}>{note}</span>}
        {actions != null && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.body}>{children}</div>
      {footer != null && <div className={classes.foot}>{footer}</div>}
    </section>
  );
}
