import { Popover } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import classes from "./Strip.module.css";

interface StripItemProps {
  word: string;
  value: ReactNode;
  facts: [string, ReactNode][];
  /** Where its own page is. */
  to?: string;
  width?: number;
  /** More than facts, below them. */
  children?: ReactNode;
}

/** One part of the configuration; it opens its details. */
export function StripItem({ word, value, facts, to, width = 340, children }: StripItemProps) {
  return (
    <Popover position="bottom-start" shadow="md" width={width} radius="md" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.item}>
          <span className={classes.word}>{word}</span>
          <span className={classes.value}>{value}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={word} className={classes.detail}>
        <dl className={classes.facts} tabIndex={-1} data-autofocus>
          {facts.map(([name, fact]) => (
            <Fact key={name} name={name} fact={fact} />
          ))}
        </dl>
        {children}
        {to && (
          <Link to={to} className={classes.more}>
            Open
          </Link>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Fact({ name, fact }: { name: string; fact: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{fact}</dd>
    </>
  );
}

/** A content hash, short, with the whole of it on hover. */
export function Hash({ value }: { value: string | null | undefined }) {
  if (!value) return <>–</>;
  return (
    <span className={classes.hash} title={value}>
      {value.slice(0, 16)}…
    </span>
  );
}
