import { Tooltip, UnstyledButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import { Link, NavLink, Outlet } from "react-router";

import { JobTray } from "@/features/jobs/components/JobTray";
import { DistilWatcher } from "@/features/setup/components/DistilWatcher";
import { TourButton } from "@/features/tour/components/TourButton";
import { UserMenu } from "@/features/session/components/UserMenu";
import { meQuery } from "@/lib/api/queries/session";
import type { Presence } from "@/lib/api/types";
import { liveHub } from "@/lib/realtime/hub";
import { Avatar } from "@/ui/Avatar";
import { Icon } from "@/ui/icons";
import { Logo } from "@/ui/Logo";
import { Crumbs } from "./Crumbs";
import { ConnectionBar } from "./ConnectionBar";
import { Help } from "./Help";
import { LiveUpdates } from "./LiveUpdates";
import { coachPlace } from "./places";
import classes from "./Shell.module.css";

const Palette = lazy(async () => ({
  default: (await import("@/features/palette/components/Palette")).Palette,
}));

const linkClass = ({ isActive }: { isActive: boolean }) =>
  `${classes.link} ${isActive ? classes.current : ""}`;

/** The frame around every page of a signed-in person. */
export function Shell() {
  const { data: me } = useQuery(meQuery);
  const [searching, setSearching] = useState(false);
  const search = () => {
    setSearching(true);
    void import("@mantine/spotlight").then(({ spotlight }) => spotlight.open());
  };
  useHotkeys([["mod+K", search]]);
  if (!me) return null;
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <a href="#main" className={classes.skip}>
          Skip to the page
        </a>
        <Link to="/" className={classes.brand}>
          <Logo /> InFiConD
        </Link>
        <nav className={classes.nav} aria-label="Main">
          <NavLink to="/" end className={linkClass}>
            Projects
          </NavLink>
          <NavLink to="/audit" className={linkClass}>
            Audit
          </NavLink>
        </nav>
        <Crumbs />
        <div className={classes.end}>
          <UnstyledButton className={classes.search} onClick={search} aria-keyshortcuts="Control+K">
            <Icon name="search" size={13} /> Search <kbd>Ctrl K</kbd>
          </UnstyledButton>
          <People own={me.id} />
          <TourButton />
          <JobTray />
          <Help />
          <UserMenu />
        </div>
      </header>
      <div id={coachPlace.slice(1)} />
      <ConnectionBar />
      <main className={classes.main} id="main">
        <Outlet />
      </main>
      <LiveUpdates />
      <DistilWatcher />
      {searching && (
        <Suspense>
          <Palette />
        </Suspense>
      )}
    </div>
  );
}

function People({ own }: { own: string }) {
  const [users, setUsers] = useState<Presence["users"]>([]);
  useEffect(() => liveHub.listen({ presence: (presence) => setUsers(presence.users) }), []);
  const others = users.filter((user) => user.id !== own);
  return (
    <div className={classes.people}>
      {others.slice(0, 5).map((user) => (
        <Tooltip key={user.id} label={user.view ? `${user.displayName}: ${user.view}` : user.displayName}>
          <span>
            <Avatar name={user.displayName} />
          </span>
        </Tooltip>
      ))}
    </div>
  );
}
