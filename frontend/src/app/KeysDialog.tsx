import { Kbd, Modal, Table } from "@mantine/core";
import { StudentMark, TeacherMark } from "@/ui/Marks";

const keys: [string[], string][] = [
  [["Ctrl", "K"], "Go to a page, project, class or concept"],
  [["↑", "↓"], "Previous and next class in the table of classes, concept in the list of concepts"],
  [["R", "L", "X"], "Raise, lower, exclude the concept in focus; once more takes it back"],
  [["W"], "From the list of concepts to the reason (why?)"],
  [["Ctrl", "Enter"], "Commit"],
  [["Ctrl", "Z"], "Undo the last step of a draft; without a draft, withdraw the latest tuning (asks first)"],
  [["Ctrl", "Shift", "Z"], "Redo"],
  [["←", "→"], "Weaken and strengthen on a slider; else previous and next image when one is open"],
  [["Esc"], "Close what is open"],
  [["?"], "This help"],
];

/** The keys, and what the marks mean. */
export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys and marks" size={480}>
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {keys.map(([pressed, what]) => (
            <Table.Tr key={what}>
              <Table.Td>
                {pressed.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td>
              <TeacherMark /> / <StudentMark />
            </Table.Td>
            <Table.Td>Teacher and student</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Td>
              <span style={{ color: "var(--positive)" }}>+ right</span> /{" "}
              <span style={{ color: "var(--negative)" }}>− left</span>
            </Table.Td>
            <Table.Td>Speaks for and against the class</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
