import { ActionIcon, Menu } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { demoQuery } from "@/lib/api/queries/demo";
import { Icon } from "@/ui/icons";
import { helpPlace } from "./places";
import { TourItem } from "./TourItem";

const KeysDialog = lazy(async () => ({ default: (await import("./KeysDialog")).KeysDialog }));
const ResetDialog = lazy(async () => ({
  default: (await import("@/features/demo/components/ResetDialog")).ResetDialog,
}));

/** The keys, the tour, and a fresh demo. */
export function Help() {
  const [keys, { open: showKeys, close: hideKeys }] = useDisclosure(false);
  const [resetting, setResetting] = useState(false);
  const [opened, setOpened] = useState(false);
  const navigate = useNavigate();
  const demo = useQuery({ ...demoQuery, enabled: opened }).data;
  useHotkeys([["shift+?", showKeys]]);
  return (
    <>
      <Menu position="bottom-end" width={230} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="Help" id={helpPlace.slice(1)}>
            <Icon name="help" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="keyboard" size={14} />} onClick={showKeys}>
            Keys and marks
          </Menu.Item>
          <TourItem demo={demo?.current ?? null} />
          {demo?.enabled && demo.current !== null && demo.current.state !== "seeding" && (
            <Menu.Item leftSection={<Icon name="retry" size={14} />} onClick={() => setResetting(true)}>
              Reset the demo…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {keys && <KeysDialog opened onClose={hideKeys} />}
        {resetting && (
          <ResetDialog onClose={() => setResetting(false)} onAccepted={() => void navigate("/")} />
        )}
      </Suspense>
    </>
  );
}
