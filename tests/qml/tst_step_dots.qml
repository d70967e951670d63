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

        function test_a_step_of_many_screens_is_full_on_the_last_data() {
            return [
                {
                    part: 0,
                    of: 2,
                    width: 1
                },
                {
                    part: 1,
                    of: 3,
                    width: 1.7
                },
                {
                    part: 2,
                    of: 3,
                    width: 2.4
                }
            ];
        }

        function test_a_step_of_many_screens_is_full_on_the_last(row) {
            dots.step = 1;
            dots.parts = row.of;
            dots.part = row.part;
            const here = shown()[1];
            const filled = Qt.colorEqual(here.color, Theme.colours.accent) ? here : here.children[0];
            verify(filled.visible);
            fuzzyCompare(filled.width, dots.dotPx * row.width, 0.01);
            compare(look()[2], "round empty");
            dots.parts = 1;
            dots.part = 0;
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
