import { ActionIcon, Menu } from "@mantine/core";
import { Icon } from "@/ui/icons";

/** What else can be done with the demo. */
export function DemoMenu({ onReset, onHide }: { onReset?: () => void; onHide: () => void }) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label="More about the demo">
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onReset && (
          <Menu.Item leftSection={<Icon name="retry" size={14} />} onClick={onReset}>
            Reset the demo…
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="cross" size={14} />} onClick={onHide}>
          Hide this
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
