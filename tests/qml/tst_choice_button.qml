import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

// One of several choices. What is chosen is said from outside; a tap only asks for it.
Item {
    id: root

    height: 600
    width: 1200

    Component {
        id: maker

        ChoiceButton {
            label: "Large text"
            text: "Large text"
        }
    }

    SignalSpy {
        id: activations

        signalName: "activated"
        target: test.button
    }

    TestCase {
        id: test

        property ChoiceButton button

        function make(properties) {
            test.button = createTemporaryObject(maker, root, properties);
            activations.clear();
            waitForRendering(root);
        }

        function ground() {
            return test.button.background as Rectangle;
        }

        name: "ChoiceButton"
        when: windowShown

        function test_what_it_is() {
            make({});
            compare(test.button.Accessible.role, Accessible.RadioButton);
            compare(test.button.Accessible.name, "Large text");
            verify(test.button.checkable);
        }

        function test_the_chosen_one_is_checked_ticked_and_outlined() {
            make({
                target: "first"
            });
            verify(!test.button.checked);
            compare(test.button.iconName, "");
            const thin = ground().border.width;
            test.button.chosen = true;
            verify(test.button.checked);
            compare(test.button.iconName, "fa6s.check");
            verify(ground().border.width > thin);
            compare(ground().color, Theme.colours.chosen);
        }

        function test_a_tap_asks_once_and_changes_nothing_by_itself_data() {
            return [
                {
                    tag: "not chosen",
                    chosen: false
                },
                {
                    tag: "chosen",
                    chosen: true
                }
            ];
        }

        function test_a_tap_asks_once_and_changes_nothing_by_itself(row) {
            make({
                chosen: row.chosen,
                target: row.tag
            });
            mouseClick(test.button);
            compare(activations.count, 1);
            compare(test.button.checked, row.chosen);
            test.button.chosen = !row.chosen;
            compare(test.button.checked, !row.chosen);
        }

        function test_a_key_asks_once() {
            make({
                target: "key"
            });
            test.button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(activations.count, 1);
            verify(!test.button.checked);
        }
    }
}
