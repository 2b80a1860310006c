import type { ReactNode } from "react";
import { useDocumentTitle } from "@mantine/hooks";
import classes from "./Page.module.css";

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** An ordinary scrolling page with a heading. */
export function Page({ title, lead, actions, children }: PageProps) {
  useDocumentTitle(`${title} · InFiConD`);
  return (
    <div className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.head}>
          <div>
            <h1 className={classes.title}>{title}</h1>
            {lead != null && <p className={classes.lead}>{lead}</p>}
          </div>
          {actions != null && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
