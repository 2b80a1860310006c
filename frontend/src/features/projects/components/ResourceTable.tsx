import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ResourceState } from "@/lib/api/types";
import { ago } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import { StateTag } from "@/ui/Tag";
import classes from "./ProjectPage.module.css";

interface Listed {
  id: string;
  name: string;
  state: ResourceState;
  error?: string | null;
  createdAt: string;
}

interface ResourceTableProps<T extends Listed> {
  title: string;
  items: readonly T[];
  columns: { word: string; cell: (item: T) => ReactNode }[];
  to?: (item: T) => string;
  none: string;
}

/** One kind of input or result of a project, with how each stands. */
export function ResourceTable<T extends Listed>({ title, items, columns, to, none }: ResourceTableProps<T>) {
  const now = useNow();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      {items.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">State</th>
              {columns.map((column) => (
                <th key={column.word} scope="col">
                  {column.word}
                </th>
              ))}
              <th scope="col">Made</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  {to && item.state !== "failed" ? <Link to={to(item)}>{item.name}</Link> : item.name}
                  {item.error && <span className={classes.note}>{item.error}</span>}
                </td>
                <td>
                  <StateTag state={item.state} />
                </td>
                {columns.map((column) => (
                  <td key={column.word}>{column.cell(item)}</td>
                ))}
                <td>{ago(item.createdAt, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
