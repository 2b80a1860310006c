import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { meQuery, systemQuery } from "@/lib/api/queries/session";
import { Avatar } from "@/ui/Avatar";
import { Icon } from "@/ui/icons";
import { useSignOut } from "../api/sign-in";

/** Who is signed in, the light or dark choice, and the way out. */
export function UserMenu() {
  const { data: me } = useQuery(meQuery);
  const { data: system } = useQuery(systemQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const signOut = useSignOut(() => void navigate("/sign-in"));
  if (!me) return null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={`Account of ${me.displayName}`}>
          <Avatar name={me.displayName} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.displayName} · {me.roles.join(", ")}
        </Menu.Label>
        <Menu.Item
          leftSection={<Icon name="sun" />}
          onClick={() => setColorScheme("light")}
          aria-current={colorScheme === "light"}
          rightSection={colorScheme === "light" ? <Icon name="check" size={14} /> : null}
        >
          Light
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="moon" />}
          onClick={() => setColorScheme("dark")}
          rightSection={colorScheme === "dark" ? <Icon name="check" size={14} /> : null}
        >
          Dark
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="auto" />}
          onClick={() => setColorScheme("auto")}
          rightSection={colorScheme === "auto" ? <Icon name="check" size={14} /> : null}
        >
          As the system
        </Menu.Item>
        <Menu.Divider />
        {system && (
          <Menu.Label>
            Version {system.version} · {system.provider}, {system.threads} threads
          </Menu.Label>
        )}
        <Menu.Item onClick={() => signOut.mutate()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
