import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

// Where the reader is among the steps.
Item {
    id: root

    height: 100
    width: 800

    StepDots {
        id: dots

        step: 0
        steps: 4
    }

    TestCase {
        id: test

        function shown() {
            return dots.children.filter(child => child instanceof Rectangle);
        }

        function look() {
            return shown().map(dot => {
                const full = Qt.colorEqual(dot.color, Theme.colours.accent);
                return (dot.width > dot.height ? "long " : "round ") + (full ? "full" : "empty");
            });
        }

        name: "StepDots"
        when: windowShown

        function test_where_the_reader_is_data() {
            return [
                {
                    tag: "first",
                    step: 0,
                    look: ["long full", "round empty", "round empty", "round empty"]
                },
                {
                    tag: "third",
                    step: 2,
                    look: ["round full", "round full", "long full", "round empty"]
                },
                {
                    tag: "last",
                    step: 3,
                    look: ["round full", "round full", "round full", "long full"]
                }
            ];
        }

        function test_where_the_reader_is(row) {
            dots.step = row.step;
            compare(look(), row.look);
        }

        function test_as_many_as_steps() {
            dots.steps = 6;
            compare(shown().length, 6);
            dots.steps = 1;
            compare(shown().length, 1);
            dots.steps = 4;
        }

        function test_they_do_not_touch() {
            waitForRendering(dots);
            const places = shown();
            for (let i = 1; i < places.length; i++)
                verify(places[i].x > places[i - 1].x + places[i - 1].width);
        }
    }
}
