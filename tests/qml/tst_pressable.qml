import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

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
    Component {
        id: bare

        Pressable {
            label: "bare"
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
            test.button = createTemporaryObject(maker, root, {
                label: label
            });
            activations.clear();
            waitForRendering(root);
        }

        function tap(item) {
            const touch = touchEvent(item);
            touch.press(0, item, 20, 20).commit();
            touch.release(0, item, 20, 20).commit();
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

        function test_a_mouse_activates_on_release() {
            make("mouse");
            mousePress(test.button, 20, 20);
            compare(activations.count, 0);
            mouseRelease(test.button, 20, 20);
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

        function test_a_shaking_finger_still_presses() {
            make("shake");
            const touch = touchEvent(test.button);
            touch.press(0, test.button, 100, 100).commit();
            touch.move(0, test.button, 130, 80).commit();
            touch.move(0, test.button, 80, 125).commit();
            touch.release(0, test.button, 110, 130).commit();
            compare(activations.count, 1);
        }

        function test_a_trembling_finger_counts_once() {
            make("tremble");
            for (let count = 0; count < 4; count++)
                tap(test.button);
            compare(activations.count, 1);
        }

        function test_buttons_of_one_target_count_once_together() {
            make("next above");
            const other = createTemporaryObject(maker, root, {
                label: "next below",
                target: "next above",
                x: 400
            });
            tap(other);
            tap(test.button);
            compare(activations.count, 0);
        }

        function test_another_button_may_follow_at_once() {
            make("second");
            const first = createTemporaryObject(maker, root, {
                label: "first",
                x: 400
            });
            tap(first);
            tap(test.button);
            compare(activations.count, 1);
        }

        function test_a_key_of_a_keypad_repeats() {
            make("7");
            test.button.repeats = true;
            tap(test.button);
            tap(test.button);
            compare(activations.count, 2);
        }

        function test_what_is_switched_off_does_nothing() {
            make("off");
            test.button.enabled = false;
            tap(test.button);
            mouseClick(test.button);
            compare(activations.count, 0);
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
            test.button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(row.key);
            compare(activations.count, 1);
        }

        function test_other_keys_do_not() {
            make("other keys");
            test.button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Escape);
            compare(activations.count, 0);
        }

        function test_focus_comes_by_key_and_shows() {
            make("focus");
            const ring = test.button.children.find(child => child instanceof FocusRing);
            verify(!ring.visible);
            keyClick(Qt.Key_Tab);
            verify(test.button.activeFocus);
            verify(ring.visible);
            verify(ring.width > test.button.width);
        }

        function test_a_touch_shows_no_focus() {
            make("touched");
            const ring = test.button.children.find(child => child instanceof FocusRing);
            tap(test.button);
            verify(!ring.visible);
        }

        function test_what_it_is_and_what_it_is_called() {
            make("Help now");
            compare(test.button.Accessible.role, Accessible.Button);
            compare(test.button.Accessible.name, "Help now");
        }

        function test_without_words_it_is_still_as_big_as_a_finger_needs() {
            const small = createTemporaryObject(bare, root);
            compare(small.width, Theme.targetPx);
            compare(small.height, Theme.targetPx);
        }
    }
}
