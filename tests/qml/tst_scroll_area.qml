pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import KioskUi.Controls
import KioskUi.Theme

// A column that may be taller than its room: buttons come with the need and stop at the ends.
Item {
    id: root

    height: 800
    width: 1000

    Component {
        id: maker

        ScrollArea {
            id: area

            property real tall: 300

            height: 600
            width: 800

            Rectangle {
                height: area.tall
                width: area.contentWidth
            }
        }
    }

    Component {
        id: reading

        ScrollArea {
            id: lines

            height: 600
            width: 800

            Words {
                text: "words to read ".repeat(120)
                width: lines.contentWidth
            }
        }
    }
    Component {
        id: choosing

        ScrollArea {
            id: choices

            height: 600
            spacing: 20
            width: 800

            Repeater {
                model: 9

                delegate: PillButton {
                    height: 130
                    label: "choice"
                    width: choices.contentWidth
                }
            }
        }
    }

    Component {
        id: grouped

        ScrollArea {
            id: groups

            height: 600
            spacing: 20
            width: 800

            Repeater {
                model: 5

                delegate: Column {
                    spacing: 10
                    width: groups.contentWidth

                    Words {
                        font.pixelSize: 40
                        heading: true
                        text: "what these are"
                        width: parent.width
                    }
                    Flow {
                        spacing: 10
                        width: parent.width

                        Repeater {
                            model: 4

                            delegate: PillButton {
                                height: 100
                                label: "choice"
                                width: 280
                            }
                        }
                    }
                }
            }
        }
    }

    Component {
        id: carded

        ScrollArea {
            id: cards

            property real tall: 275

            height: 600
            spacing: 20
            width: 800

            Repeater {
                model: 5

                delegate: Rectangle {
                    height: cards.tall
                    width: cards.contentWidth
                }
            }
        }
    }
    Component {
        id: short

        ScrollArea {
            id: texts

            height: 600
            width: 800

            Repeater {
                model: 8

                delegate: Words {
                    font.pixelSize: 40
                    lineHeight: 1
                    text: "one<br>two<br>three" + (index % 2 ? "<br>four<br>five" : "")
                    textFormat: Text.StyledText
                    width: texts.contentWidth

                    required property int index
                }
            }
        }
    }

    TestCase {
        id: test

        property ScrollArea area

        function make(properties, component = maker) {
            test.area = createTemporaryObject(component, root, properties);
            waitForRendering(root);
        }

        function below(item, fits) {
            let found = [];
            for (const child of item.children)
                found = found.concat(fits(child) ? [child] : [], below(child, fits));
            return found;
        }

        function button(label) {
            return below(test.area, item => item instanceof PillButton && item.label === label)[0];
        }

        function flick() {
            return below(test.area, item => item instanceof Flickable)[0];
        }

        // The gate lets the same target act only so often: each press is another one's.
        function press(label) {
            const pressed = button(label);
            pressed.target = label + Math.random();
            mouseClick(pressed);
        }

        name: "ScrollArea"
        when: windowShown

        function init() {
            Theme.calm = true;
        }

        function cleanup() {
            Theme.calm = false;
        }

        function test_what_fits_has_no_buttons_and_does_not_move() {
            make({});
            verify(!button("Scroll down").visible);
            verify(!button("Scroll up").visible);
            verify(!flick().interactive);
        }

        function test_what_just_fits_fits() {
            make({
                tall: 600
            });
            verify(!test.area.overflows);
        }

        function test_buttons_come_when_the_words_grow_and_go_again() {
            make({});
            test.area.tall = 1500;
            waitForRendering(root);
            verify(button("Scroll down").visible);
            verify(button("Scroll up").visible);
            verify(flick().interactive);
            test.area.tall = 300;
            waitForRendering(root);
            verify(!button("Scroll down").visible);
        }

        function test_it_stops_at_both_ends() {
            make({
                tall: 1500
            });
            verify(!button("Scroll up").enabled);
            verify(button("Scroll down").enabled);
            press("Scroll down");
            compare(flick().contentY, 480);
            verify(button("Scroll up").enabled);
            press("Scroll down");
            // The last item's ring has room too.
            const lowest = 900 + 2 * test.area.ringPx;
            compare(flick().contentY, lowest);
            verify(!button("Scroll down").enabled);
            press("Scroll up");
            compare(flick().contentY, lowest - 480);
            press("Scroll up");
            compare(flick().contentY, 0);
            verify(!button("Scroll up").enabled);
        }

        function test_a_page_overlaps_the_one_before() {
            make({
                tall: 3000
            });
            press("Scroll down");
            verify(flick().contentY < flick().height);
            verify(flick().contentY > flick().height / 2);
        }

        // How far an edge of the view lies from the next edge of a line or button.
        function cut(y, pieces) {
            return Math.min(...pieces.map(edge => Math.abs(edge - y)));
        }

        function test_no_line_is_cut() {
            make({}, reading);
            const words = below(test.area, item => item instanceof Words)[0];
            const line = words.contentHeight / words.lineCount;
            const edges = Array.from({
                length: words.lineCount + 1
            }, (_, i) => i * line + test.area.ringPx);
            for (let page = 0; page < 3; page++) {
                verify(cut(flick().contentY, edges) < 2 || flick().contentY === 0);
                verify(cut(flick().contentY + flick().height, edges) < 2);
                press("Scroll down");
            }
        }

        function test_no_button_is_cut_and_each_is_shown() {
            make({}, choosing);
            const tops = Array.from({
                length: 9
            }, (_, i) => i * 150 + test.area.ringPx);
            const seen = new Set();
            for (let page = 0; page < 4; page++) {
                const view = [flick().contentY, flick().contentY + flick().height];
                for (const top of tops) {
                    const whole = top >= view[0] - 1 && top + 130 <= view[1] + 1;
                    verify(whole || top + 130 <= view[0] + 1 || top >= view[1] - 1);
                    if (whole)
                        seen.add(top);
                }
                press(button("Scroll down").enabled ? "Scroll down" : "Scroll up");
            }
            compare(seen.size, 9);
        }

        function test_choices_stand_below_the_heading_that_names_them() {
            make({}, grouped);
            const all = below(test.area, item => item instanceof Words && item.heading);
            const seen = new Set();
            for (let page = 0; page < 6; page++) {
                const view = [flick().contentY - 1, flick().contentY + flick().height + 1];
                for (const heading of all) {
                    const top = heading.mapToItem(flick().contentItem, 0, 0).y;
                    const end = top + heading.parent.height;
                    verify(end <= view[0] + 2 || top >= view[1] - 2 || (top >= view[0] && end <= view[1]));
                    if (top >= view[0] && end <= view[1])
                        seen.add(heading);
                }
                press(button("Scroll down").enabled ? "Scroll down" : "Scroll up");
            }
            compare(seen.size, 5);
        }

        // What says, as a line at the lower edge, that a card goes on.
        function line() {
            return below(test.area, item => item instanceof Rectangle && item.height === Theme.hairPx)[0];
        }

        function test_a_view_of_whole_cards_ends_without_a_line_and_the_next_begins_behind_it() {
            make({}, carded);
            verify(!line().visible);
            press("Scroll down");
            compare(flick().contentY, 2 * 295);
            verify(!line().visible);
        }

        function test_a_view_begins_behind_the_border_of_what_is_gone() {
            make({}, carded);
            const ring = test.area.ringPx;
            // The last view would begin where the second card ends.
            test.area.height = 885 + ring;
            press("Scroll down");
            verify(flick().contentY > 570 + ring);
            verify(flick().contentY < 590 + ring);
        }

        function test_a_button_whose_border_does_not_fit_waits() {
            make({}, choosing);
            const ring = test.area.ringPx;
            test.area.height = 580 + ring - 0.8;
            verify(flick().height <= 450 + ring);
            test.area.height = 580 + ring;
            verify(flick().height >= 580 + ring);
        }

        function test_a_card_that_goes_on_ends_in_a_line() {
            make({
                tall: 900
            }, carded);
            verify(line().visible);
        }

        function test_no_line_of_a_text_stands_alone_and_a_short_text_is_whole() {
            make({}, short);
            const all = below(test.area, item => item instanceof Words && item.lineCount > 2);
            for (let page = 0; page < 4; page++) {
                const view = [flick().contentY, flick().contentY + flick().height];
                for (const words of all) {
                    const top = words.mapToItem(flick().contentItem, 0, 0).y;
                    for (const y of view) {
                        const lines = Math.round((y - top) / words.height * words.lineCount);
                        const cut = lines > 0 && lines < words.lineCount;
                        verify(!cut || (words.lineCount > 3 && lines > 1 && lines < words.lineCount - 1), lines);
                    }
                }
                press("Scroll down");
            }
        }

        function test_back_to_the_top() {
            make({
                tall: 1500
            });
            press("Scroll down");
            test.area.toTop();
            compare(flick().contentY, 0);
        }

        function test_it_moves_where_motion_is_wanted() {
            Theme.calm = false;
            make({
                tall: 1500
            });
            press("Scroll down");
            verify(flick().contentY < 480);
            tryCompare(flick(), "contentY", 480);
        }

        function test_a_finger_moves_it_too() {
            make({
                tall: 1500
            });
            const touch = touchEvent(test.area);
            touch.press(0, test.area, 100, 500).commit();
            for (let y = 480; y >= 100; y -= 20) {
                wait(1);
                touch.move(0, test.area, 100, y).commit();
            }
            touch.release(0, test.area, 100, 100).commit();
            tryVerify(() => flick().contentY > 100);
        }

        function test_the_buttons_stand_beside_the_words_and_are_big_enough() {
            make({
                tall: 1500
            });
            const down = button("Scroll down");
            verify(down.mapToItem(test.area, 0, 0).x >= test.area.contentWidth);
            compare(down.width, Theme.targetPx);
            compare(down.height, Theme.targetPx);
        }

        function test_without_a_rail_the_words_have_the_width() {
            make({
                railed: false
            });
            compare(test.area.contentWidth, 800);
            verify(!button("Scroll down").visible);
        }

        function test_a_rail_can_come_with_the_need_and_go_with_it() {
            make({});
            test.area.railed = Qt.binding(() => test.area.mustRail);
            compare(test.area.contentWidth, 800);
            test.area.tall = 1500;
            tryVerify(() => test.area.contentWidth < 800);
            test.area.tall = 300;
            tryCompare(test.area, "contentWidth", 800);
        }

        function test_the_buttons_have_names() {
            make({
                tall: 1500
            });
            compare(button("Scroll down").Accessible.name, "Scroll down");
            compare(button("Scroll up").Accessible.name, "Scroll up");
        }
    }
}
