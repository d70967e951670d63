import QtQuick
import QtTest
import KioskUi.Controls

// What holds for everything that can be tapped. Each test has a button of its own: the gate
// remembers the last ones.
Item {
    id: root

    height: 600
    width: 800

    Component {
        id: maker

        Pressable {
            height: 200
            width: 300
        }
    }

    SignalSpy {
        id: activations

        signalName: "activated"
        target: test.button
    }

    TestCase {
        id: test

        property Pressable button

        function make(label) {
            activations.clear();
            test.button = createTemporaryObject(maker, root, {
                label: label
            });
            waitForRendering(root);
        }

        name: "Pressable"
        when: windowShown

        function test_a_touch_activates_on_release() {
            make("release");
            const touch = touchEvent(test.button);
            touch.press(0, test.button, 20, 20).commit();
            compare(activations.count, 0);
            touch.release(0, test.button, 20, 20).commit();
            compare(activations.count, 1);
        }

        function test_sliding_off_cancels() {
            make("slide");
            const touch = touchEvent(test.button);
            touch.press(0, test.button, 20, 20).commit();
            touch.move(0, test.button, 500, 500).commit();
            touch.release(0, test.button, 500, 500).commit();
            compare(activations.count, 0);
        }

        function test_a_trembling_finger_counts_once() {
            make("tremble");
            const touch = touchEvent(test.button);
            for (let tap = 0; tap < 4; tap++) {
                touch.press(0, test.button, 20, 20).commit();
                touch.release(0, test.button, 20, 20).commit();
            }
            compare(activations.count, 1);
        }

        function test_keys_activate_data() {
            return [
                {
                    tag: "Space",
                    key: Qt.Key_Space
                },
                {
                    tag: "Return",
                    key: Qt.Key_Return
                },
                {
                    tag: "Enter",
                    key: Qt.Key_Enter
                }
            ];
        }

        function test_keys_activate(row) {
            make(row.tag);
            test.button.forceActiveFocus();
            keyClick(row.key);
            compare(activations.count, 1);
        }
    }
}
